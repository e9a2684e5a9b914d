import "../runtime/noTelemetry";
import type { FromLab, ToLab } from "../protocol/lab";
import { LabServer } from "./labServer";

/** The lab's process: forked by `labClient`, it lives as long as the channel to its host. */
const server = new LabServer((message: FromLab) => {
  // A host that is gone needs no answer; `disconnect` follows.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
});

process.on("message", (message: ToLab) => {
  server.receive(message);
});
process.on("disconnect", () => {
  process.exit(0);
});
