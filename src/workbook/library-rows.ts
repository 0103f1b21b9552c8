import {
  kpiLibrary,
  type LibraryKpi,
  type LibraryKpiId,
  type LibraryPerspective,
} from "../engine/scorecard/kpi-library";
import { samePerspective } from "../words/same-perspective";
import { say } from "../words/say";
import type { CellValue } from "./cell-text";
import type { Field } from "./model";
import type { LibraryWords } from "../words/kpi-library-words";
import type { Language } from "../words/say";

/** A row to be added to a table: what it says in each column, and how its figures are shown. */
export interface NewRow {
  readonly name: string;
  readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
  readonly format: string | null;
}

const FORMATS: Readonly<Record<LibraryKpi["figures"], string>> = {
  percent: "0.0%",
  whole: "#,##0",
  decimal: "#,##0.0",
};

const PLACES: readonly LibraryPerspective[] = ["financial", "customer", "process", "learning"];

/** Rows of a KPI table for KPIs of the library. `perspectives` are the names that the scorecard uses. Pure. */
export function libraryRows(
  kpis: readonly LibraryKpiId[],
  words: LibraryWords,
  perspectives: readonly string[],
  language: Language,
): readonly NewRow[] {
  return kpis.map((id) => {
    const { perspective, direction, accumulates, frequency, kind, figures } = kpiLibrary[id];
    const { name, unit, definition } = words[id];
    return {
      name,
      format: FORMATS[figures],
      cells: {
        kpi: name,
        perspective: perspectiveName(perspective, perspectives, language),
        direction: say(`sheets.choice.${direction}`, {}, language),
        unit,
        weight: 1,
        accumulates: say(`sheets.choice.${accumulates}`, {}, language),
        frequency: say(`sheets.choice.${frequency}`, {}, language),
        kind: say(`sheets.choice.${kind}`, {}, language),
        definition,
      },
    };
  });
}

/** What the scorecard calls one of the library's perspectives, else the template's name for it. */
export function perspectiveName(
  perspective: LibraryPerspective,
  used: readonly string[],
  language: Language,
): string {
  const names = (of: Language): string =>
    perspective === "esg"
      ? say("sheets.template.esg", {}, of)
      : (say("sheets.template.perspectives", {}, of).split(";")[PLACES.indexOf(perspective)] ?? "").trim();
  const wanted = [names(language), names("en")];
  return used.find((name) => wanted.some((one) => samePerspective(name, one))) ?? names(language);
}

/** A perspective of the scorecard, as its table has it. */
export interface KnownPerspective {
  readonly name: string;
  readonly order: number | null;
  readonly weight: number | null;
}

/** What ESG is called among the perspectives; `null` when it is none of them. Pure. */
export function esgAmong(perspectives: readonly KnownPerspective[], language: Language): string | null {
  const name = say("sheets.template.esg", {}, language);
  return perspectives.find((perspective) => samePerspective(perspective.name, name))?.name ?? null;
}

/** The row that makes ESG a perspective after those that are there. Pure. */
export function esgRow(perspectives: readonly KnownPerspective[], language: Language): NewRow {
  const name = say("sheets.template.esg", {}, language);
  const orders = perspectives.flatMap(({ order }) => order ?? []);
  const weights = perspectives.flatMap(({ weight }) => weight ?? []);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return {
    name,
    format: null,
    cells: {
      perspective: name,
      order: Math.max(perspectives.length, ...orders) + 1,
      weight: weights.length === 0 ? "" : mean,
    },
  };
}
