import { type ConditionalState, newConditionalState } from "../excel/conditional-rule";
import { parseRect, type Rect } from "../excel/rect";
import type { FileConditional } from "./file-workbook";
import { formulaFromFile } from "./formula-text";
import { isTrue } from "./read-look";
import { unescaped } from "./read-strings";
import type { FileStyles } from "./read-styles";
import { attribute, child, children, type Element, textOf } from "./xml-document";

export const OPERATORS: Readonly<Record<string, string>> = {
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
  between: "Between",
  notBetween: "NotBetween",
};
export const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
export const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};
const COUNTS: Readonly<Record<string, string>> = { 3: "Three", 4: "Four", 5: "Five" };

type Rule = ConditionalState["rule"];

export interface SheetConditionals {
  /** The one that wins first. */
  readonly formats: readonly FileConditional[];
  /** True when the sheet has rules of kinds that the stand-in does not know. */
  readonly hasOthers: boolean;
}

/**
 * Conditional formats of a sheet. The id of each is `cf` and the place of its rule among all rules of the sheet, in the
 * order of the file and from 0.
 */
export function readConditionals(worksheet: Element, styles: FileStyles): SheetConditionals {
  const rules = children(worksheet, "conditionalFormatting").flatMap((block) => {
    const rects = rectsOf(attribute(block, "sqref"));
    return children(block, "cfRule").map((rule) => ({ rule, rects }));
  });
  const read = rules.map(({ rule, rects }, index) => {
    const state = rects.length === 0 ? null : stateOf(rule, styles);
    const priority = Number(attribute(rule, "priority") ?? 0);
    return state && { format: { id: `cf${index}`, rects, state }, priority };
  });
  const known = read.filter((item) => item !== null).sort((a, b) => a.priority - b.priority);
  return { formats: known.map(({ format }) => format), hasOthers: known.length < rules.length };
}

/** Blocks of a list such as `A1:B3 D5`; what is no address is left out. */
export function rectsOf(sqref: string | null): Rect[] {
  return (sqref ?? "").split(/\s+/).flatMap((address) => {
    const rect = address === "" ? null : parseRect(address);
    return rect ? [rect] : [];
  });
}

function stateOf(element: Element, styles: FileStyles): ConditionalState | null {
  const type = attribute(element, "type") ?? "";
  const dxf = attribute(element, "dxfId");
  const look = styles.different(dxf === null ? null : Number(dxf));
  const stopIfTrue = isTrue(attribute(element, "stopIfTrue"));
  const state = (kind: ConditionalState["type"], rule: Rule | null): ConditionalState | null =>
    rule && { ...newConditionalState(kind), ...look, stopIfTrue, rule };
  if (type === "cellIs") return state("CellValue", comparison(element));
  if (type === "expression") return state("Custom", custom(element));
  if (type in TEXT_RULES) return state("ContainsText", textRule(element, type));
  if (type === "iconSet") return state("IconSet", iconSet(child(element, "iconSet")));
  if (type === "dataBar") return state("DataBar", dataBar(child(element, "dataBar"), styles));
  if (type === "colorScale") return state("ColorScale", colorScale(child(element, "colorScale"), styles));
  return null;
}

function formulas(element: Element): string[] {
  return children(element, "formula").map((formula) => `=${formulaFromFile(textOf(formula))}`);
}

function comparison(element: Element): Rule | null {
  const operator = OPERATORS[attribute(element, "operator") ?? ""];
  const [formula1, formula2] = formulas(element);
  if (operator === undefined || formula1 === undefined) return null;
  return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
}

function custom(element: Element): Rule | null {
  const [formula] = formulas(element);
  return formula === undefined ? null : { formula };
}

/** The text stands apart; some programs write only the formula that looks for it. */
function textRule(element: Element, type: string): Rule | null {
  const own = attribute(element, "text");
  const sought = /"((?:[^"]|"")*)"/.exec(textOf(child(element, "formula")))?.[1]?.replaceAll('""', '"');
  const text = own === null ? sought : unescaped(own);
  return text === undefined ? null : { operator: TEXT_RULES[type] ?? "Contains", text };
}

function iconSet(element: Element | null): Rule | null {
  const name = attribute(element, "iconSet") ?? "3TrafficLights1";
  const count = COUNTS[name.charAt(0)];
  if (!element || count === undefined) return null;
  return {
    style: `${count}${name.slice(1)}`,
    showIconOnly: attribute(element, "showValue") !== null && !isTrue(attribute(element, "showValue")),
    reverseIconOrder: isTrue(attribute(element, "reverse")),
    criteria: bounds(element).map(({ type, formula, inclusive }) => ({
      type,
      formula: formula ?? "",
      operator: inclusive ? "GreaterThanOrEqual" : "GreaterThan",
    })),
  };
}

function dataBar(element: Element | null, styles: FileStyles): Rule | null {
  if (!element) return null;
  const color = styles.colors.of(child(element, "color"));
  const [lower, upper] = bounds(element).map(({ type, formula }) => ({
    type,
    ...(formula === null ? {} : { formula }),
  }));
  return {
    ...(color === null ? {} : { positiveColor: color }),
    ...(lower && upper ? { lowerBoundRule: lower, upperBoundRule: upper } : {}),
    showDataBarOnly: attribute(element, "showValue") !== null && !isTrue(attribute(element, "showValue")),
  };
}

function colorScale(element: Element | null, styles: FileStyles): Rule | null {
  if (!element) return null;
  const colors = children(element, "color").map((color) => styles.colors.of(color) ?? "#FFFFFF");
  const points = bounds(element).map(({ type, formula }, index) => ({
    type,
    ...(formula === null ? {} : { formula }),
    color: colors[index] ?? "#FFFFFF",
  }));
  const [minimum, ...rest] = points;
  const maximum = rest.pop();
  if (!minimum || !maximum || rest.length > 1) return null;
  return { criteria: { minimum, ...(rest[0] ? { midpoint: rest[0] } : {}), maximum } };
}

/** The values at which icons and colours begin. */
function bounds(element: Element) {
  return children(element, "cfvo").map((bound) => {
    const value = attribute(bound, "val");
    const inclusive = attribute(bound, "gte");
    return {
      type: BOUNDS[attribute(bound, "type") ?? ""] ?? "Number",
      formula: value === null ? null : `=${formulaFromFile(value)}`,
      inclusive: inclusive === null || isTrue(inclusive),
    };
  });
}
