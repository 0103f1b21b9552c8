// Times the engine and the functions and prints one JSON object of figures: node scripts/bench.mjs
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { createServer, createServerModuleRunner } from "vite";

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
  const module = await runner.import(resolve(root, "tests/bench/bench.ts"));
  process.stdout.write(`${JSON.stringify(await module.bench(), null, 2)}\n`);
} finally {
  await server.close();
}
