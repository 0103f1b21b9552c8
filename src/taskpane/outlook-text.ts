import type { KpiOutlook, Landing, ScoreLanding } from "../engine/outlook/model";
import { fiscalYearOf, type Span } from "../engine/scorecard/period";
import type { Settings } from "../engine/scorecard/model";
import type { ForecastPoint } from "../engine/signals/forecast/forecast";
import type { OutlookSpeech } from "./outlook-words";
import type { KpiText } from "./kpi-text";
import type { PaneWords } from "./pane-words";
import { calendarOf } from "./ScoreHeader";

/** A fiscal year by its name: `2026`, or `FY 2026` where it is not the calendar's. */
export function yearText(year: Span, settings: Settings | null, words: PaneWords): string {
  const calendar = calendarOf(settings);
  const { year: number } = fiscalYearOf(Math.floor((year.start + year.end) / 2), calendar);
  return calendar.fiscalYearStart > 1 ? words.say("sheets.period.fiscal", { year: number }) : String(number);
}

/** A value with no more digits than its range is worth: a tenth of the range's own first digit. */
export function readable(value: number, low: number, high: number): number {
  if (!(high > low)) return value;
  const unit = 10 ** (Math.floor(Math.log10(high - low)) - 1);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

/** A landing with no more digits than its range is worth. */
export function readableLanding({ value, lower80, upper80 }: Pick<Landing, "value" | "lower80" | "upper80">) {
  const write = (one: number) => readable(one, lower80, upper80);
  return { value: write(value), lower80: write(lower80), upper80: write(upper80) };
}

/** What is forecast for a period, with no more digits than its 80% range is worth. */
export function readablePoint({ mean, lower80, upper80, lower95, upper95 }: ForecastPoint) {
  const write = (one: number) => readable(one, lower80, upper80);
  return {
    mean: write(mean),
    lower80: write(lower80),
    upper80: write(upper80),
    lower95: write(lower95),
    upper95: write(upper95),
  };
}

/** A landing in the words of its KPI: with more decimals than the row's format where that would hide a miss of the target. */
export function landingTexts(
  landing: Pick<Landing, "value" | "lower80" | "upper80" | "status">,
  target: number | null,
  text: KpiText,
): { readonly value: string; readonly low: string; readonly high: string } {
  const { value, lower80, upper80 } = readableLanding(landing);
  const isMissed = target !== null && landing.status !== "on-track";
  const hides = isMissed && text.value(value) === text.value(target);
  const write = (one: number) => (hides ? text.exact(one) : text.bare(one));
  return { value: hides ? text.exact(value) : text.value(value), low: write(lower80), high: write(upper80) };
}

/** Scores from here on apart read well without a decimal. */
const WIDE = 0.03;

/** A landing's score and range in percent, with a decimal where the range is narrow; no range where both ends read the same. */
export function scoreTexts(
  { score, lower80, upper80 }: Pick<ScoreLanding, "score" | "lower80" | "upper80">,
  words: PaneWords,
): { readonly score: string; readonly range: { readonly low: string; readonly high: string } | null } {
  if (score === null || lower80 === null || upper80 === null) return { score: "–", range: null };
  const isWide = upper80 - lower80 >= WIDE;
  const write = (share: number) => (isWide ? words.text.percent(share, 0) : words.text.score(share));
  const range = { low: write(lower80), high: write(upper80) };
  return { score: write(score), range: range.low === range.high ? null : range };
}

/** Whether the year's end is known of any KPI: by a forecast, a person or the readings. */
export function hasLandings(kpis: readonly KpiOutlook[]): boolean {
  return kpis.some(({ landing }) => landing !== null);
}

/** A chance as a whole percentage; nothing is quite impossible or certain that is not over. */
export function chanceText(chance: number, words: PaneWords, say: OutlookSpeech["say"]): string {
  if (chance < 0.005) return say("outlook.chance.under", { chance: words.text.percent(0.01, 0) });
  if (chance > 0.995) return say("outlook.chance.over", { chance: words.text.percent(0.99, 0) });
  return words.text.percent(chance, 0);
}

/** Both ends as whole percentages; `null` where they read the same. */
export function percentRange(low: number, high: number, words: PaneWords): readonly [string, string] | null {
  const [from, to] = [words.text.percent(low, 0), words.text.percent(high, 0)];
  return from === to ? null : [from, to];
}
