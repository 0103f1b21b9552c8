import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FileWorkbook } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { smallBusiness } from "../../../src/preview/samples/small-business";
import { createExcelPort, type ScorecardDefinition } from "../../../src/taskpane/port";
import { type RunningExcel, startExcel } from "../../support/excel";
import { closeScorecard, openScorecard } from "../../workbook/scorecard-in-excel";
import { sampleSpec } from "../../workbook/sample-in-excel";

const SHEETS: Partial<ScorecardDefinition> = {
  sheets: ["map", "charts", "heat-map", "report"],
  charts: [{ kind: "perspectives" }, { kind: "radar" }, { kind: "trend", kpi: "Revenue" }],
};

/** Every sheet and every chart take their time. */
const TIMEOUT_MS = 120_000;

let saved: FileWorkbook;
let excel: RunningExcel | null = null;

beforeAll(async () => {
  saved = await score();
}, TIMEOUT_MS);

afterEach(async () => {
  if (excel) await closeScorecard({ excel });
  excel = null;
});

/** The small business sample, scored with every sheet that a scorecard may have, as it goes into a file. */
async function score(): Promise<FileWorkbook> {
  const open = await openScorecard(sampleSpec(smallBusiness()), SHEETS);
  const { outcome } = await open.refresh();
  expect(outcome).toBe("done");
  await open.excel.host.settle();
  const workbook = open.excel.collect();
  await closeScorecard(open);
  return workbook;
}

describe("a workbook with a scorecard that was saved as a file", { timeout: TIMEOUT_MS }, () => {
  it("is known again when the file is opened: a refresh writes nothing, and saving changes no part", async () => {
    const bytes = saveFile(null, saved);
    const { workbook } = readFile(bytes);
    excel = await startExcel({ workbook });
    const port = createExcelPort();
    const { definitions } = await port.survey();
    expect(definitions.map(({ name }) => name)).toEqual(["Mine"]);
    const report = await port.refresh("s1", { onProgress: () => {}, signal: new AbortController().signal });
    expect({ outcome: report.outcome, fault: report.fault, cells: report.cellsWritten }).toEqual({
      outcome: "unchanged",
      fault: null,
      cells: 0,
    });
    await excel.host.settle();
    const again = unzipSync(saveFile(bytes, excel.collect()));
    const before = unzipSync(bytes);
    expect(Object.keys(again)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (path) => strFromU8(again[path] ?? new Uint8Array()) !== strFromU8(before[path] ?? new Uint8Array()),
    );
    expect(differing).toEqual([]);
  });
});

describe("a workbook with a scorecard that is opened anew", { timeout: TIMEOUT_MS }, () => {
  it("is known to the add-in, whose refresh finds nothing to write", async () => {
    excel = await startExcel({ workbook: saved });
    const port = createExcelPort();
    const { definitions } = await port.survey();
    expect(definitions.map(({ name }) => name)).toEqual(["Mine"]);
    const report = await port.refresh("s1", { onProgress: () => {}, signal: new AbortController().signal });
    expect({ outcome: report.outcome, fault: report.fault, cells: report.cellsWritten }).toEqual({
      outcome: "unchanged",
      fault: null,
      cells: 0,
    });
    await excel.host.settle();
    expect(excel.collect()).toEqual(saved);
  });

  it("gets its new figures in the columns, shapes and charts that are there", async () => {
    excel = await startExcel({ workbook: saved });
    const port = createExcelPort();
    excel.type("KPIs", "F4", 1);
    const report = await port.refresh("s1", { onProgress: () => {}, signal: new AbortController().signal });
    expect(report.outcome).toBe("done");
    const now = excel.collect();
    const names = (workbook: FileWorkbook) =>
      workbook.sheets.map(({ name, drawings }) => [name, drawings.map((drawing) => drawing.name)]);
    expect(names(now)).toEqual(names(saved));
    expect(now.sheets.map(({ id }) => id)).toEqual(saved.sheets.map(({ id }) => id));
  });
});
