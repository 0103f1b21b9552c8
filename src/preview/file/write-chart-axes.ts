import { AXIS_NAMES } from "./chart-order";
import { documentOf, elementOf } from "./drawing-markup";
import type { DrawnSeries } from "./drawn-series";
import { attribute, child, children, type Element, setAttribute } from "./xml-document";

/** Which axes a group of series needs. */
interface Pair {
  readonly secondary: boolean;
  /** Values run along both. */
  readonly scattered: boolean;
  /** Values run from left to right. */
  readonly lying: boolean;
  readonly radar: boolean;
}

/**
 * Gives a plot area the axes that its series need, those it has where they fit, and takes away others.
 *
 * @returns ids of the axes, that of the categories first, of the primary and of the secondary series.
 */
export function ensureAxes(
  plotArea: Element,
  drawn: readonly DrawnSeries[],
): ReadonlyMap<boolean, readonly string[]> {
  const old = children(plotArea).filter((part) => AXIS_NAMES.includes(part.localName ?? ""));
  const ids = new Set(old.map(idOf));
  const known = new Map(old.map((axis) => [idOf(axis), axis]));
  const result = new Map<boolean, readonly string[]>();
  const kept = new Set<Element>();
  let [next] = [1_000_001];
  const newId = () => {
    while (ids.has(String(next))) next += 1;
    ids.add(String(next));
    return String(next);
  };
  const end =
    children(plotArea).find((part) => ["dTable", "spPr", "extLst"].includes(part.localName ?? "")) ?? null;
  const pairs = pairsOf(drawn);
  pairs.forEach((pair, index) => {
    const fit = fitting(old, known, pair, kept);
    if (fit) {
      const [x, y] = fit;
      result.set(pair.secondary, [idOf(x), idOf(y)]);
      place(x, y, pair);
      return;
    }
    const [a, b] = [newId(), newId()];
    for (const axis of [axisMarkup(pair, "x", a, b), axisMarkup(pair, "y", b, a)]) {
      const element = elementOf(documentOf(plotArea), axis);
      kept.add(element);
      plotArea.insertBefore(element, index === 0 ? (old.find((one) => !kept.has(one)) ?? end) : end);
    }
    result.set(pair.secondary, [a, b]);
  });
  for (const axis of old) if (!kept.has(axis)) plotArea.removeChild(axis);
  return result;
}

function pairsOf(drawn: readonly DrawnSeries[]): readonly Pair[] {
  return [false, true].flatMap((secondary): Pair[] => {
    const own = drawn.filter((one) => one.secondary === secondary);
    const straight = own.filter(({ kind }) => kind.shape !== "pie" && kind.shape !== "doughnut");
    if (straight.length === 0) return [];
    const every = (shape: string) => straight.every(({ kind }) => kind.shape === shape);
    const lying = straight.some(({ kind }) => kind.shape === "bar");
    return [{ secondary, scattered: every("scatter"), lying, radar: every("radar") }];
  });
}

/** A pair of axes that is there already: in its order the first is primary. */
function fitting(
  axes: readonly Element[],
  known: ReadonlyMap<string, Element>,
  { secondary, scattered }: Pair,
  kept: Set<Element>,
): readonly [Element, Element] | null {
  const [firstOld] = axes;
  for (const axis of axes) {
    if (kept.has(axis)) continue;
    const other = known.get(attribute(child(axis, "crossAx"), "val") ?? "");
    if (!other || kept.has(other)) continue;
    const primary = axis === firstOld || other === firstOld;
    if (primary === secondary) continue;
    const values = [axis, other].filter((one) => one.localName === "valAx");
    if (scattered !== (values.length === 2)) continue;
    const pair = scattered
      ? byPosition(axis, other)
      : axis.localName === "valAx"
        ? [other, axis]
        : [axis, other];
    const [x, y] = pair;
    if (!x || !y) continue;
    kept.add(x);
    kept.add(y);
    return [x, y];
  }
  return null;
}

function byPosition(a: Element, b: Element): readonly Element[] {
  return ["b", "t"].includes(attribute(child(a, "axPos"), "val") ?? "") ? [a, b] : [b, a];
}

function place(x: Element, y: Element, { lying }: Pair): void {
  const turned = ["l", "r"].includes(attribute(child(x, "axPos"), "val") ?? "");
  if (turned === lying) return;
  const turn: Readonly<Record<string, string>> = { l: "b", b: "l", r: "t", t: "r" };
  for (const axis of [x, y]) {
    const position = child(axis, "axPos");
    if (position) setAttribute(position, "val", turn[attribute(position, "val") ?? ""] ?? "b");
  }
}

function idOf(axis: Element): string {
  return attribute(child(axis, "axId"), "val") ?? "";
}

/** Markup of an axis that nobody touched. */
function axisMarkup(
  { secondary, scattered, lying, radar }: Pair,
  side: "x" | "y",
  id: string,
  other: string,
): string {
  const value = (name: string, val: string | number) => `<c:${name} val="${val}"/>`;
  const isValue = side === "y" || scattered;
  const flat = (side === "x") !== lying;
  const position = flat ? (secondary && side === "y" ? "t" : "b") : secondary && side === "y" ? "r" : "l";
  const hidden = secondary && side === "x" ? 1 : 0;
  const head = [
    value("axId", id),
    `<c:scaling>${value("orientation", "minMax")}</c:scaling>`,
    value("delete", hidden),
    value("axPos", position),
    `<c:numFmt formatCode="General" sourceLinked="1"/>`,
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    value("crossAx", other),
    value("crosses", secondary && side === "y" ? "max" : "autoZero"),
  ].join("");
  if (isValue) {
    const between = scattered ? "midCat" : "between";
    return `<c:valAx>${head}${value("crossBetween", between)}</c:valAx>`;
  }
  const tail = [
    value("auto", 1),
    value("lblAlgn", "ctr"),
    value("lblOffset", 100),
    value("noMultiLvlLbl", 0),
  ];
  return `<c:catAx>${head}${radar ? value("auto", 1) : tail.join("")}</c:catAx>`;
}
