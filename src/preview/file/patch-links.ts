import { formatRect, type Rect } from "../excel/rect";
import type { HyperlinkState } from "../excel/sheet-state";
import { NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import type { PartText } from "./part-text";
import { addChild, attribute, children, type Element, setAttribute } from "./xml-document";
import { toXstring } from "./xml-text";

/** Writes merged blocks, where they differ. */
export function patchMerges(sheet: PartText, before: readonly Rect[], after: readonly Rect[]): void {
  const addresses = (rects: readonly Rect[]) => rects.map(formatRect).sort();
  const [was, is] = [addresses(before), addresses(after)];
  if (was.join(" ") === is.join(" ")) return;
  sheet.edit("mergeCells", (group) => {
    for (const merge of children(group, "mergeCell")) {
      if (!is.includes(attribute(merge, "ref") ?? "")) group.removeChild(merge);
    }
    for (const ref of is.filter((address) => !was.includes(address))) {
      addChild(group, "mergeCell").setAttribute("ref", ref);
    }
    const count = children(group, "mergeCell").length;
    setAttribute(group, "count", count === 0 ? null : count);
  });
}

/** Writes links, where they differ; a link to elsewhere has its address among the sheet's relationships. */
export function patchLinks(
  file: PackageFile,
  path: string,
  sheet: PartText,
  before: readonly HyperlinkState[],
  after: readonly HyperlinkState[],
): void {
  const [was, is] = [before.map(keyOf), after.map(keyOf)];
  if (was.join("\n") === is.join("\n")) return;
  sheet.edit("hyperlinks", (group) => {
    for (const element of children(group, "hyperlink")) {
      const rect = attribute(element, "ref") ?? "";
      const at = before.findIndex((link) => formatRect(link.rect) === rect);
      if (at < 0 || is.includes(was[at] ?? "")) continue;
      const id = attribute(element, "id");
      if (id !== null && usesOf(group, id) === 1) file.unrelate(path, id);
      group.removeChild(element);
    }
    after.forEach((link, index) => {
      if (!was.includes(is[index] ?? "")) writeLink(file, path, addChild(group, "hyperlink"), link);
    });
  });
}

function usesOf(group: Element, id: string): number {
  return children(group, "hyperlink").filter((element) => attribute(element, "id") === id).length;
}

function keyOf({ rect, link }: HyperlinkState): string {
  const said = ["address", "documentReference", "screenTip"].map((name) => link[name] ?? "");
  return JSON.stringify([formatRect(rect), ...said]);
}

function writeLink(file: PackageFile, path: string, element: Element, { rect, link }: HyperlinkState): void {
  const text = (name: string) => (typeof link[name] === "string" && link[name] !== "" ? link[name] : null);
  element.setAttribute("ref", formatRect(rect));
  const address = text("address");
  if (address !== null) {
    const id = file.relate(path, RELATION.hyperlink, address, true);
    element.setAttributeNS(relationshipsNamespace(file), "r:id", id);
  }
  const said = { location: "documentReference", tooltip: "screenTip", display: "textToDisplay" };
  for (const [name, key] of Object.entries(said)) {
    const value = text(key);
    if (value !== null) element.setAttribute(name, toXstring(value));
  }
}

/** Namespace of the attributes that name relationships. */
export function relationshipsNamespace(file: PackageFile): string {
  return file.isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : NS.relationships;
}
