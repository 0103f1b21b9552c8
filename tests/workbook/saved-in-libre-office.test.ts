import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { readFile } from "../../src/preview/file/read-file";
import { saveFile } from "../../src/preview/file/save-file";
import { openSample } from "../../src/preview/samples/open-sample";
import type { SampleId } from "../../src/preview/samples/sample-workbook";
import { createExcelPort, type ScorecardDefinition } from "../../src/taskpane/port";
import { draftOf } from "../../src/taskpane/start-draft";
import { startExcel, type RunningExcel } from "../support/excel";
import { convert, LIBRE_OFFICE, removeProfile, sheetsInLibreOffice } from "../support/libre-office";
import { sampleSpec } from "./sample-in-excel";

const LONG = 240_000;
const KEPT = join(import.meta.dirname, "..", "browser", "screenshots");
const WORDS = {
  "on-track": "On track",
  "at-risk": "At risk",
  "off-track": "Off track",
  "no-data": "No data",
};

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

afterAll(removeProfile);

/** A sample as a file, opened, refreshed by the add-in, and saved. */
async function savedAfterRefresh(id: SampleId, change: Partial<ScorecardDefinition> = {}) {
  excel = await startExcel(sampleSpec(await openSample(id)));
  const file = saveFile(null, excel.collect());
  await excel.stop();
  excel = await startExcel({ workbook: readFile(file).workbook });
  const port = createExcelPort();
  const { candidates } = await port.survey();
  const draft = draftOf(candidates, null);
  const chosen = candidates.filter((_, place) => place === draft.main || draft.others.has(place));
  const definition: ScorecardDefinition = {
    id: "s1",
    name: id,
    mappings: chosen.map(({ mapping }) => mapping),
    results: "columns",
    resultColumns: ["status"],
    language: "en",
    createdByTemplate: false,
    ...change,
  };
  await port.save(definition, {});
  const options = { onProgress: () => {}, signal: new AbortController().signal };
  const report = await port.refresh("s1", options);
  await excel.host.settle();
  return { file, report, saved: saveFile(file, excel.collect()) };
}

function keep(name: string, bytes: Uint8Array | undefined): void {
  if (!bytes) throw new Error(`LibreOffice made no ${name}`);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, name), bytes);
}

describe.skipIf(LIBRE_OFFICE === null)(
  "a workbook that was opened, refreshed and saved, in LibreOffice",
  () => {
    it("has New York's statuses beside its 804 indicators as in the preview", { timeout: LONG }, async () => {
      const { report, saved } = await savedAfterRefresh("nyc-mmr");
      expect(report.outcome).toBe("done");
      const rows = sheetsInLibreOffice(saved).get("MMR indicators") ?? [];
      const column = rows[0]?.indexOf("Status") ?? -1;
      expect(column).toBeGreaterThan(0);
      const shown = rows.slice(1).map((row) => row[column]);
      expect(shown).toEqual(report.scorecard?.kpis.map(({ status }) => WORDS[status]));
      keep("new-york-in-libre-office.pdf", convert(saved, "pdf").get("Book.pdf"));
    });

    it(
      "shows the small business's scorecard, map, charts and report on its pages",
      { timeout: LONG },
      async () => {
        const { report, saved } = await savedAfterRefresh("small-business", {
          sheets: ["map", "charts", "heat-map", "report"],
          charts: [
            { kind: "perspectives" },
            { kind: "radar" },
            { kind: "movement" },
            { kind: "against-target" },
          ],
        });
        const pdf = convert(saved, "pdf").get("Book.pdf");
        keep("small-business-in-libre-office.pdf", pdf);
        // Pictures, shapes and charts make pages: an empty workbook of the same sheets is a fraction of it.
        expect(pdf?.length).toBeGreaterThan(60_000);
        const sheets = sheetsInLibreOffice(saved);
        const statuses = (sheets.get("Scorecard") ?? []).flatMap((row) =>
          row.filter((text) => isStatus(text)),
        );
        expect(statuses.length).toBeGreaterThanOrEqual(report.scorecard?.kpis.length ?? Infinity);
      },
    );

    it("keeps formulas as formulas, with the values they had", { timeout: LONG }, async () => {
      const { saved } = await savedAfterRefresh("manufacturing");
      const again = convert(saved, "xlsx").get("Book.xlsx");
      const { workbook } = readFile(again ?? new Uint8Array());
      const readings = workbook.sheets.find(({ name }) => name === "Readings");
      expect(readings?.cells[1]?.[2]?.f).toMatch(/^=SUMIFS\(/);
      const [before] = readFile(saved).workbook.sheets.filter(({ name }) => name === "Readings");
      expect(readings?.cells[1]?.[2]?.v).toBe(before?.cells[1]?.[2]?.v);
    });
  },
);

function isStatus(text: string): boolean {
  return Object.values(WORDS).includes(text);
}
