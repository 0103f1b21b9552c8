import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChartContent } from "../../../src/preview/excel/chart-content";
import type { Drawing } from "../../../src/preview/excel/shape-state";
import { parseXml } from "../../../src/preview/file/xml-document";
import { cells, guid, line, shape, SHEET_ID } from "../../support/drawing-file";
import { fileWithDrawings } from "../../support/drawing-workbook";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";

/* Where LibreOffice puts what is drawn, as it says in its own format. Skipped where it is not installed (Debian: libreoffice-calc). */
const SOFFICE = "/usr/bin/soffice";
const MINUTES = 180_000;

const BOX = shape({
  id: guid(1),
  name: "Box",
  placement: "Absolute",
  left: 72,
  top: 144,
  width: 144,
  height: 36,
});
const ROUND = shape({
  id: guid(2),
  name: "Round",
  placement: "Absolute",
  geometricShapeType: "Ellipse",
  left: 360,
  top: 72,
  width: 72,
  height: 72,
});
const LINE = line({ id: guid(3), name: "Link", left: 216, top: 108, width: 144, height: 54 });
const VALUES: ChartContent = {
  chartType: "ColumnClustered",
  plotBy: "Columns",
  order: ["s1", "s2"],
  title: { text: "Plan & actual" },
  series: {
    s1: { nameFrom: cells(0, 1, 0, 1), values: cells(1, 1, 3, 1), x: cells(1, 0, 3, 0) },
    s2: {
      nameFrom: cells(0, 2, 0, 2),
      values: cells(1, 2, 3, 2),
      x: cells(1, 0, 3, 0),
      chartType: "LineMarkers",
    },
  },
};
const CHART: Drawing = {
  ...shape({ id: guid(4), name: "Chart", left: 72, top: 216, width: 288, height: 144 }),
  kind: "chart",
  content: VALUES,
};

function drawings(): Drawing[] {
  if (!LINE.line) throw new Error("no line");
  const begin = { ...LINE.line.begin, shapeId: BOX.id, site: 3 };
  const end = { ...LINE.line.end, shapeId: ROUND.id, site: 2, arrowheadStyle: "Triangle" };
  return [BOX, ROUND, { ...LINE, line: { ...LINE.line, flipVertical: true, begin, end } }, CHART];
}

const DATA = [
  ["Quarter", "Plan", "Actual"],
  ["Q1", 4, 3],
  ["Q2", 6, 7],
  ["Q3", 9, 8],
];

describe.skipIf(!existsSync(SOFFICE))("LibreOffice", () => {
  let text = "";
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "drawings-"));
    const grid = Object.fromEntries(
      DATA.map((row, at) => [at, Object.fromEntries(row.map((v, column) => [column, { v }]))]),
    );
    const sheet = { ...EMPTY_SHEET, id: SHEET_ID, name: "Data", cells: grid, drawings: drawings() };
    const file = fileWithDrawings({ ...EMPTY_WORKBOOK, sheets: [sheet] });
    writeFileSync(join(folder, "drawings.xlsx"), file.save());
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      profile,
      "--headless",
      "--convert-to",
      "fods",
      "--outdir",
      folder,
      join(folder, "drawings.xlsx"),
    ];
    execFileSync(SOFFICE, args, { stdio: "ignore", timeout: MINUTES });
    text = readFileSync(join(folder, "drawings.fods"), "utf8");
  }, MINUTES);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Attributes of the element of a name, e.g. of `draw:connector`. */
  function drawn(element: string, name: string): (attribute: string) => string {
    const tags = [...text.matchAll(new RegExp(`<${element} [^>]*>`, "g"))].map(([tag]) => tag);
    const tag = tags.find((known) => known.includes(`draw:name="${name}"`)) ?? "";
    return (attribute) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "";
  }
  const inches = (value: string) => Number(value.replace(/in$/, ""));

  it("puts shapes where they are", () => {
    expect(() => parseXml(text.replace(/<!DOCTYPE[^>]*>/, ""), "fods")).not.toThrow();
    for (const one of [BOX, ROUND]) {
      const at = drawn("draw:custom-shape", one.name);
      expect(inches(at("svg:x"))).toBeCloseTo(one.left / 72, 1);
      expect(inches(at("svg:y"))).toBeCloseTo(one.top / 72, 1);
      expect(inches(at("svg:width"))).toBeCloseTo(one.width / 72, 1);
      expect(inches(at("svg:height"))).toBeCloseTo(one.height / 72, 1);
    }
    expect(text).toMatch(/draw:type="(?:ooxml-)?ellipse"/);
    expect(text).toContain("Sales");
  });

  it("leads the connector from the one to the other", () => {
    const at = drawn("draw:connector", "Link");
    expect(inches(at("svg:x1"))).toBeCloseTo(216 / 72, 1);
    expect(inches(at("svg:y1"))).toBeCloseTo(162 / 72, 1);
    expect(inches(at("svg:x2"))).toBeCloseTo(360 / 72, 1);
    expect(inches(at("svg:y2"))).toBeCloseTo(108 / 72, 1);
  });

  it("draws the chart from its cells", () => {
    const series = [...text.matchAll(/<chart:series [^>]*>/g)].map(([tag]) => tag);
    expect(series).toHaveLength(2);
    expect(series[0]).toContain('chart:values-cell-range-address="Data.B2:Data.B4"');
    expect(series[0]).toContain('chart:class="chart:bar"');
    expect(series[1]).toContain('chart:values-cell-range-address="Data.C2:Data.C4"');
    expect(series[1]).toContain('chart:class="chart:line"');
    expect(text).toContain("Plan &amp; actual");
  });
});
