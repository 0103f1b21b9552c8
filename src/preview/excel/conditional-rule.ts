import { gridBound } from "./conditional-bound";
import { columnLetters, type Rect } from "./rect";

export type ConditionalType = "CellValue" | "Custom" | "ContainsText" | "IconSet" | "DataBar" | "ColorScale";

/** A conditional format as Excel describes it. */
export interface ConditionalState {
  readonly type: ConditionalType;
  stopIfTrue: boolean;
  /** Rule of the type: `{ formula1, operator }`, `{ formula }`, `{ operator, text }`, or the type's own properties. */
  rule: Readonly<Record<string, unknown>>;
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  numberFormat: string | null;
}

/** A text of a rule, or `initial` when it is not set. */
export function textIn(rule: Readonly<Record<string, unknown>>, name: string, initial: string): string {
  const value = rule[name];
  return typeof value === "string" ? value : initial;
}

export function newConditionalState(type: ConditionalType): ConditionalState {
  return {
    type,
    stopIfTrue: false,
    rule: {},
    fillColor: null,
    fontColor: null,
    bold: null,
    italic: null,
    numberFormat: null,
  };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};
const TEXTS: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

/** Icon sets of Excel that the grid draws, by the grid's names. */
const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
};

/** The text of a constant such as `="On track"`; `null` for anything else. */
export function quotedText(formula: string): string | null {
  const quoted = /^\s*=?\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  return quoted === undefined ? null : quoted.replaceAll('""', '"');
}

/** Holds for no cell. */
const NEVER = { subType: "number", operator: "lessThan", value: -Number.MAX_VALUE } as const;

/** The grid's rule for a conditional format of the block; `false` everywhere while Excel's rule is not set yet. */
export function gridRule(state: ConditionalState, rect: Rect): Record<string, unknown> {
  if (state.type === "DataBar") return dataBar(state);
  if (state.type === "IconSet") return iconSet(state);
  if (state.type === "ColorScale") return colorScale(state);
  return { type: "highlightCell", ...highlight(state, rect), style: gridStyle(state) };
}

/** A formula only where nothing else will do: the grid keeps one for each cell of the block, and calculates them all. */
function highlight(state: ConditionalState, rect: Rect): Record<string, unknown> {
  if (state.type === "ContainsText" && typeof state.rule["text"] === "string") {
    const operator = TEXTS[textIn(state.rule, "operator", "")] ?? "containsText";
    return { subType: "text", operator, value: state.rule["text"] };
  }
  const text = equalText(state);
  if (text !== null) return { subType: "text", operator: "equal", value: text };
  const formula = formulaFor(state, rect);
  return formula === null ? NEVER : { subType: "formula", value: formula };
}

/** The text that a cell must equal; `null` for other rules, and for text that the grid would not tell from a number. */
function equalText({ type, rule }: ConditionalState): string | null {
  if (type !== "CellValue" || rule["operator"] !== "EqualTo") return null;
  const text = quotedText(textIn(rule, "formula1", ""));
  return text === null || text.trim() === "" || Number.isFinite(Number(text)) ? null : text;
}

function gridStyle(state: ConditionalState): Record<string, unknown> {
  return {
    ...(state.fillColor === null ? {} : { bg: { rgb: state.fillColor } }),
    ...(state.fontColor === null ? {} : { cl: { rgb: state.fontColor } }),
    ...(state.bold === null ? {} : { bl: state.bold ? 1 : 0 }),
    ...(state.italic === null ? {} : { it: state.italic ? 1 : 0 }),
  };
}

/** The formula of a rule; `null` while it is not set. */
function formulaFor(state: ConditionalState, rect: Rect): string | null {
  if (state.type === "Custom") return textIn(state.rule, "formula", "") || null;
  const cell = `${columnLetters(rect.left)}${rect.top + 1}`;
  const first = operand(state.rule["formula1"]);
  const second = operand(state.rule["formula2"]);
  const operator = textIn(state.rule, "operator", "");
  if (operator === "Between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === "NotBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  const sign = COMPARISONS[operator];
  return sign ? `=${cell}${sign}${first}` : null;
}

function operand(formula: unknown): string {
  const text = typeof formula === "string" ? formula : JSON.stringify(formula ?? 0);
  return text.startsWith("=") ? `(${text.slice(1)})` : text;
}

function dataBar(state: ConditionalState): Record<string, unknown> {
  const positive = textIn(state.rule, "positiveColor", "#638EC6");
  const negative = textIn(state.rule, "negativeColor", "#FF0000");
  const config = {
    min: gridBound(state.rule["lowerBoundRule"], { type: "min" }),
    max: gridBound(state.rule["upperBoundRule"], { type: "max" }),
    isGradient: true,
    positiveColor: positive,
    nativeColor: negative,
  };
  return { type: "dataBar", isShowValue: state.rule["showDataBarOnly"] !== true, config };
}

interface Criterion {
  readonly operator?: string;
  readonly color?: string;
}

function iconSet(state: ConditionalState): Record<string, unknown> {
  const style = textIn(state.rule, "style", "ThreeTrafficLights1");
  const iconType = ICON_SETS[style] ?? "3TrafficLights1";
  const size = Number(iconType.charAt(0));
  const icons = Array.from({ length: size }, (_, index) =>
    state.rule["reverseIconOrder"] ? size - 1 - index : index,
  );
  // Excel counts from the lowest icon up, the grid from the highest down.
  const given = state.rule["criteria"];
  const criteria = Array.isArray(given) && given.length === size ? (given as Criterion[]) : [];
  const config = icons.map((icon, index) => {
    const usual = { type: "percent", value: Math.round((100 * (size - 1 - index)) / size) };
    const criterion = index === size - 1 ? undefined : criteria[size - 1 - index];
    const above = criterion?.operator === "GreaterThan" ? "greaterThan" : "greaterThanOrEqual";
    return {
      operator: index === size - 1 ? "lessThanOrEqual" : above,
      value: gridBound(criterion, usual),
      iconType,
      iconId: String(icon),
    };
  });
  return { type: "iconSet", isShowValue: state.rule["showIconOnly"] !== true, config };
}

function colorScale(state: ConditionalState): Record<string, unknown> {
  const criteria = (state.rule["criteria"] ?? {}) as Record<string, Criterion | undefined>;
  const { minimum, midpoint, maximum } = criteria;
  const parts = [
    { value: gridBound(minimum, { type: "min" }), color: minimum?.color ?? "#F8696B" },
    ...(midpoint
      ? [
          {
            value: gridBound(midpoint, { type: "percentile", value: 50 }),
            color: midpoint.color ?? "#FFEB84",
          },
        ]
      : []),
    { value: gridBound(maximum, { type: "max" }), color: maximum?.color ?? "#63BE7B" },
  ];
  const config = parts.map(({ value, color }, index) => ({ index, color, value }));
  return { type: "colorScale", config };
}
