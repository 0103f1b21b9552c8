// Times the engine and the functions and prints one JSON object of figures: node scripts/bench.mjs
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { module } = await runnerImport(resolve(root, "tests/bench/bench.ts"), {
  root,
  configFile: false,
  logLevel: "silent",
});
process.stdout.write(`${JSON.stringify(await module.bench(), null, 2)}\n`);
