import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What the mutation run tests with: the scorecard's own tests, without the browser's project. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: { include: ["tests/engine/scorecard/*.test.ts"] },
});
