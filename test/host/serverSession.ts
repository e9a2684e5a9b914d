// `npm start`: a VS Code server with the packaged extension in it, for a browser on this machine.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { hasDisplay } from "./downloadDesktop";
import { installPackage } from "./installPackage";
import { installServer } from "./installServer";
import { ServerProcess } from "./serverProcess";
import { sessionFolder } from "./sessionFolder";

const TOKEN_BYTES = 18;

async function main(): Promise<void> {
  const print = (line: string): void => {
    console.log(line);
  };
  const serverMain = await installServer(print);
  const folder = sessionFolder("session");
  print(`Installing ${path.basename(folder.vsix)}`);
  await installPackage(serverMain, folder.vsix, path.join(folder.data, "extensions"));

  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const server = await ServerProcess.start({
    serverMain,
    dataFolder: folder.data,
    access: { token },
  });
  process.on("exit", () => {
    server.kill();
  });
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  address.searchParams.set("tkn", token);
  address.searchParams.set("folder", folder.workspace);
  print(`\nFirst Token is ready. Open this address in a browser on this machine:\n`);
  print(`  ${address.href}\n`);
  print("The address holds a secret: whoever has it can use this VS Code. Ctrl-C ends it.");
  openBrowser(address.href);

  const interrupted = new Promise<"interrupted">((resolve) => {
    // Each may come twice: from the terminal to all, and handed on by the script above us.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(signal, () => {
        resolve("interrupted");
      });
  });
  const ended = await Promise.race([interrupted, server.ended()]);
  if (ended !== "interrupted") throw new Error("The VS Code server has ended by itself");
  await server.stop();
  print("\nStopped.");
}

/** Where there is a desktop; elsewhere the printed address has to do. */
function openBrowser(address: string): void {
  if (process.platform !== "darwin" && !hasDisplay()) return;
  const program = process.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(program, [address], { stdio: "ignore", detached: true });
  child.on("error", () => {
    console.log(`(${program} is not there to open the browser)`);
  });
  child.unref();
}

main().then(
  () => {
    process.exitCode = 0;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
