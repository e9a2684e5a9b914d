import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { NeighboursProvider } from "../../src/completion/neighboursProvider";
import { placeIn } from "../../src/completion/placeProvider";
import { openDocument, openFile, setting, tidyUp, until } from "./support";

/** Shorter than for people. */
const IDLE_MS = 60;
/** Longer than anything takes that would be wrong. */
const SETTLE_MS = 800;

const WEATHER = `def fetch_weather(city, units="metric"):
    """Asks the weather service."""
    response = session.get(WEATHER_URL, params={"city": city, "units": units})
    return parse_forecast(response.json())
`;
const USE = "forecast = fetch_weather(city, units)\nresponse = session.get(WEATHER_URL, ";

describe("code of other files", function () {
  this.timeout(60_000);
  let provider: NeighboursProvider;

  beforeEach(() => {
    provider = new NeighboursProvider({ idleMs: IDLE_MS });
  });
  afterEach(async () => {
    provider.dispose();
    await tidyUp();
  });

  function shown(): readonly { path: string; text: string }[] {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return provider.snippetsFor(placeIn(editor.document, editor.selection.active));
  }
  const pathsBeside = (): string[] => provider.filesBeside(undefined).map((file) => file.path);

  it("shows a file that was visited, until it is deleted", async () => {
    const weather = await openFile("near/weather.py", WEATHER);
    await until("the visited file in the ring", () => pathsBeside().includes("near/weather.py"));
    await openFile("near/use.py", USE);
    await until("its code beside another", () => shown()[0]?.path === "near/weather.py");
    assert.ok(provider.filesBeside("near/use.py").every((file) => file.path !== "near/use.py"));
    await fs.rm(weather.document.uri.fsPath);
    await until("the deleted file gone", () => shown().length === 0);
    assert.ok(!pathsBeside().includes("near/weather.py"));
  });

  it("changes nothing while a person types", async () => {
    await openFile("calm/weather.py", WEATHER);
    await until("the visited file in the ring", () => pathsBeside().includes("calm/weather.py"));
    const editor = await openFile("calm/use.py", USE);
    await until("its code beside another", () => shown().length > 0);
    const before = shown();
    for (let key = 0; key < 10; key++) {
      await editor.edit((edit) => {
        edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, "x");
      });
      assert.equal(shown(), before);
      await pause(IDLE_MS / 4);
    }
  });

  it("shows what the names of an import are, without a visit", async () => {
    await write("shop/__init__.py", "from .prices import price_of as price_of\n");
    await write(
      "shop/prices.py",
      'def price_of(item, *, tax=0.2):\n    """With tax."""\n    return 1\n',
    );
    await openFile("till.py", "from shop import price_of\n\nprint(price_of(");
    const [snippet] = await until("the definition", () => shown().length > 0 && shown());
    assert.deepEqual(snippet, {
      path: "shop/prices.py",
      text: 'def price_of(item, *, tax=0.2):\n    """With tax."""\n',
    });
    await write("shop/prices.py", "def price_of(item, country):\n    return 2\n");
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => {
      edit.insert(new vscode.Position(2, 0), "# ");
    });
    await until("the new signature", () => shown()[0]?.text.includes("country"));
  });

  it("asks a language server for definitions where there is one", async () => {
    await write("served.py", "if True:\n    def hidden(depth):\n        return depth\n");
    const symbols = vscode.languages.registerDocumentSymbolProvider(
      { language: "python", pattern: "**/served.py" },
      {
        provideDocumentSymbols: () => {
          const range = new vscode.Range(1, 4, 2, 20);
          return [
            new vscode.DocumentSymbol("hidden", "", vscode.SymbolKind.Function, range, range),
          ];
        },
      },
    );
    try {
      await openFile("asker.py", "from served import hidden\n\nhidden(");
      await until("the definition", () => shown()[0]?.text === "def hidden(depth): ...\n");
    } finally {
      symbols.dispose();
    }
  });

  it("bears a language server that never answers", async () => {
    await write("mute.py", "def quiet(volume):\n    return volume\n");
    const symbols = vscode.languages.registerDocumentSymbolProvider(
      { language: "python", pattern: "**/mute.py" },
      { provideDocumentSymbols: () => new Promise(() => undefined) },
    );
    try {
      await openFile("listener.py", "from mute import quiet\n\nquiet(");
      await until("the definition", () => shown()[0]?.path === "mute.py", 5_000);
    } finally {
      symbols.dispose();
    }
  });

  it("reads nothing that Git ignores, that holds secrets, is data, no code or elsewhere", async () => {
    await write("own/.gitignore", "ignored.py\nbuilt/\n");
    const names = ["ignored.py", "built/made.py", "secrets.py", ".env", "notes.md", "list.yaml"];
    for (const name of names) await openFile(`own/${name}`, WEATHER);
    await openFile("own/data.py", "x = 1\n".repeat(50_000));
    const outside = path.join(workspacePath(), "..", `outside-${Date.now()}.py`);
    await fs.writeFile(outside, WEATHER);
    await openDocument(await vscode.workspace.openTextDocument(outside));
    await openDocument(
      await vscode.workspace.openTextDocument({ content: WEATHER, language: "python" }),
    );
    await openFile("own/open.py", WEATHER.replaceAll("weather", "climate"));
    await until("the file that may be read", () => pathsBeside().includes("own/open.py"));
    await pause(SETTLE_MS);
    const own = pathsBeside().filter(
      (each) => each.startsWith("own/") || /outside|untitled/.test(each),
    );
    assert.deepEqual(own, ["own/open.py"]);
    await fs.rm(outside);
  });

  it("lets a file go once Git ignores it", async () => {
    await openFile("later/weather.py", WEATHER);
    await until("the visited file in the ring", () => pathsBeside().includes("later/weather.py"));
    await write("later/.gitignore", "weather.py\n");
    await until("the ignored file gone", () => !pathsBeside().includes("later/weather.py"));
  });

  it("reads nothing where completion is off", async () => {
    await openFile("off/weather.py", WEATHER);
    await until("the visited file in the ring", () => pathsBeside().includes("off/weather.py"));
    await setting("completion.enabled", false);
    await until("the ring empty", () => pathsBeside().length === 0);
    await openFile("off/other.py", WEATHER);
    await pause(SETTLE_MS);
    assert.deepEqual(pathsBeside(), []);
  });

  it("costs an event at most 5 ms, in a file of 10,000 lines, too", async () => {
    const editor = await openFile("large.py", "value = compute(1)\n".repeat(10_000));
    await until("the large file in the ring", () => pathsBeside().includes("large.py"));
    const times: number[] = [];
    for (let run = 0; run < 20; run++) {
      const place = placeIn(editor.document, new vscode.Position(run * 400, 3));
      const started = performance.now();
      provider.snippetsFor({ ...place, path: `${run}.py` });
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    assert.ok((times[10] ?? 99) < 5, times.map((ms) => ms.toFixed(1)).join(" "));
  });
});

function workspacePath(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return folder.uri.fsPath;
}

async function write(name: string, text: string): Promise<void> {
  const file = path.join(workspacePath(), name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
}
