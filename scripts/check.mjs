// `npm run check`: types, lint, boundaries and format, all of them even when one fails.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing();

const CHECKS = [
  ["types", "typescript/bin/tsc", ["--noEmit"]],
  ["types of the engine", "typescript/bin/tsc", ["-p", "src/engine", "--noEmit"]],
  [
    "lint",
    "eslint/bin/eslint.js",
    [
      "--config",
      ".config/eslint.config.js",
      "--max-warnings",
      "0",
      "src",
      "tests",
      "scripts",
      "webpack.config.js",
    ],
  ],
  [
    "boundaries",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ["--config", ".config/dependency-cruiser.cjs", "src"],
  ],
  [
    "format",
    "prettier/bin/prettier.cjs",
    [
      "--config",
      ".config/prettier.json",
      "--check",
      "--log-level",
      "warn",
      "src",
      "tests",
      "scripts",
      "webpack.config.js",
      ".config",
    ],
  ],
];

const failed = CHECKS.filter(([name, script, args]) => {
  console.log(`- ${name}`);
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  return spawnSync(process.execPath, [join(root, "node_modules", script), ...args], options).status !== 0;
});
if (failed.length > 0) console.error(`Failed: ${failed.map(([name]) => name).join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
