// Times the engine, the functions and the files, and prints one JSON object of figures: node scripts/bench.mjs
// Of one workbook alone, as the first does for each size in a process of its own: node scripts/bench.mjs workbook 10000 refresh
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { createServer, createServerModuleRunner } from "vite";

const [part, rows, refresh] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
// Some of the product's modules are fetched only when they are first needed, so the loader must stay.
const server = await createServer({
  root,
  configFile: false,
  logLevel: "silent",
  appType: "custom",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  const load = (file) => runner.import(resolve(root, "tests/bench", file));
  const figures =
    part === "workbook"
      ? await (await load("workbook.ts")).benchWorkbook(Number(rows), refresh === "refresh")
      : await (await load("bench.ts")).bench();
  await new Promise((done) => process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`, done));
  // What the loader or the grid has put off would keep the process alive.
  process.exit(0);
} finally {
  await server.close();
}
