import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard } from "../../workbook/scorecard-in-excel";
import type { ScorecardInExcel } from "../../workbook/scorecard-in-excel";
import type { Drawing } from "../../../src/preview/excel/shape-state";
import { PackageFile } from "../../../src/preview/file/package-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { readDrawings } from "../../../src/preview/file/read-drawings";
import { drawingsIn, fileWithDrawings, placeOf } from "../../support/drawing-workbook";

/* The strategy map and the charts that a refresh draws, through a file and back. */
let open: ScorecardInExcel;

const LINKS = [
  ["Learn", "Fix"],
  ["Fix", "Please"],
  ["Please", "Earn"],
];

beforeEach(async () => {
  open = await openScorecard(
    {
      sheets: [
        {
          name: "KPIs",
          cells: [
            ["KPI", "Perspective", "Objective", "Actual", "Target", "Direction"],
            ["Profit", "Financial", "Earn", 100, 100, "higher"],
            ["Loyalty", "Customer", "Please", 95, 100, "higher"],
            ["Repairs", "Process", "Fix", 50, 100, "higher"],
            ["Courses", "People", "Learn", 110, 100, "higher"],
          ],
          tables: { KPIs: "A1:F5" },
        },
        {
          name: "Readings",
          cells: [
            ["KPI", "Period", "Actual"],
            ["Profit", 46054, 90],
            ["Profit", 46082, 100],
            ["Loyalty", 46054, 99],
            ["Loyalty", 46082, 95],
          ],
          tables: { Readings: "A1:C5" },
          formats: { "B2:B5": "yyyy-mm-dd" },
        },
        {
          name: "Strategy",
          cells: [
            ["Perspective", "Order", "", "From", "To"],
            ["Financial", 1, "", ...(LINKS[0] ?? [])],
            ["Customer", 2, "", ...(LINKS[1] ?? [])],
            ["Process", 3, "", ...(LINKS[2] ?? [])],
            ["People", 4],
          ],
          tables: { Perspectives: "A1:B5", Links: "D1:E4" },
        },
      ],
    },
    {
      sheets: ["map", "charts"],
      charts: [{ kind: "perspectives" }, { kind: "movement" }, { kind: "trend", kpi: "Profit" }],
    },
  );
  await open.refresh();
});
afterEach(() => closeScorecard(open));

describe("a scorecard's drawings", () => {
  it("are read as they were", () => {
    const workbook = open.excel.collect();
    const file = PackageFile.open(fileWithDrawings(workbook).save());
    const read = drawingsIn(file, workbook);
    for (const sheet of workbook.sheets) {
      const [now, then] = [read.get(sheet.name) ?? [], sheet.drawings];
      expect(now.map(looks)).toEqual(then.map(looks));
    }
    expect(read.get("Strategy map")?.length).toBeGreaterThan(8);
    expect(read.get("Charts")).toHaveLength(3);
  });

  it("change nothing in the file when they are saved as they were read", () => {
    const workbook = open.excel.collect();
    const file = fileWithDrawings(workbook);
    const before = file.paths().map((path) => [path, file.text(path)]);
    workbook.sheets.forEach((sheet, index) => {
      const [path, place] = [`xl/worksheets/sheet${index + 1}.xml`, placeOf(file, workbook, sheet)];
      const drawings = readDrawings(file, path, place);
      patchDrawings(file, path, drawings, drawings, place);
    });
    expect(file.paths().map((path) => [path, file.text(path)])).toEqual(before);
  });
});

/** What a file keeps of a drawing: places to a hundredth of a point, and no colour of what is not painted. */
function looks(drawing: Drawing): unknown {
  const rounded = (points: number) => Math.round(points * 100) / 100;
  const box = [drawing.left, drawing.top, drawing.width, drawing.height].map(rounded);
  const { left: _l, top: _t, width: _w, height: _h, ...rest } = drawing;
  if (rest.kind === "chart") return { ...rest, box, content: null };
  const { fill, stroke } = rest;
  return {
    ...rest,
    box,
    fill: fill.type === "NoFill" ? null : fill,
    stroke: stroke.visible ? stroke : null,
  };
}
