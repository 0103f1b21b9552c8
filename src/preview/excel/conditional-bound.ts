/** Kinds of value at which a colour, bar or icon begins, by Excel's names: those of the grid. */
const TYPES: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

/** Where a colour, bar or icon begins, as the grid has it. */
export interface GridBound {
  readonly type: string;
  readonly value?: number | string;
}

/** The grid's form of a criterion such as `{ type: "Number", formula: "=0.8" }`; `initial` where it is none. */
export function gridBound(criterion: unknown, initial: GridBound): GridBound {
  if (typeof criterion !== "object" || criterion === null) return initial;
  const { type, formula } = criterion as { readonly type?: unknown; readonly formula?: unknown };
  const kind = typeof type === "string" ? TYPES[type] : undefined;
  if (kind === undefined) return initial;
  if (kind === "min" || kind === "max") return { type: kind };
  const text = (typeof formula === "string" || typeof formula === "number" ? String(formula) : "").replace(
    /^=/,
    "",
  );
  const number = text.trim() === "" ? NaN : Number(text);
  if (Number.isFinite(number)) return { type: kind === "formula" ? "num" : kind, value: number };
  return text === "" ? initial : { type: "formula", value: `=${text}` };
}
