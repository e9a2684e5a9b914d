import { ModelFailure } from "../protocol/model";
import { Failure, help, parse, usage, UsageError, type CliContext, type Command } from "./command";

/** As shells have it for a program that was interrupted. */
const INTERRUPTED = 130;

/** Runs one command and returns the exit code: 0, or 2 for a wrong command line, or 1. */
export async function dispatch(
  commands: readonly Command[],
  words: readonly string[],
  context: CliContext,
): Promise<number> {
  const [name = "--help", ...args] = words;
  if (name === "--help" || name === "-h") {
    context.print(overview(commands));
    return words.length === 0 ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    context.progress.note(`There is no command “${name}”.\n\n${overview(commands)}`);
    return 2;
  }
  try {
    const parsed = parse(command, args);
    if (parsed !== undefined) return await command.run(context, parsed);
    context.print(help(command));
    return 0;
  } catch (error) {
    return report(error, command, context);
  }
}

function report(error: unknown, command: Command, { progress, signal }: CliContext): number {
  progress.clear();
  if (signal.aborted) {
    progress.note("Cancelled.");
    return INTERRUPTED;
  }
  if (error instanceof UsageError) {
    progress.note(`${error.message}\n${usage(command)}`);
    return 2;
  }
  if (error instanceof ModelFailure) progress.note(oneLine(error.message));
  else if (error instanceof Failure) progress.note(error.message);
  // Anything else is a defect of ours, which its stack helps to find.
  else progress.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
  return ["Commands (npm run NAME -- --help tells more of each):", "", ...rows, ""].join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
