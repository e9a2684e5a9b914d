import assert from "node:assert/strict";
import { choose, type Offer } from "../../../src/completion/choosing";
import { ChosenNeighbours } from "../../../src/completion/neighbours";
import { Ring } from "../../../src/completion/ring";
import { placeAt } from "./fixtures";

const FETCH = `def fetch_weather(city, units):
    response = session.get(WEATHER_URL, params={"city": city})
    return parse_forecast(response.json(), units)
`;
const SORT = `def bubble_sort(numbers):
    for left in range(len(numbers)):
        swap_if_needed(numbers, left)
    return numbers
`;
const PAINT = `def paint_window(canvas, colour):
    canvas.fill(colour)
    canvas.draw_border(thickness=3)
`;

function offerOf(files: Record<string, string>, definitions: Offer["definitions"] = []): Offer {
  const ring = new Ring();
  for (const [path, text] of Object.entries(files)) ring.note({ path, language: "python", text });
  ring.promote();
  return { definitions, chunks: ring.chunks };
}

const paths = (snippets: readonly { path: string }[]): string[] => snippets.map(({ path }) => path);
const place = placeAt("forecast = fetch_weather(city, units)\nsession.get(WEATHER_URL, |)\n");

describe("choose", () => {
  it("puts first what is most like the code at the cursor, and leaves out what is not", () => {
    const offer = offerOf({ "sort.py": SORT, "weather.py": FETCH, "paint.py": PAINT });
    assert.deepEqual(paths(choose(place, offer)), ["weather.py"]);
    const other = placeAt("canvas.fill(colour)\nparse_forecast(|\n");
    assert.deepEqual(paths(choose(other, offer)), ["paint.py", "weather.py"]);
  });

  it("never shows the file itself, another language or a near copy of the current text", () => {
    const offer = offerOf({ "a.py": FETCH });
    assert.deepEqual(choose(place, offer), []);
    const weather = offerOf({ "weather.py": FETCH });
    assert.deepEqual(choose({ ...place, language: "go" }, weather), []);
    assert.deepEqual(choose(placeAt(`${FETCH}|`), weather), []);
  });

  it("keeps what is shown unless another is clearly better", () => {
    const twin = FETCH.replace("params=", "query=").replace("parse_forecast", "read_forecast");
    const offer = offerOf({ "weather.py": FETCH, "twin.py": `${twin}\n${SORT}` });
    const shown = choose(place, offer);
    assert.equal(
      choose(placeAt("fetch_weather(city, units)\nread_forecast(|"), offer, shown),
      shown,
    );
    const elsewhere = placeAt(
      "numbers = bubble_sort(numbers)\nfor left in range(len(numbers)):\n    |",
    );
    assert.deepEqual(paths(choose(elsewhere, offer, shown)), ["twin.py"]);
  });

  it("shows definitions first, those that are used near the cursor before the others", () => {
    const definition = (path: string, name: string): Offer["definitions"][number] => ({
      path,
      name,
      text: `def ${name}(${"x".repeat(580)}): ...\n`,
    });
    const definitions = [
      definition("b.py", "far_one"),
      definition("b.py", "far_two"),
      definition("c.py", "parse_forecast"),
    ];
    const near = placeAt("x = parse_forecast(|");
    const snippets = choose(near, offerOf({ "weather.py": FETCH }, definitions));
    assert.deepEqual(paths(snippets), ["c.py", "b.py", "weather.py"]);
    assert.equal(snippets[1]?.text.includes("far_two"), false);
  });

  it("does not say a definition twice", () => {
    const definitions = [{ path: "weather.py", name: "fetch_weather", text: FETCH }];
    assert.equal(choose(place, offerOf({ "weather.py": FETCH }, definitions)).length, 1);
  });
});

describe("ChosenNeighbours", () => {
  it("changes what is shown only when it is told that nobody types", () => {
    let offer = offerOf({ "weather.py": FETCH });
    const neighbours = new ChosenNeighbours(() => offer);
    const first = neighbours.snippetsFor(place);
    offer = offerOf({ "weather.py": FETCH.replace("units", "degrees"), "sort.py": SORT });
    assert.equal(neighbours.snippetsFor(place), first);
    assert.equal(neighbours.settle(place), true);
    assert.equal(neighbours.snippetsFor(place)[0]?.text.includes("degrees"), true);
    assert.equal(neighbours.settle(place), false);
  });

  it("drops a file at once, wherever it is shown", () => {
    const neighbours = new ChosenNeighbours(() => offerOf({ "weather.py": FETCH }));
    assert.equal(neighbours.snippetsFor(place).length, 1);
    neighbours.drop("weather.py");
    assert.equal(neighbours.snippetsFor(place).length, 0);
  });

  it("is quick with a full ring", () => {
    const files = Object.fromEntries(
      Array.from({ length: 16 }, (_, f) => [
        `f${f}.py`,
        Array.from({ length: 400 }, (_, l) => `name_${f}_${l} = other_${l}(value_${f * l})`).join(
          "\n",
        ),
      ]),
    );
    const offer = offerOf(files);
    const long = placeAt(`${"alpha_beta = other_3(gamma)\n".repeat(300)}|`);
    choose(long, offer);
    const started = performance.now();
    for (let run = 0; run < 10; run++) choose(long, offer);
    assert.ok((performance.now() - started) / 10 < 10, `${(performance.now() - started) / 10} ms`);
  });
});
