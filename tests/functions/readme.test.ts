import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readmeWithFunctions } from "../../scripts/functions-table.mjs";

it("shows the functions as they are now", async () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toBe(await readmeWithFunctions(readme));
  expect(readme).toContain("`STATUS(actual, target, [direction], [atRiskFrom], [baseline], [targetUpper])`");
});
