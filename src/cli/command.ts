import { parseArgs, type ParseArgsConfig } from "node:util";
import type { ModelChoice, OpenModel } from "./openModel";
import type { Progress } from "./progress";

/** One word after the program's name. */
export interface Command {
  readonly name: string;
  /** How people call it where that is not `npm run NAME --`. */
  readonly call?: string;
  /** What it takes besides options, such as `DIR`. */
  readonly operands: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly options: Options;
  /** What a reader of the figures has to know; lines of at most 100 characters. */
  readonly notes: string;
  /** @returns the exit code */
  run(context: CliContext, args: Arguments): Promise<number>;
}

/** What a command needs of the world, so that a test can give it another one. */
export interface CliContext {
  /** The repository, with models/ and training/. */
  readonly root: string;
  /** Paths on the command line are meant from here. */
  readonly cwd: string;
  /** A line of output. */
  readonly print: (line: string) => void;
  /** Apart from the output. */
  readonly progress: Progress;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly openModel: (choice: ModelChoice) => Promise<OpenModel>;
}

export type Options = Readonly<Record<string, Option>>;

export interface Option {
  /** Name of the value in the help; a switch has none. */
  readonly value?: string;
  readonly default?: string;
  readonly about: string;
}

/** The command line was wrong: the message is printed with the usage, exit code 2. */
export class UsageError extends Error {}

/** What was asked cannot be done here: the message is printed, exit code 1. */
export class Failure extends Error {}

export class Arguments {
  constructor(
    readonly operands: readonly string[],
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** Whether a switch is set. */
  has(name: string): boolean {
    return this.values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === "string" ? value : undefined;
  }

  /** @throws {UsageError} where the value is no whole number from `min` on */
  whole(name: string, min: number): number {
    const value = this.text(name) ?? "";
    const number = Number(value);
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < min)
      throw new UsageError(`--${name} takes a whole number from ${min} on, not “${value}”.`);
    return number;
  }

  /** @throws {UsageError} where the value is none of `choices` */
  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.text(name) ?? "";
    const choice = choices.find((each) => each === value);
    if (choice !== undefined) return choice;
    throw new UsageError(`--${name} takes ${choices.join(" or ")}, not “${value}”.`);
  }

  /** The only operand. */
  operand(name: string): string {
    const [operand, ...others] = this.operands;
    if (operand === undefined || operand === "") throw new UsageError(`${name} is missing.`);
    if (others.length > 0)
      throw new UsageError(`One ${name} only, not also “${others.join(" ")}”.`);
    return operand;
  }

  noOperands(): void {
    if (this.operands.length > 0)
      throw new UsageError(`Unexpected argument “${this.operands.join(" ")}”.`);
  }
}

/** Undefined where the help is asked for. */
export function parse(command: Command, words: readonly string[]): Arguments | undefined {
  const options: NonNullable<ParseArgsConfig["options"]> = {
    help: { type: "boolean", short: "h" },
  };
  for (const [name, { value, default: preset }] of Object.entries(command.options)) {
    if (value === undefined) options[name] = { type: "boolean" };
    else options[name] = { type: "string", ...(preset !== undefined && { default: preset }) };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    return values["help"] === true ? undefined : new Arguments(positionals, values);
  } catch (error) {
    throw new UsageError(explain(error, command));
  }
}

export function help(command: Command): string {
  const rows = [...Object.entries(command.options), HELP_OPTION].map(([name, option]) => {
    const preset = option.default === undefined ? "" : ` (default: ${option.default})`;
    return [`  ${flag(name, option)}`, `${option.about}${preset}`] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    usage(command),
    "",
    command.summary,
    "",
    ...rows.map(([left, right]) => left.padEnd(width) + right),
    ...(command.notes === "" ? [] : ["", command.notes]),
    "",
  ].join("\n");
}

/** How to call it, in one line. */
export function usage({ name, call, operands, options }: Command): string {
  const flags = Object.entries(options).map(([each, option]) => `[${flag(each, option)}]`);
  const words = [operands, ...flags].filter((word) => word !== "").join(" ");
  return `Usage: ${call ?? `npm run ${name} --`} ${words}`;
}

const HELP_OPTION: readonly [string, Option] = ["help", { about: "this text" }];

function flag(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function explain(error: unknown, { options }: Command): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Error && "code" in error)) return message;
  if (error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return message;
  const known = [...Object.keys(options), "help"].map((name) => `--${name}`).join(", ");
  return `${/^[^.]*?'[^']*'/.exec(message)?.[0] ?? message}. There are: ${known}.`;
}
