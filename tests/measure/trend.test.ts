import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { measure } from "./measure";
import type { TrendCase } from "./trend";
import { compareTrend } from "./trend";

const file = fileURLToPath(new URL("../golden/trend/trend_cases.json", import.meta.url));
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly TrendCase[];

it("S, variance, z, p, tau, slope and interval of all 55 cases are R's, with the seasonal tests and the change of level", async () => {
  expect(await measure("trend", file, ".")).toEqual({ figures: { cases: 55, agree: 55, disagree: [] } });
});

it.each(["S", "varS", "tau", "z", "p"] as const)("another %s is a disagreement", (field) => {
  const [first] = cases as readonly [TrendCase];
  const figure = (first.mk[field] ?? 0) * (1 + 2e-6);
  const { disagree } = compareTrend([{ ...first, mk: { ...first.mk, [field]: figure } }]);
  expect(disagree).toMatchObject([
    { id: "holycross_hand", differences: [{ field: `mk.${field}`, expected: figure }] },
  ]);
});

it("another interval, place or seasonal figure is one", () => {
  const nottem = cases.find(({ id }) => id === "nottem")!;
  const wrong: TrendCase = {
    ...nottem,
    sen: { ...nottem.sen, ci95: [nottem.sen.ci95[0], 0.021] },
    pettitt: { ...nottem.pettitt, index: 149 },
    smk: { ...nottem.smk!, S: 225 },
    seasonal_sen: 0.051,
  };
  const fields = compareTrend([wrong]).disagree.flatMap(({ differences }) =>
    differences.map(({ field }) => field),
  );
  expect(fields).toEqual(["sen.ci95", "pettitt.index", "smk.S", "seasonal_sen"]);
});
