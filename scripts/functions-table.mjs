// `npm run docs`: writes the functions' table into README.md from what Excel is told about them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing, root } from "./install.mjs";

const require = createRequire(import.meta.url);
const START = "<!-- functions: written by npm run docs -->";
const END = "<!-- end of functions -->";

/** The README with its functions' table as the code has it now. */
export async function readmeWithFunctions(readme) {
  const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
  const { helpTable } = require("./functions-help.cjs");
  const files = ["functions.ts", "forecasting.ts"].map((file) => join(root, "src/functions", file));
  const { metadataJson } = await generateCustomFunctionsMetadata(files, true);
  const [before, rest] = readme.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error("README.md has lost the marks between which the functions stand.");
  return `${before}${START}\n\n${helpTable(JSON.parse(metadataJson).functions)}\n\n${END}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installMissing();
  const file = join(root, "README.md");
  writeFileSync(file, await readmeWithFunctions(readFileSync(file, "utf8")));
}
