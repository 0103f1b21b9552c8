import { documentOf, elementOf } from "./drawing-markup";
import { NS } from "./namespaces";
import { child, children, type Element, setText, textOf } from "./xml-document";

/** Extension of groups and references that holds what is filtered out. @see [MS-ODRAWXML] 2.24.3, c15. */
const EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}";
const NAMES: Readonly<Record<string, string>> = {
  barChart: "filteredBarSeries",
  lineChart: "filteredLineSeries",
  areaChart: "filteredAreaSeries",
  pieChart: "filteredPieSeries",
  doughnutChart: "filteredPieSeries",
  radarChart: "filteredRadarSeries",
  scatterChart: "filteredScatterSeries",
};

/** Series of a group that its chart's filter hides. */
export function filteredIn(group: Element): readonly Element[] {
  return extensionsOf(group).flatMap((extension) =>
    children(extension)
      .filter((known) => /^filtered\w+Series$/.test(known.localName ?? ""))
      .flatMap((known) => children(known, "ser")),
  );
}

/** The cells that a reference of such a series names, as a formula; empty for none. */
export function filteredFormula(reference: Element | null): string {
  const [formula] = extensionsOf(reference).map((extension) =>
    child(child(extension, "formulaRef"), "sqref"),
  );
  return textOf(formula ?? null);
}

/** Moves a series of a group to where the group keeps those that are filtered out. */
export function hideSeries(series: Element): void {
  const group = series.parentNode as Element;
  const hidden = renamed(series, NS.chartFilter, "c15:ser");
  for (const reference of referencesIn(hidden)) {
    const formula = child(reference, "f");
    if (!formula) continue;
    const extension = addExtension(reference, true);
    const place = add(add(extension, "c15:formulaRef"), "c15:sqref");
    setText(place, textOf(formula));
    reference.removeChild(formula);
  }
  group.removeChild(series);
  add(addExtension(group, false), `c15:${NAMES[group.localName ?? ""] ?? "filteredBarSeries"}`).appendChild(
    hidden,
  );
}

/** Such a series as one that is shown, not yet in a group. */
export function shownSeries(series: Element): Element {
  const shown = renamed(series, NS.chart, "c:ser");
  for (const reference of referencesIn(shown)) {
    const formula = filteredFormula(reference);
    const list = child(reference, "extLst");
    if (formula === "" || !list) continue;
    reference.removeChild(list);
    const element = elementOf(documentOf(shown), "<c:f/>");
    setText(element, formula);
    reference.insertBefore(element, reference.firstChild);
  }
  return shown;
}

function extensionsOf(parent: Element | null): readonly Element[] {
  const list = child(parent, "extLst");
  return list ? children(list, "ext").filter((ext) => ext.getAttribute("uri") === EXTENSION) : [];
}

/** Elements such as `strRef` and `numRef` within name, categories and values. */
function referencesIn(series: Element): readonly Element[] {
  return children(series)
    .filter((holder) => ["tx", "cat", "val", "xVal", "yVal"].includes(holder.localName ?? ""))
    .flatMap((holder) => children(holder).filter((known) => (known.localName ?? "").endsWith("Ref")));
}

/** @param isFirst - Whether the list comes before all else, as it does in references without a formula. */
function addExtension(parent: Element, isFirst: boolean): Element {
  const document = documentOf(parent);
  const list = child(parent, "extLst") ?? elementOf(document, "<c:extLst/>");
  if (!list.parentNode) parent.insertBefore(list, isFirst ? parent.firstChild : null);
  const extension = elementOf(document, `<c:ext uri="${EXTENSION}"/>`);
  list.appendChild(extension);
  return extension;
}

function add(parent: Element, name: string): Element {
  const element = documentOf(parent).createElementNS(NS.chartFilter, name);
  parent.appendChild(element);
  return element;
}

function renamed(element: Element, namespace: string, name: string): Element {
  const other = documentOf(element).createElementNS(namespace, name);
  for (const part of children(element)) other.appendChild(part);
  return other;
}
