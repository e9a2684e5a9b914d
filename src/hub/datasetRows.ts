import { HubFailure } from "./hubFailure";

/** Where in a dataset of the hub. */
export interface RowsRequest {
  /** Null: the only configuration there is, or else “default”. */
  readonly config: string | null;
  readonly split: string;
  readonly offset: number;
  /** At most 100, as the hub has it. */
  readonly length: number;
}

export interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Of the whole split. */
  readonly all: number;
}

/**
 * Some rows of a dataset, by the hub's own service for that.
 *
 * @throws {HubFailure} `unknown` with the splits that there are, where the one asked for is not
 */
export async function datasetRows(
  service: string,
  name: string,
  { config, split, offset, length }: RowsRequest,
  signal: AbortSignal,
): Promise<Rows> {
  const known = await splitsOf(service, name, signal);
  const found = known.find(
    (each) => each.split === split && (config === null || each.config === config),
  );
  if (found === undefined) {
    const all = known.map((each) => `${each.config}/${each.split}`).join(", ");
    throw new HubFailure("unknown", `${name} has these parts: ${all}.`);
  }
  const query = new URLSearchParams({
    dataset: name,
    config: found.config,
    split,
    offset: String(offset),
    length: String(Math.min(length, MOST_ROWS)),
  });
  const answer = (await ask(`${service}/rows?${query.toString()}`, name, signal)) as {
    rows?: { row: Record<string, unknown> }[];
    num_rows_total?: number;
  };
  if (!Array.isArray(answer.rows)) throw new HubFailure("damaged", `${name}: no rows came.`);
  const rows = answer.rows.map(({ row }) => row);
  return { rows, all: answer.num_rows_total ?? offset + rows.length };
}

/** The service stands beside the hub; a mirror may have it under its own name. */
export function rowsService(endpoint: string): string {
  const own = endpoint.replace(/\/+$/, "");
  return own === "https://huggingface.co" ? "https://datasets-server.huggingface.co" : own;
}

const MOST_ROWS = 100;
const ROWS_TIMEOUT_MS = 30_000;

async function splitsOf(service: string, name: string, signal: AbortSignal) {
  const url = `${service}/splits?${new URLSearchParams({ dataset: name }).toString()}`;
  const { splits } = (await ask(url, name, signal)) as {
    splits?: { config: string; split: string }[];
  };
  if (!Array.isArray(splits)) throw new HubFailure("damaged", `${name}: no list of splits came.`);
  return splits;
}

async function ask(url: string, name: string, signal: AbortSignal): Promise<unknown> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(ROWS_TIMEOUT_MS)]);
  const response = await fetch(url, { signal: limit }).catch((error: unknown) => {
    if (signal.aborted) throw new HubFailure("cancelled", "The download was cancelled.");
    const message = error instanceof Error ? error.message : String(error);
    throw new HubFailure("unreachable", `${name}: ${message}`);
  });
  if ([401, 403, 404, 422].includes(response.status))
    throw new HubFailure("unknown", `The hub has no dataset ${name} that it can show by rows.`);
  if (!response.ok)
    throw new HubFailure("unreachable", `The hub answers ${response.status} for ${name}.`);
  return await response.json().catch(() => {
    throw new HubFailure("damaged", `${name}: the answer is no JSON.`);
  });
}
