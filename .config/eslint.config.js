const { join } = require("node:path");
const jsxA11y = require("eslint-plugin-jsx-a11y");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");

const root = join(__dirname, "..");

module.exports = tseslint.config(
  { ignores: ["**/node_modules/", "**/dist*/", "**/.cache/", "**/screenshots/"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: join(root, "tsconfig.json"), tsconfigRootDir: root } },
    rules: {
      // A file or function beyond these wants splitting; the few that do not say why beside the exception.
      "max-lines": ["error", { max: 260, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      "no-console": "error",
      eqeqeq: "error",
      // Numbers read well in template literals, and a NaN there is a bug elsewhere.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => setX(y)` is how React handlers are written.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Cells arrive as whatever the user typed; the checks that look needless to the types are the point.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      // The same input gives the same scorecard on every machine and at every hour.
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The engine takes its seed as an argument." },
        { object: "Date", property: "now", message: "The engine takes the time as an argument." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date']",
          message: "Dates are Excel serials: see serial-date.ts.",
        },
        { selector: "ThrowStatement", message: "Failure is returned as a Problem, not thrown." },
      ],
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      // Components are mostly markup, which is long without being complicated.
      "max-lines-per-function": ["error", { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      // A describe block is as long as its cases.
      "max-lines-per-function": "off",
      "max-lines": ["error", { max: 500, skipBlankLines: true, skipComments: true }],
      // A test that reaches past a missing value fails, which is what it is for.
      "@typescript-eslint/no-non-null-assertion": "off",
      // The client library and the grid hand out `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "no-console": "off",
      // Stand-ins answer with promises because what they stand for does.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    // Lists of sentences and words are as long as what there is to say.
    files: ["src/words/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/preview/**/*.{ts,tsx}"],
    rules: {
      // Requests of the client library have no types; the classes behind the wire check what they are given.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // Excel's properties read as one type and take another, as `range.values` does.
      "@typescript-eslint/related-getter-setter-pairs": "off",
      // Methods of one interface are asynchronous together, though some have nothing to wait for.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["src/functions/**/*.ts"],
    rules: {
      // CustomFunctions.Error is what Excel wants thrown, and by its types it is not an Error.
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  {
    files: ["scripts/**/*.{mjs,cjs}", "webpack.config.js"],
    rules: { "no-unused-vars": "error", "no-undef": "off", eqeqeq: "error" },
  },
);
