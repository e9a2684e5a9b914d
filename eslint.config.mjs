import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { layers } from "./scripts/eslintLayers.mjs";

export default defineConfig(
  { ignores: ["dist/", "out/", ".vscode-test/", "node_modules/", "test/fixtures/"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "first-token": { rules: { layers } } },
    rules: {
      "first-token/layers": "error",
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/strict-boolean-expressions": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // Programs for the terminal: what they print is what they are for.
    files: ["src/cli/**", "test/host/**", "test/integration/**", "test/endToEnd/**"],
    rules: { "no-console": "off" },
  },
  {
    // mocha's `describe` and `it` return nothing to wait for.
    files: ["test/**"],
    rules: { "@typescript-eslint/no-empty-function": "off" },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: "error", "@typescript-eslint/no-require-imports": "off" },
  },
);
