import { asText } from "./cell-text";
import { rowFormat, SCORE_FORMAT, varianceShareFormat } from "./number-formats";
import { signalWord, trendWord } from "./signal-words";
import { statusWords } from "./sheets/status-look";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { ScoredKpi, Status } from "../engine/scorecard/model";
import type { KpiOutlook } from "../engine/outlook/model";
import type { KpiSignals } from "../engine/signals/kpi-signals";
import type { CellValue } from "./cell-text";
import type { ResultColumn } from "./model";
import type { Language } from "../words/say";

/** A KPI with its row in a table's body, and the number format of that row. */
export interface PlacedKpi {
  readonly scored: ScoredKpi;
  readonly row: number;
  readonly format: string;
  /** What its history says; `null` where no column asks for it. */
  readonly signals: KpiSignals | null;
  /** Where it goes; `null` where no column asks for it. */
  readonly outlook?: KpiOutlook | null;
}

/** A result column as it should be: a cell for every row of the body, and the formats of those that hold a KPI. */
export interface WantedColumn {
  readonly cells: readonly CellValue[];
  readonly formats: readonly (string | null)[];
}

/** A chance to the hundredth would claim more than a forecast knows. */
const CHANCE_FORMAT = "0%";

/** What a result column should hold. Pure. */
export function columnCells(
  kind: ResultColumn,
  kpis: readonly PlacedKpi[],
  rows: number,
  language: Language,
): WantedColumn {
  const cells = new Array<CellValue>(rows).fill("");
  const formats = new Array<string | null>(rows).fill(null);
  const said = { language, shareFormat: varianceShareFormat(language), words: statusWords(language) };
  for (const kpi of kpis) {
    const { row, format } = kpi;
    const [value, look] = resultCell(kind, kpi, rowFormat(format), said);
    cells[row] = value;
    formats[row] = look;
  }
  return { cells, formats };
}

interface Said {
  readonly language: Language;
  readonly shareFormat: string;
  readonly words: Readonly<Record<Status, string>>;
}

function resultCell(
  kind: ResultColumn,
  { scored, signals, outlook = null }: PlacedKpi,
  ownFormat: string,
  { language, shareFormat, words }: Said,
): readonly [CellValue, string | null] {
  switch (kind) {
    case "status":
      return [asText(words[scored.status]), null];
    case "end-status":
      return [scored.endStatus ? asText(words[scored.endStatus]) : "", null];
    case "score":
      return [scored.score ?? "", SCORE_FORMAT];
    case "variance":
      return [scored.variance?.amount ?? "", ownFormat];
    case "variance-percent":
      return [scored.variance?.share ?? "", shareFormat];
    case "change":
      return [scored.change ?? "", shareFormat];
    case "trend":
      return [signals ? asText(trendWord(signals.trend, language)) : "", null];
    case "signal":
      // A signal is of the reading that the status judges; without one an older reading's would mislead.
      return [signals && scored.actual !== null ? asText(signalWord(signals.signal, language)) : "", null];
    case "forecast":
      return [outlook?.landing?.value ?? "", ownFormat];
    case "chance":
      return [outlook?.chance?.chance ?? "", CHANCE_FORMAT];
  }
}

/** The finding that stops a part: someone else's cell stands where a result would go. */
export function inTheWay(cell: string, header: string): Finding {
  return { severity: "warning", problem: new Problem("cell-in-the-way", { cell, header }), cell };
}
