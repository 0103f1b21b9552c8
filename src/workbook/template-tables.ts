import { serialFromDate } from "../engine/scorecard/serial-date";
import { PERSPECTIVE_OF_OBJECTIVE, SAMPLE } from "./template-sample";
import { say } from "../words/say";
import type { CellValue } from "./cell-text";
import type { Field, Role } from "./model";
import type { Language, MessageKey } from "../words/say";

/** A table that a template writes. Names and headers are the workbook contract's own. */
export interface TemplateTable {
  readonly name: string;
  readonly role: Role;
  readonly headers: readonly { readonly text: string; readonly field: Field; readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of each row's figures; `null` for text. */
  readonly format: (row: number, field: Field) => string | null;
}

const FIGURES: ReadonlySet<string> = new Set(["actual", "target", "baseline"]);
const SAMPLE_YEAR = 2026;

/** The template's words in one language; a sample's lists are empty for an empty scorecard. */
interface TemplateWords {
  readonly language: Language;
  readonly isSample: boolean;
  readonly perspectives: readonly string[];
  readonly objectives: readonly string[];
  readonly kpis: readonly string[];
  readonly owners: readonly string[];
}

/** The tables of a new scorecard: empty with the four perspectives, or filled with a small company's sample. Pure. */
export function templateTables(kind: "empty" | "sample", language: Language): readonly TemplateTable[] {
  const list = (key: MessageKey): string[] =>
    say(key, {}, language)
      .split(";")
      .map((word) => word.trim());
  const isSample = kind === "sample";
  const words: TemplateWords = {
    language,
    isSample,
    perspectives: list("sheets.template.perspectives"),
    objectives: isSample ? list("sheets.template.objectives") : [],
    kpis: isSample ? list("sheets.template.kpis") : [],
    owners: isSample ? list("sheets.template.owners") : [],
  };
  return [kpiTable(words), perspectiveTable(words), objectiveTable(words), readingTable(words)];
}

function kpiTable(words: TemplateWords): TemplateTable {
  const { objectives, kpis, language } = words;
  const rows = SAMPLE.map(({ objective, direction, unit, target, baseline, months }, place) => [
    kpis[place] ?? "",
    perspectiveOf(words, objective),
    objectives[objective] ?? "",
    months.at(-1) ?? "",
    target,
    baseline,
    say(`sheets.choice.${direction}`, {}, language),
    unit,
    1,
    ownerOf(words, objective),
  ]);
  return {
    name: "KPIs",
    role: "kpis",
    headers: [
      { text: "KPI", field: "kpi", width: 220 },
      { text: "Perspective", field: "perspective", width: 140 },
      { text: "Objective", field: "objective", width: 200 },
      { text: "Actual", field: "actual", width: 72 },
      { text: "Target", field: "target", width: 72 },
      { text: "Baseline", field: "baseline", width: 72 },
      { text: "Direction", field: "direction", width: 72 },
      { text: "Unit of measure", field: "unit", width: 100 },
      { text: "Weight", field: "weight", width: 60 },
      { text: "Owner", field: "owner", width: 120 },
    ],
    rows: words.isSample ? rows : [new Array<CellValue>(10).fill("")],
    format: (row, field) => (words.isSample && FIGURES.has(field) ? (SAMPLE[row]?.format ?? null) : null),
  };
}

function perspectiveTable({ perspectives }: TemplateWords): TemplateTable {
  return {
    name: "Perspectives",
    role: "perspectives",
    headers: [
      { text: "Perspective", field: "perspective", width: 200 },
      { text: "Order", field: "order", width: 60 },
      { text: "Weight", field: "weight", width: 60 },
    ],
    rows: perspectives.map((name, place) => [name, place + 1, 1]),
    format: () => null,
  };
}

function objectiveTable(words: TemplateWords): TemplateTable {
  const rows = words.objectives.map((name, place) => [
    name,
    perspectiveOf(words, place),
    1,
    ownerOf(words, place),
  ]);
  return {
    name: "Objectives",
    role: "objectives",
    headers: [
      { text: "Objective", field: "objective", width: 240 },
      { text: "Perspective", field: "perspective", width: 200 },
      { text: "Weight", field: "weight", width: 60 },
      { text: "Owner", field: "owner", width: 120 },
    ],
    rows: words.isSample ? rows : [["", "", "", ""]],
    format: () => null,
  };
}

function readingTable({ isSample, kpis }: TemplateWords): TemplateTable {
  const readings = SAMPLE.flatMap(({ months, format }, place) =>
    months.map((actual, month) => ({ kpi: kpis[place] ?? "", month, actual, format })),
  );
  return {
    name: "Readings",
    role: "readings",
    headers: [
      { text: "KPI", field: "kpi", width: 220 },
      { text: "Period", field: "period", width: 90 },
      { text: "Actual", field: "actual", width: 80 },
    ],
    rows: isSample
      ? readings.map(({ kpi, month, actual }) => [kpi, serialFromDate(SAMPLE_YEAR, month + 1, 1), actual])
      : [["", "", ""]],
    format: (row, field) => {
      if (field === "period") return "mmm yyyy";
      return isSample && field === "actual" ? (readings[row]?.format ?? null) : null;
    },
  };
}

function perspectiveOf({ perspectives }: TemplateWords, objective: number): string {
  return perspectives[PERSPECTIVE_OF_OBJECTIVE[objective] ?? 0] ?? "";
}

function ownerOf({ owners }: TemplateWords, objective: number): string {
  return owners[objective % owners.length] ?? "";
}
