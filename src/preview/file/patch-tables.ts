import { formatRect, type Rect } from "../excel/rect";
import type { FileSheet, FileTable } from "./file-workbook";
import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import type { PartText } from "./part-text";
import { relationshipsNamespace } from "./patch-links";
import { TABLE_ORDER } from "./schema-order";
import { valueOf } from "./cell-changes";
import {
  addChild,
  attribute,
  child,
  children,
  type Element,
  ensureChild,
  parseXml,
  removeChild,
  rootOf,
  serializeXml,
  setAttribute,
  textOf,
  setText,
} from "./xml-document";
import { toXstring } from "./xml-text";

/** Writes the tables of a sheet that differ: new, changed and gone ones. */
export class TablePatch {
  readonly #taken = new Set<string>();

  constructor(private readonly file: PackageFile) {
    for (const path of file.paths()) {
      if (!path.endsWith(".xml") || file.contentType(path) !== CONTENT_TYPE.table) continue;
      const id = attribute(rootOf(parseXml(file.text(path) ?? "", path)), "id");
      if (id !== null) this.#taken.add(id);
    }
  }

  apply(path: string, sheet: PartText, before: FileSheet, after: FileSheet): void {
    const parts = new Map(
      this.file.related(path, "/table").map((part) => {
        const root = rootOf(parseXml(this.file.text(part) ?? "", part));
        return [attribute(root, "id") ?? "", part];
      }),
    );
    const was = new Map(before.tables.map((table) => [table.id, table]));
    const kept = new Set(after.tables.map(({ id }) => id));
    for (const { id } of before.tables) if (!kept.has(id)) this.#remove(path, sheet, parts.get(id));
    for (const table of after.tables) {
      const old = was.get(table.id);
      const part = old && parts.get(table.id);
      if (!part) this.#add(path, sheet, table, after);
      else this.#change(part, old, table, before, after);
    }
  }

  #remove(path: string, sheet: PartText, part: string | undefined): void {
    const related = this.file.relationships(path).find(({ target }) => target === part);
    if (part === undefined || !related) return;
    sheet.edit("tableParts", (group) => {
      for (const element of children(group, "tablePart")) {
        if (attribute(element, "id") === related.id) group.removeChild(element);
      }
      count(group, "tablePart");
    });
    this.file.unrelate(path, related.id);
    this.file.remove(part);
  }

  #add(path: string, sheet: PartText, table: FileTable, after: FileSheet): void {
    const part = this.file.freePath("xl/tables/table", ".xml");
    const document = parseXml(`<table xmlns="${NS.main}"/>`, part);
    const root = rootOf(document);
    root.setAttribute("id", this.#freeId(table.id));
    writeTable(root, null, table, headersOf(after, table.rect));
    this.file.setText(part, serializeXml(document), CONTENT_TYPE.table);
    const id = this.file.relate(path, RELATION.table, part);
    sheet.edit("tableParts", (group) => {
      addChild(group, "tablePart").setAttributeNS(relationshipsNamespace(this.file), "r:id", id);
      count(group, "tablePart");
    });
  }

  #freeId(wanted: string): string {
    let id = Number(wanted);
    if (!Number.isInteger(id) || id < 1) id = 1;
    while (this.#taken.has(String(id))) id++;
    this.#taken.add(String(id));
    return String(id);
  }

  #change(part: string, old: FileTable, table: FileTable, before: FileSheet, after: FileSheet): void {
    const headers = headersOf(after, table.rect);
    const same =
      JSON.stringify([old.name, old.rect, old.state]) ===
      JSON.stringify([table.name, table.rect, table.state]);
    if (same && headersOf(before, old.rect).join("\n") === headers.join("\n")) return;
    const document = parseXml(this.file.text(part) ?? "", part);
    writeTable(rootOf(document), old, table, headers);
    this.file.setText(part, serializeXml(document));
  }
}

/** Names of a table's columns as its header cells have them; Excel mends the file where the two differ. */
function headersOf(sheet: Pick<FileSheet, "cells">, rect: Rect): string[] {
  const taken = new Set<string>();
  return Array.from({ length: rect.right - rect.left + 1 }, (_, index) => {
    const value = valueOf(sheet.cells[rect.top]?.[rect.left + index]);
    const base = value === null ? `Column${index + 1}` : String(value);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function writeTable(
  root: Element,
  old: FileTable | null,
  table: FileTable,
  headers: readonly string[],
): void {
  const { name, rect, state } = table;
  if (old?.name !== name) renameTable(root, old?.name ?? null, name);
  root.setAttribute("ref", formatRect(rect));
  if (old?.state.showTotals !== state.showTotals) {
    setAttribute(root, "totalsRowCount", state.showTotals ? 1 : null);
    setAttribute(root, "totalsRowShown", state.showTotals ? null : 0);
  }
  const filtered = { ...rect, bottom: state.showTotals ? rect.bottom - 1 : rect.bottom };
  if (state.showFilterButton) writeFilter(root, filtered);
  else removeChild(root, "autoFilter");
  if (old && formatRect(old.rect) !== formatRect(rect)) removeChild(root, "sortState");
  writeColumns(ensureChild(root, "tableColumns", TABLE_ORDER), table, headers);
  const style = ensureChild(root, "tableStyleInfo", TABLE_ORDER);
  setAttribute(style, "name", state.style === "" ? null : state.style);
  style.setAttribute("showFirstColumn", state.highlightFirstColumn ? "1" : "0");
  style.setAttribute("showLastColumn", state.highlightLastColumn ? "1" : "0");
  style.setAttribute("showRowStripes", state.showBandedRows ? "1" : "0");
  style.setAttribute("showColumnStripes", state.showBandedColumns ? "1" : "0");
}

/** A filter of a column that is gone goes too. */
function writeFilter(root: Element, rect: Rect): void {
  const filter = ensureChild(root, "autoFilter", TABLE_ORDER);
  filter.setAttribute("ref", formatRect(rect));
  for (const column of children(filter, "filterColumn")) {
    if (Number(attribute(column, "colId")) > rect.right - rect.left) filter.removeChild(column);
  }
}

/** Columns keep what the file says of them, found by their ids. */
function writeColumns(group: Element, { state }: FileTable, headers: readonly string[]): void {
  const known = new Map(
    children(group, "tableColumn").map((column) => [Number(attribute(column, "id")), column]),
  );
  while (group.firstChild) group.removeChild(group.firstChild);
  let next = Math.max(0, ...known.keys(), ...state.columnIds);
  headers.forEach((header, index) => {
    const id = state.columnIds[index] ?? ++next;
    const own = known.get(id);
    const column = own ?? addChild(group, "tableColumn");
    if (own) group.appendChild(own);
    column.setAttribute("id", String(id));
    column.setAttribute("name", columnName(header));
  });
  count(group, "tableColumn");
}

/** Line ends in a column's name are written in its own way. */
function columnName(header: string): string {
  return toXstring(header).replace(/[\t\n]/g, (space) => `_x000${space.charCodeAt(0).toString(16)}_`);
}

/** The columns' formulas name the table too. */
function renameTable(root: Element, old: string | null, name: string): void {
  root.setAttribute("name", toXstring(name));
  root.setAttribute("displayName", toXstring(name));
  const columns = child(root, "tableColumns");
  if (old === null || !columns) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.])${old.replace(/[.\\]/g, "\\$&")}(?=\\[)`, "giu");
  for (const column of children(columns)) {
    for (const formula of [child(column, "calculatedColumnFormula"), child(column, "totalsRowFormula")]) {
      if (formula)
        setText(
          formula,
          textOf(formula).replace(pattern, () => name),
        );
    }
  }
}

function count(group: Element, item: string): void {
  const items = children(group, item).length;
  setAttribute(group, "count", items === 0 ? null : items);
}
