import path from "node:path";

/** The repository. */
export const ROOT = path.join(__dirname, "..", "..");

/** What is fetched once and kept between runs; never committed. */
export const CACHE = path.join(ROOT, ".vscode-test");

/** Node 24 from npm: VS Code's server needs it, whatever Node started us. */
export const NODE = path.join(ROOT, "node_modules", "node", "bin", "node");

/** The workspace that tests and `npm start` work on a copy of. */
export const SAMPLE_WORKSPACE = path.join(ROOT, "test", "fixtures", "workspace");
