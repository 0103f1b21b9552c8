import { kpiLibrary, type LibraryKpi } from "../engine/scorecard/kpi-library";
import { serialFromDate } from "../engine/scorecard/serial-date";
import { SAMPLE, SAMPLE_OBJECTIVES } from "./template-sample";
import { strategyTables } from "./template-strategy";
import { say } from "../words/say";
import type { CellValue } from "./cell-text";
import { templateWords } from "./template-words";
import type { TemplateTable } from "./template-table";
import type { TemplateWords } from "./template-words";
import type { LibraryWords } from "../words/kpi-library-words";
import type { Language } from "../words/say";

const FIGURES: ReadonlySet<string> = new Set(["actual", "target", "baseline"]);
const SAMPLE_YEAR = 2026;

type Choice = LibraryKpi["direction" | "accumulates" | "frequency" | "kind"];

/** The tables of a new scorecard: empty with the four perspectives, or filled with a small company's sample. Pure. */
export function templateTables(
  kind: "empty" | "sample",
  language: Language,
  library: LibraryWords,
): readonly TemplateTable[] {
  const words = templateWords(kind, language);
  return [
    kpiTable(words, library),
    perspectiveTable(words),
    objectiveTable(words),
    readingTable(words),
    ...strategyTables(words),
  ];
}

function kpiTable(words: TemplateWords, library: LibraryWords): TemplateTable {
  const { objectives, kpis, language } = words;
  const choice = (word: Choice) => say(`sheets.choice.${word}`, {}, language);
  const rows = SAMPLE.map(({ library: id, objective, direction, unit, target, baseline, months }, place) => [
    kpis[place] ?? "",
    perspectiveOf(words, objective),
    objectives[objective] ?? "",
    months.at(-1) ?? "",
    target,
    baseline,
    choice(direction),
    unit,
    1,
    ownerOf(words, objective),
    choice(kpiLibrary[id].accumulates),
    choice("month"),
    choice(kpiLibrary[id].kind),
    library[id].definition,
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
      { text: "Accumulates", field: "accumulates", width: 90 },
      { text: "Frequency", field: "frequency", width: 80 },
      { text: "Kind", field: "kind", width: 80 },
      { text: "Definition", field: "definition", width: 260 },
    ],
    rows: words.isSample ? rows : [new Array<CellValue>(14).fill("")],
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
  const { objectives, themes, stakeholders } = words;
  const rows = SAMPLE_OBJECTIVES.map(({ theme, stakeholder }, place) => [
    objectives[place] ?? "",
    perspectiveOf(words, place),
    themes[theme] ?? "",
    1,
    ownerOf(words, place),
    stakeholders[stakeholder] ?? "",
  ]);
  return {
    name: "Objectives",
    role: "objectives",
    headers: [
      { text: "Objective", field: "objective", width: 200 },
      { text: "Perspective", field: "perspective", width: 160 },
      { text: "Theme", field: "theme", width: 140 },
      { text: "Weight", field: "weight", width: 60 },
      { text: "Owner", field: "owner", width: 120 },
      { text: "Stakeholder", field: "stakeholder", width: 100 },
    ],
    rows: words.isSample ? rows : [["", "", "", "", "", ""]],
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
  return perspectives[SAMPLE_OBJECTIVES[objective]?.perspective ?? 0] ?? "";
}

function ownerOf({ owners }: TemplateWords, objective: number): string {
  return owners[SAMPLE_OBJECTIVES[objective]?.owner ?? 0] ?? "";
}
