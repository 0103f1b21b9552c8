import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails where what the pane shows breaks a rule of axe, or is wider than the pane. */
export async function expectSound(pane: Frame, state: string): Promise<void> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axe);
  const found = await pane.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found, state).toEqual([]);
  const isCut = await pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isCut, `${state} is wider than the pane`).toBe(false);
}
