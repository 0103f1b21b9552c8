// Runs the engine over data and prints one JSON object of figures: node scripts/measure.mjs AREA PATH
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const [area = "", argument = ""] = process.argv.slice(2);
const { module } = await runnerImport(resolve(root, "tests/measure/measure.ts"), {
  root,
  configFile: false,
  logLevel: "silent",
});
// npm runs scripts in the project's folder; a path was typed in the caller's.
const answer = await module.measure(area, argument, process.env.INIT_CWD ?? process.cwd());
if ("figures" in answer) {
  process.stdout.write(`${JSON.stringify(answer.figures)}\n`);
} else {
  process.stderr.write(`${answer.sentence}\n`);
  process.exitCode = 2;
}
