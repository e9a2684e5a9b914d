import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import fs from "node:fs";
import { NODE } from "./paths";

const START_TIMEOUT_MS = 60_000;
/** A process group that does not end by itself within this time is killed. */
const STOP_TIMEOUT_MS = 3_000;

export interface ServerOptions {
  /** `server-main.js` of a VS Code server. */
  readonly serverMain: string;
  /** Settings, extensions and logs of this session. */
  readonly dataFolder: string;
  /** Who may connect: nobody without the token, or, in tests alone, everybody on this machine. */
  readonly access: { readonly token: string } | { readonly open: "tests only" };
  readonly extraArguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** 0 for any free port. */
  readonly port?: number;
}

/** A VS Code server on 127.0.0.1. It and whatever it starts form one process group. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** @throws with the end of what the server printed, when it ends or stays silent */
  static async start(options: ServerOptions): Promise<ServerProcess> {
    fs.mkdirSync(options.dataFolder, { recursive: true });
    const child = spawn(NODE, [options.serverMain, ...serverArguments(options)], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...inheritedEnvironment(), ...options.env },
    });
    const log = fs.createWriteStream(path.join(options.dataFolder, "server.log"));
    let printed = "";
    const port = await new Promise<number>((resolve, reject) => {
      const fail = (why: string): void => {
        reject(new Error(`The VS Code server ${why}:\n${printed.slice(-2000)}`));
      };
      const timer = setTimeout(fail, START_TIMEOUT_MS, "did not start in time");
      const onData = (chunk: Buffer): void => {
        log.write(chunk);
        printed = (printed + chunk.toString()).slice(-20_000);
        const listening = /agent listening on (\d+)/.exec(printed)?.[1];
        if (listening === undefined) return;
        clearTimeout(timer);
        resolve(Number(listening));
      };
      child.stdout.on("data", onData);
      child.stderr.on("data", onData);
      child.on("error", (error) => {
        fail(`could not be started (${error.message})`);
      });
      child.on("exit", (code) => {
        fail(`ended with ${String(code)}`);
      });
    }).catch((error: unknown) => {
      killGroup(child, "SIGKILL");
      throw error;
    });
    return new ServerProcess(child, port);
  }

  /** Ends the server, its extension hosts and all that they started. */
  async stop(): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) resolve();
      else this.child.on("exit", resolve);
    });
    killGroup(this.child, "SIGTERM");
    const timer = setTimeout(() => {
      killGroup(this.child, "SIGKILL");
    }, STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
    // The leader is gone; what it left behind in its group goes too.
    killGroup(this.child, "SIGKILL");
  }

  /** For the last moment, when nothing can be waited for. */
  kill(): void {
    killGroup(this.child, "SIGKILL");
  }

  /** Resolves when the server ends by itself. */
  async ended(): Promise<void> {
    await new Promise((resolve) => this.child.on("exit", resolve));
  }
}

function serverArguments(options: ServerOptions): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0)],
    ...("token" in options.access
      ? ["--connection-token", options.access.token]
      : ["--without-connection-token"]),
    "--accept-server-license-terms",
    ...["--telemetry-level", "off"],
    ...["--user-data-dir", path.join(options.dataFolder, "user")],
    ...["--extensions-dir", path.join(options.dataFolder, "extensions")],
    ...(options.extraArguments ?? []),
  ];
}

/** A VS Code around us must not reach into the one that we start. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)),
  );
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}
