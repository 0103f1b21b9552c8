import { closedNow, decodeHistory, digestOf } from "./sheets/history-rows";
import { comparingClosed } from "../engine/scorecard/closed-periods";
import { Problem } from "../engine/scorecard/problem";
import { periodText } from "../words/period-text";
import type { HistoryBasis } from "./column-history";
import type { ScorecardReading } from "./read-scorecard";
import type { DecodedHistory, HistoryPeriod } from "./sheets/history-rows";
import type { ClosedDifference } from "../engine/scorecard/closed-periods";
import type { Finding } from "../engine/scorecard/problem";
import type { Settings } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import type { Work } from "../engine/scorecard/work";

/** What the scorecard's History sheet holds; nothing where there is none. */
export function historyOf({ facts, definition, sheets }: ScorecardReading): DecodedHistory {
  const state = sheets.get("history")?.state ?? null;
  return decodeHistory(state, { culture: facts.culture, language: definition.language });
}

/** Key under which a closed period's digest is remembered. */
export function periodKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What changed since periods were closed, in the tables or on the History sheet itself, as findings; in steps. */
export function* findingClosedChanges(
  reading: ScorecardReading,
  history: DecodedHistory,
  basis: HistoryBasis,
): Work<readonly Finding[]> {
  const findings: Finding[] = history.damaged.map((cell) => ({
    severity: "warning",
    problem: new Problem("closed-row-damaged", { cell }),
    cell,
  }));
  const closed = closedNow(history.periods);
  findings.push(...editedRows(reading, closed, basis.input.settings));
  if (basis.period !== null) {
    // Figures without periods belong to no closed one.
    const differences = yield* comparingClosed(basis.input, closed);
    const numbers = new Intl.NumberFormat(reading.facts.culture.name, { maximumSignificantDigits: 12 });
    findings.push(...differences.map((difference) => findingOf(difference, closed, numbers)));
  }
  return findings;
}

/** Closed rows that somebody changed or took away. */
function editedRows(
  { definition, memory }: ScorecardReading,
  closed: readonly HistoryPeriod[],
  { fiscalYearStart, calendar: kind }: Settings,
): readonly Finding[] {
  const byKey = new Map(closed.map((period) => [periodKey(period), period]));
  return Object.entries(memory.closed).flatMap(([key, digest]): Finding[] => {
    const period = byKey.get(key);
    if (!period) {
      const [start = 0, end = 0] = key.split("-").map(Number);
      const text = periodText({ start, end }, { fiscalYearStart, kind }, definition.language);
      const problem = new Problem("closed-rows-gone", { text });
      return [{ severity: "warning", problem, cell: null }];
    }
    if (digestOf(period) === digest) return [];
    const problem = new Problem("closed-rows-edited", { text: period.periodText });
    return [{ severity: "warning", problem, cell: period.rows[0]?.cell ?? null }];
  });
}

const CODES = {
  actual: "closed-actual-changed",
  target: "closed-target-changed",
  score: "closed-score-changed",
  gone: "closed-kpi-gone",
  added: "closed-kpi-added",
} as const;

function findingOf(
  { kind, period, subject, before, after, cell }: ClosedDifference,
  closed: readonly HistoryPeriod[],
  numbers: Intl.NumberFormat,
): Finding {
  const text = closed.find((one) => one.start === period.start && one.end === period.end)?.periodText ?? "";
  const values = {
    subject,
    text,
    before: figure(kind, before, numbers),
    after: figure(kind, after, numbers),
  };
  const severity = kind === "score" || kind === "target" ? "info" : "warning";
  return { severity, problem: new Problem(CODES[kind], values), cell };
}

/** A figure of a sentence: `–` for none; scores as percents. */
function figure(kind: ClosedDifference["kind"], value: number | null, numbers: Intl.NumberFormat): string {
  if (value === null) return "–";
  return kind === "score" ? `${numbers.format(Math.round(1000 * value) / 10)}%` : numbers.format(value);
}
