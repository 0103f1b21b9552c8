import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "code",
          include: ["tests/{engine,golden,preview,preview-samples,workbook}/**/*.test.ts"],
          // A process of its own for each file would spend half its time on starting the grid and office.js anew.
          isolate: false,
          maxWorkers: "100%",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          // What sets up a page or Excel's globals for itself.
          name: "alone",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/{engine,golden,preview,preview-samples,workbook}/**"],
          maxWorkers: "100%",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          // After the others: the grid takes a core by itself.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
