import { expect, it } from "vitest";
import { mapCells } from "../../../src/workbook/sheets/map-cells";
import { mapSheetContent } from "../../../src/workbook/sheets/map-sheet";
import type { MapContent } from "../../../src/workbook/sheets/map-content";
import { link, mapOf, objective } from "./map-sample";

const PROFIT = objective("Profit", { score: 0.96, theme: "Growth", change: 0.1 });
const LOYALTY = objective("=Loyalty", { perspective: "Customer", status: "at-risk", score: 0.85 });
const PRICES = objective("Low prices", { perspective: "Customer", status: "no-data", score: null });
const LOST = objective("Somewhere", { perspective: null });
const layout = {
  width: 0,
  height: 0,
  bands: ["Financial", "Customer", null].map((name) => ({ name, x: 0, y: 0, width: 0, height: 0 })),
  boxes: [],
  routes: [],
};
const map = mapOf(
  [PROFIT, LOYALTY, PRICES, LOST],
  [link("=Loyalty", "Profit"), link("Low prices", "=loyalty"), link("Low prices", "Profit", { sign: -1 })],
  { layout, signOffs: [{ who: "CEO", date: 46000, version: null, comment: null }] },
);

it("draws perspectives, objectives and what they lead to in rows of cells", () => {
  expect(mapCells(map).map(({ kind, depth, cells }) => [kind, depth, ...cells])).toEqual([
    ["blank", 0, "", "", "", "", ""],
    ["band", 0, "Financial", "", "", "", ""],
    ["objective", 1, "Profit", "✔ On track", 0.96, "↗ better", "Growth"],
    ["band", 0, "Customer", "", "", "", ""],
    ["objective", 1, "'=Loyalty", "▲ At risk", 0.85, "", ""],
    ["effects", 2, "leads to Profit", "", "", "", ""],
    ["objective", 1, "Low prices", "○ No data", "", "", ""],
    ["effects", 2, "leads to =Loyalty", "", "", "", ""],
    ["effects", 2, "works against Profit", "", "", "", ""],
    ["band", 0, "Unassigned", "", "", "", ""],
    ["objective", 1, "Somewhere", "✔ On track", 1, "", ""],
    ["blank", 0, "", "", "", "", ""],
    ["signed", 0, "Validated by 1 of 1", "", "", "", ""],
  ]);
});

it("ends with the themes and their scores", () => {
  const part = { coverage: 1, objectives: [], contributions: [] };
  const themes: MapContent["themes"] = [
    { theme: "=Growth", score: 0.92, status: "at-risk", ...part },
    { theme: "Calm", score: null, status: "no-data", ...part },
  ];
  const rows = mapCells({ ...map, themes });
  expect(rows.slice(-6, -2).map(({ kind, cells }) => [kind, ...cells.slice(0, 3)])).toEqual([
    ["blank", "", "", ""],
    ["band", "Themes", "", ""],
    ["theme", "'=Growth", "▲ At risk", 0.92],
    ["theme", "Calm", "○ No data", ""],
  ]);
  expect(rows.at(-4)?.formats[2]).toBe("0%");
});

it("shows scores as percent", () => {
  const [row] = mapCells(map).filter(({ kind }) => kind === "objective");
  expect(row?.formats[2]).toBe("0%");
});

it("stands below title, stamp and period, as a drawing does", () => {
  const inCells = mapSheetContent(map, null);
  const drawn = mapSheetContent(map, { x: 700, y: 500 });
  expect(inCells.rows.slice(0, 3).map(({ cells }) => cells[0])).toEqual([
    "Strategy map: Fair Wind Airlines",
    "",
    "'October 2026",
  ]);
  expect(drawn.rows).toHaveLength(4);
  expect(drawn.columns).toHaveLength(1);
});
