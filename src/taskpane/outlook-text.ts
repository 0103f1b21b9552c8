import type { Landing } from "../engine/outlook/model";
import { fiscalYearOf, type Span } from "../engine/scorecard/period";
import type { Settings } from "../engine/scorecard/model";
import type { OutlookSpeech } from "./outlook-words";
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
