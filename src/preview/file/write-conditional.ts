import type { ConditionalState } from "../excel/conditional-rule";
import { columnLetters, type Rect } from "../excel/rect";
import { formulaToFile } from "./formula-text";
import type { StylePatch } from "./patch-styles";
import { BOUNDS, OPERATORS, TEXT_RULES } from "./read-conditionals";
import { writeColor } from "./write-cell-look";
import { addChild, type Element, setText } from "./xml-document";
import { toXstring } from "./xml-text";

type Rule = ConditionalState["rule"];

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };
/** Sets of icons that came after the format of the rule. */
const LATER_SETS: Readonly<Record<string, string>> = {
  "3Triangles": "3Arrows",
  "3Stars": "3Symbols",
  "5Boxes": "5Quarters",
};

/**
 * Writes a conditional format into an empty element `cfRule`, but for its priority.
 *
 * @see ECMA-376, part 1, 18.3.1.10 (cfRule).
 */
export function writeConditional(
  element: Element,
  state: ConditionalState,
  rects: readonly Rect[],
  styles: StylePatch,
): void {
  const { type, rule } = state;
  const hasLook = type === "CellValue" || type === "Custom" || type === "ContainsText";
  if (type === "CellValue") writeComparison(element, rule);
  if (type === "Custom") {
    element.setAttribute("type", "expression");
    addFormula(element, rule["formula"]);
  }
  if (type === "ContainsText") writeTextRule(element, rule, rects[0]);
  if (type === "IconSet") writeIconSet(element, rule);
  if (type === "DataBar") writeDataBar(element, rule);
  if (type === "ColorScale") writeColorScale(element, rule);
  if (hasLook && saysLook(state)) {
    element.setAttribute("dxfId", String(styles.dxf((dxf) => writeLook(dxf, state, styles))));
  }
  if (state.stopIfTrue) element.setAttribute("stopIfTrue", "1");
}

function saysLook({ fillColor, fontColor, bold, italic, numberFormat }: ConditionalState): boolean {
  return [fillColor, fontColor, bold, italic, numberFormat].some((part) => part !== null);
}

function writeLook(dxf: Element, state: ConditionalState, styles: StylePatch): void {
  const { fillColor, fontColor, bold, italic, numberFormat } = state;
  if (bold !== null || italic !== null || fontColor !== null) {
    const font = addChild(dxf, "font");
    if (bold !== null) addChild(font, "b").setAttribute("val", bold ? "1" : "0");
    if (italic !== null) addChild(font, "i").setAttribute("val", italic ? "1" : "0");
    if (fontColor !== null) writeColor(addChild(font, "color"), fontColor);
  }
  if (numberFormat !== null) {
    const format = addChild(dxf, "numFmt");
    format.setAttribute("numFmtId", String(styles.formatId(numberFormat)));
    format.setAttribute("formatCode", toXstring(numberFormat));
  }
  // Here a plain fill has its colour where patterns have their ground.
  if (fillColor !== null)
    writeColor(addChild(addChild(addChild(dxf, "fill"), "patternFill"), "bgColor"), fillColor);
}

function writeComparison(element: Element, rule: Rule): void {
  element.setAttribute("type", "cellIs");
  element.setAttribute("operator", wordFor(OPERATORS, rule["operator"]) ?? "equal");
  addFormula(element, rule["formula1"]);
  if (rule["formula2"] !== undefined) addFormula(element, rule["formula2"]);
}

function addFormula(element: Element, formula: unknown): void {
  const text = typeof formula === "string" ? formula : JSON.stringify(formula ?? 0);
  setText(addChild(element, "formula"), formulaToFile(text.replace(/^=/, "")));
}

function writeTextRule(element: Element, rule: Rule, rect: Rect | undefined): void {
  const operator = wordFor(TEXT_RULES, rule["operator"]) ?? "containsText";
  const text = typeof rule["text"] === "string" ? rule["text"] : "";
  const cell = `${columnLetters(rect?.left ?? 0)}${(rect?.top ?? 0) + 1}`;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formula = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  }[operator];
  element.setAttribute("type", operator);
  element.setAttribute("operator", operator === "notContainsText" ? "notContains" : operator);
  element.setAttribute("text", toXstring(text));
  setText(addChild(element, "formula"), formula ?? "FALSE");
}

function writeIconSet(element: Element, rule: Rule): void {
  element.setAttribute("type", "iconSet");
  const style = typeof rule["style"] === "string" ? rule["style"] : "ThreeTrafficLights1";
  const name = style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count);
  const set = addChild(element, "iconSet");
  set.setAttribute("iconSet", LATER_SETS[name] ?? name);
  if (rule["showIconOnly"] === true) set.setAttribute("showValue", "0");
  if (rule["reverseIconOrder"] === true) set.setAttribute("reverse", "1");
  const size = Number(name.charAt(0)) || 3;
  const criteria = Array.isArray(rule["criteria"]) ? (rule["criteria"] as Criterion[]) : [];
  for (let icon = 0; icon < size; icon++) {
    const criterion = icon === 0 ? null : (criteria[icon] ?? null);
    const even = { type: "Percent", formula: String(Math.round((100 * icon) / size)) };
    const own = criterion?.formula ? criterion : even;
    const bound = addBound(set, own.type ?? "Percent", own.formula);
    if (criterion?.operator === "GreaterThan") bound.setAttribute("gte", "0");
  }
}

interface Criterion {
  readonly type?: string;
  readonly formula?: string;
  readonly operator?: string;
  readonly color?: string;
}

function writeDataBar(element: Element, rule: Rule): void {
  element.setAttribute("type", "dataBar");
  const bar = addChild(element, "dataBar");
  if (rule["showDataBarOnly"] === true) bar.setAttribute("showValue", "0");
  const { lowerBoundRule: lower, upperBoundRule: upper } = rule as Readonly<
    Record<string, Criterion | undefined>
  >;
  addBound(bar, lower?.type ?? "LowestValue", lower?.formula);
  addBound(bar, upper?.type ?? "HighestValue", upper?.formula);
  const color = rule["positiveColor"];
  writeColor(addChild(bar, "color"), typeof color === "string" ? color : "#638EC6");
}

function writeColorScale(element: Element, rule: Rule): void {
  element.setAttribute("type", "colorScale");
  const criteria = (rule["criteria"] ?? {}) as Readonly<Record<string, Criterion | undefined>>;
  const points = [
    { type: "LowestValue", color: "#F8696B", ...criteria["minimum"] },
    ...(criteria["midpoint"]
      ? [{ type: "Percentile", formula: "50", color: "#FFEB84", ...criteria["midpoint"] }]
      : []),
    { type: "HighestValue", color: "#63BE7B", ...criteria["maximum"] },
  ];
  const scale = addChild(element, "colorScale");
  for (const { type, formula } of points as Criterion[]) addBound(scale, type ?? "Number", formula);
  for (const { color } of points) writeColor(addChild(scale, "color"), color);
}

/** Where an icon or a colour begins. */
function addBound(parent: Element, type: string, formula?: string): Element {
  const bound = addChild(parent, "cfvo");
  const word = wordFor(BOUNDS, type) ?? "num";
  bound.setAttribute("type", word);
  if (formula !== undefined && formula !== "" && word !== "min" && word !== "max") {
    bound.setAttribute("val", formulaToFile(formula.replace(/^=/, "")));
  }
  return bound;
}

function wordFor(words: Readonly<Record<string, string>>, value: unknown): string | null {
  return Object.keys(words).find((word) => words[word] === value) ?? null;
}
