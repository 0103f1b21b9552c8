import { createContext, useContext } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import { isPlainUnit } from "../words/plain-units";
import { formatNumber } from "./format-number";
import { useWords, type PaneWords } from "./pane-words";

/** Number format of each KPI's row. */
export type KpiFormats = ReadonlyMap<ScoredKpi, string>;

const FormatsContext = createContext<KpiFormats>(new Map());

export const KpiFormatsProvider = FormatsContext.Provider;

/** Writes a KPI's numbers as its row in the workbook does, with its unit where the format has none. */
export interface KpiText {
  value(value: number): string;
  /** Without the unit, to stand beside a value that has it. */
  bare(value: number): string;
  /** A value that stands in no cell, such as a cut: with more decimals where the row's format would round it. */
  exact(value: number): string;
  /** With its sign, as a variance. */
  signed(value: number): string;
}

/** The writer of a KPI's numbers. */
export function kpiText(scored: ScoredKpi, formats: KpiFormats, words: PaneWords): KpiText {
  const pattern = formats.get(scored) ?? "General";
  const { unit } = scored.kpi;
  const write = (value: number, digits: number | undefined, exactly: boolean) =>
    formatNumber(value, pattern, words.text.culture, exactly) ?? words.text.value(value, null, digits);
  const whole = (value: number, digits?: number, exactly = false) =>
    withUnit(write(value, digits, exactly), unit);
  return {
    value: (value) => whole(value),
    bare: (value) => write(value, undefined, false),
    exact: (value) => whole(value, 6, true),
    signed: (value) => {
      const sign = value > 0 ? "+" : value < 0 ? "-" : "";
      return sign + whole(Math.abs(value));
    },
  };
}

/** The writer for a KPI shown in the pane. */
export function useKpiText(scored: ScoredKpi): KpiText {
  return kpiText(scored, useContext(FormatsContext), useWords());
}

/** Appends the unit, unless the number's own format says it or it says nothing. */
function withUnit(text: string, unit: string | null): string {
  if (unit === null || isPlainUnit(unit) || text.includes(unit)) return text;
  const saysMoney = /\p{Sc}/u.test(text) && /^[A-Z]{3}$|\p{Sc}/u.test(unit);
  const saysShare = text.endsWith("%") && /%|percent|prozent|pour ?cent|por ?cien|por ?cent/i.test(unit);
  return saysMoney || saysShare ? text : `${text}\u00a0${unit}`;
}
