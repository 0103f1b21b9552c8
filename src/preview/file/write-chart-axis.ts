import type { ChartAxisContent, ChartAxisKey, ChartFont } from "../excel/chart-content";
import {
  AXIS_TITLE_LOOK,
  CATEGORY_AXIS_LOOK,
  GRIDLINE_LOOK,
  TICK_LABELS,
  TICK_MARKS,
  TIME_UNITS,
  VALUE_AXIS_LOOK,
} from "./chart-looks";
import { AXIS, GRIDLINES, SCALING } from "./chart-order";
import { setValue } from "./chart-values";
import { sameData } from "./drawing-equality";
import { documentOf, elementOf, escapeText, insertInOrder, replaceChildren } from "./drawing-markup";
import { hasGridlines } from "./read-chart-axis";
import { mergedFont, richMarkup, textPropertiesMarkup, writeLineOnly } from "./write-chart-format";
import { child, children, type Element } from "./xml-document";

export interface AxisChange {
  readonly key: ChartAxisKey;
  /** `null` for an axis that is new. */
  readonly before: ChartAxisContent | null;
  readonly after: ChartAxisContent;
  /** The axis that crosses this one. */
  readonly crossing: Element | null;
  readonly scattered: boolean;
  /** Whether categories stand between tick marks where nothing is said. */
  readonly between: boolean;
  /** Values run from left to right. */
  readonly lying: boolean;
  readonly font: ChartFont | undefined;
  /** The whole chart's font is not what it was. */
  readonly isRestyled: boolean;
}

/** Brings an axis to what it is to be. @returns its element, another one where its kind changes. */
export function writeAxis(known: Element, change: AxisChange): Element {
  const axis = withKind(known, change);
  writeScale(axis, change);
  writeNumbers(axis, change);
  writeCrossing(change);
  writeGridlines(axis, change);
  writeTitle(axis, change);
  writeTexts(axis, change);
  return axis;
}

/** Does something where a property is not what it was. */
function where<Key extends keyof ChartAxisContent>(
  { before, after }: AxisChange,
  key: Key,
  write: (value: ChartAxisContent[Key]) => void,
): void {
  if (!before || !sameData(before[key], after[key])) write(after[key]);
}

function writeScale(axis: Element, change: AxisChange): void {
  const { key, before, after } = change;
  const scaling = child(axis, "scaling") ?? elementOf(documentOf(axis), "<c:scaling/>");
  if (!scaling.parentNode) insertInOrder(axis, scaling, AXIS);
  if (!before || before.scaleType !== after.scaleType || before.logBase !== after.logBase) {
    setValue(scaling, "logBase", after.scaleType === "Logarithmic" ? (after.logBase ?? 10) : null, SCALING);
  }
  where(change, "reversePlotOrder", (on) =>
    setValue(scaling, "orientation", on === true ? "maxMin" : "minMax", SCALING),
  );
  where(change, "minimum", (value) => setValue(scaling, "min", value ?? null, SCALING));
  where(change, "maximum", (value) => setValue(scaling, "max", value ?? null, SCALING));
  const isValue = axis.localName === "valAx" || axis.localName === "dateAx";
  if (isValue) {
    where(change, "majorUnit", (value) => setValue(axis, "majorUnit", value ?? null, AXIS));
    where(change, "minorUnit", (value) => setValue(axis, "minorUnit", value ?? null, AXIS));
  }
  where(change, "visible", (visible) => {
    const shown = key === "Category/Secondary" ? visible === true : visible !== false;
    setValue(axis, "delete", shown ? 0 : 1, AXIS);
  });
}

function writeNumbers(axis: Element, change: AxisChange): void {
  where(change, "numberFormat", (format) => {
    const code = format === undefined ? "General" : escapeText(format);
    const markup = `<c:numFmt formatCode="${code}" sourceLinked="${format === undefined ? 1 : 0}"/>`;
    replaceChildren(axis, ["numFmt"], markup, AXIS);
  });
  where(change, "tickLabelPosition", (position = "NextToAxis") =>
    setValue(axis, "tickLblPos", TICK_LABELS.toFile(position, "nextTo"), AXIS),
  );
  where(change, "majorTickMark", (mark = "None") =>
    setValue(axis, "majorTickMark", TICK_MARKS.toFile(mark, "none"), AXIS),
  );
  if (axis.localName !== "catAx") return;
  where(change, "tickLabelSpacing", (spacing) => setValue(axis, "tickLblSkip", spacing ?? null, AXIS));
}

/** An axis of dates is another element than one of texts. */
function withKind(axis: Element, change: AxisChange): Element {
  const { before, after } = change;
  if (axis.localName === "valAx" || !change.key.startsWith("Category")) return axis;
  const changed = (before?.categoryType ?? "Automatic") !== (after.categoryType ?? "Automatic");
  const unit = before?.baseTimeUnit !== after.baseTimeUnit;
  if (!changed && !unit) return axis;
  const wanted =
    after.categoryType === "DateAxis" ? "dateAx" : changed ? "catAx" : (axis.localName ?? "catAx");
  const element = wanted === axis.localName ? axis : renamed(axis, wanted);
  setValue(element, "auto", (after.categoryType ?? "Automatic") === "Automatic" ? 1 : 0, AXIS);
  const base = after.baseTimeUnit === undefined ? null : TIME_UNITS.toFile(after.baseTimeUnit, "days");
  if (element.localName === "dateAx") setValue(element, "baseTimeUnit", base, AXIS);
  return element;
}

const ONLY_TEXT = ["lblAlgn", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl"];
const ONLY_DATES = ["baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit"];

function renamed(axis: Element, name: string): Element {
  const gone = name === "dateAx" ? ONLY_TEXT : ONLY_DATES;
  const element = elementOf(documentOf(axis), `<c:${name}/>`);
  for (const part of children(axis)) if (!gone.includes(part.localName ?? "")) element.appendChild(part);
  axis.parentNode?.replaceChild(element, axis);
  return element;
}

/** Where the other axis crosses this one is said by that other's element. */
function writeCrossing(change: AxisChange): void {
  const { key, before, after, crossing, scattered, between } = change;
  if (!crossing) return;
  if (!before || before.position !== after.position || before.positionAt !== after.positionAt) {
    const custom = after.position === "Custom";
    const automatic = key === "Category/Secondary" ? "max" : "autoZero";
    const crosses = { Maximum: "max", Minimum: "min" }[after.position ?? ""] ?? automatic;
    setValue(crossing, "crosses", custom ? null : crosses, AXIS);
    setValue(crossing, "crossesAt", custom ? (after.positionAt ?? 0) : null, AXIS);
  }
  if (!key.startsWith("Category") || scattered || crossing.localName !== "valAx") return;
  where(change, "isBetweenCategories", (own = between) =>
    setValue(crossing, "crossBetween", own ? "between" : "midCat", AXIS),
  );
}

function writeGridlines(axis: Element, change: AxisChange): void {
  const { key, scattered, before, after } = change;
  const lines = [
    ["majorGridlines", hasGridlines(key, scattered)],
    ["minorGridlines", false],
  ] as const;
  for (const [name, usual] of lines) {
    if (before && sameData(before[name], after[name])) continue;
    const shown = after[name]?.visible ?? usual;
    const known = child(axis, name);
    if (!shown) {
      if (known) axis.removeChild(known);
      continue;
    }
    const element = known ?? elementOf(documentOf(axis), `<c:${name}/>`);
    if (!known) insertInOrder(axis, element, AXIS);
    const format = { before: known && before ? before[name]?.format : null, after: after[name]?.format };
    writeLineOnly(element, { ...format, look: GRIDLINE_LOOK, lineKey: "line", order: GRIDLINES });
  }
}

function writeTitle(axis: Element, { key, before, after, lying, font, isRestyled }: AxisChange): void {
  const { title } = after;
  if (before && !isRestyled && sameData(before.title, title)) return;
  if (title?.visible !== true) {
    replaceChildren(axis, ["title"], "", AXIS);
    return;
  }
  const upright = key.startsWith("Value") !== lying;
  const degrees = title.textOrientation ?? (upright ? 90 : undefined);
  const own = mergedFont(AXIS_TITLE_LOOK, font, title.format?.font);
  const text = title.text === undefined ? "" : richMarkup(title.text, own, degrees);
  const look = title.text === undefined ? textPropertiesMarkup(own, degrees) : "";
  const markup = `<c:title>${text}<c:overlay val="0"/>${look}</c:title>`;
  replaceChildren(axis, ["title"], markup, AXIS);
}

/** The axis' own line, and the look of its labels. */
function writeTexts(axis: Element, { key, before, after, font, isRestyled }: AxisChange): void {
  const look = key.startsWith("Category") ? CATEGORY_AXIS_LOOK : VALUE_AXIS_LOOK;
  const format = { before: before && before.format, after: after.format };
  writeLineOnly(axis, { ...format, look, lineKey: "line", order: AXIS });
  const texts = (content: ChartAxisContent) => [content.format?.font, content.textOrientation];
  if (before && !isRestyled && sameData(texts(before), texts(after))) return;
  const markup = textPropertiesMarkup(mergedFont(look, font, after.format?.font), after.textOrientation);
  replaceChildren(axis, ["txPr"], markup, AXIS);
}
