import "./noTelemetry";
import type { FromHubModel, ToHubModel } from "../protocol/hubModel";
import { HubServer } from "./hubServer";

/** The process of models in the hub's layout: forked by `hubClient`, it lives as long as the channel. */
const server = new HubServer((message: FromHubModel) => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
});

process.on("message", (message: ToHubModel) => {
  server.receive(message);
});
process.on("disconnect", () => {
  process.exit(0);
});
