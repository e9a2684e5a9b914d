import assert from "node:assert/strict";
import { importsOf, wantedBy } from "../../../src/completion/imports";

describe("importsOf", () => {
  it("reads every form of import", () => {
    const text = `import os, app.models as m; import json
from .views import (  # the views
    home,
    about as a,
)
from ..core import util, \\
    more
from app import *
from . import tags
    from lazy import late
`;
    assert.deepEqual(importsOf(text), [
      { module: "os", level: 0 },
      { module: "app.models", level: 0 },
      { module: "json", level: 0 },
      { module: "views", level: 1, names: ["home", "about"] },
      { module: "core", level: 2, names: ["util", "more"] },
      { module: "app", level: 0 },
      { module: "", level: 1, names: ["tags"] },
      { module: "lazy", level: 0, names: ["late"] },
    ]);
  });

  it("reads no import in strings and comments", () => {
    const text = `"""
import one
"""
# import two
x = '''
from three import four
'''
print("\\"import five; import six")
import seven
`;
    assert.deepEqual(importsOf(text), [{ module: "seven", level: 0 }]);
  });

  it("bears what is half written", () => {
    for (const text of [
      "from",
      "from x",
      "from x import",
      "from x import (a,",
      "import",
      "from import",
    ])
      assert.ok(importsOf(text).length <= 1, text);
    assert.deepEqual(importsOf("from  import x"), []);
  });

  it("is quick on long texts", () => {
    const started = performance.now();
    for (const text of [
      '"""' + "x".repeat(1e6),
      "import a,".repeat(1e5),
      "from a ".repeat(1e5),
      "(".repeat(1e6),
    ])
      importsOf(text);
    assert.ok(performance.now() - started < 500);
  });
});

describe("wantedBy", () => {
  it("looks beside the file, in the workspace, in src and in between", () => {
    const [wanted] = wantedBy({ module: "lib.io", level: 0 }, "pkg/sub/a.py");
    assert.deepEqual(wanted?.paths, [
      "pkg/sub/lib/io.py",
      "pkg/sub/lib/io/__init__.py",
      "lib/io.py",
      "lib/io/__init__.py",
      "src/lib/io.py",
      "src/lib/io/__init__.py",
      "pkg/lib/io.py",
      "pkg/lib/io/__init__.py",
    ]);
  });

  it("follows dots upwards, not out of the workspace", () => {
    const paths = (level: number, module = "x"): readonly string[] | undefined =>
      wantedBy({ module, level }, "pkg/sub/a.py")[0]?.paths;
    assert.deepEqual(paths(1), ["pkg/sub/x.py", "pkg/sub/x/__init__.py"]);
    assert.deepEqual(paths(2), ["pkg/x.py", "pkg/x/__init__.py"]);
    assert.deepEqual(paths(2, ""), ["pkg/__init__.py"]);
    assert.deepEqual(paths(3), ["x.py", "x/__init__.py"]);
    assert.deepEqual(paths(4), []);
  });

  it("takes a name for a definition or for a module", () => {
    const wanted = wantedBy({ module: "app", level: 1, names: ["tags"] }, "a.py");
    assert.deepEqual(wanted, [
      { paths: ["app.py", "app/__init__.py"], names: ["tags"] },
      { paths: ["app/tags.py", "app/tags/__init__.py"] },
    ]);
  });

  it("never means the importing file itself", () => {
    const [wanted] = wantedBy({ module: "json", level: 0 }, "json.py");
    assert.equal(wanted?.paths.includes("json.py"), false);
  });
});
