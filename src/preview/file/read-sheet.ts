import { MAX_COLUMN, MAX_ROW, parseRect, type Rect, splitAddress } from "../excel/rect";
import type { HyperlinkState } from "../excel/sheet-state";
import { FileProblem, type FileSheet } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { CellsReader } from "./read-cells";
import { LineLooks } from "./line-looks";
import { readColumnLooks, readSizes } from "./read-columns";
import { readConditionals, rectsOf } from "./read-conditionals";
import { readSheetProperties } from "./read-document";
import { LockReader } from "./read-locks";
import { isTrue } from "./read-look";
import { readPageLayout } from "./read-page-layout";
import { readProtection } from "./read-protection";
import { unescaped } from "./read-strings";
import type { FileStyles } from "./read-styles";
import { readTables } from "./read-tables";
import type { SheetEntry, SystemName, WorkbookPart } from "./read-workbook";
import { scanXml } from "./scan-xml";
import { splitSheet } from "./split-sheet";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

/** What sheets are read with. */
export interface SheetContext {
  readonly file: PackageFile;
  readonly workbook: WorkbookPart;
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  /** Told the letters of the sheet read so far. */
  readonly onProgress?: (letters: number) => void;
}

export interface ReadSheet {
  /** Without its drawings. */
  readonly sheet: Omit<FileSheet, "drawings">;
  /** The sheet's part without its cells. */
  readonly worksheet: Element;
  readonly has: {
    readonly dataTables: boolean;
    readonly otherTables: boolean;
    readonly otherFormats: boolean;
  };
}

/** Reads a sheet: its cells as they come, all else from a tree without them. */
export function readSheet(entry: SheetEntry, context: SheetContext): ReadSheet {
  const { file, styles, workbook } = context;
  const text = file.text(entry.path);
  if (text === null) throw new FileProblem("damaged", entry.path);
  const { outer, data } = splitSheet(text);
  const worksheet = rootOf(parseXml(outer, entry.path));
  const locks = styles.hasUnlocked ? new LockReader(styles) : null;
  const sizes = readSizes(worksheet, locks);
  const lineLooks = new LineLooks(readColumnLooks(worksheet), (look) => styles.idOf(look));
  const reader = new CellsReader({
    ...context,
    locks,
    lineLooks,
    date1904: workbook.date1904,
    defaultRowHeight: sizes.defaultRowHeight,
  });
  scanXml(data, entry.path, reader, context.onProgress);
  lineLooks.fill(reader.cells);
  const { tables, hasOthers: otherTables } = readTables(file, entry.path);
  const { formats, hasOthers: otherFormats } = readConditionals(worksheet, styles);
  const names = workbook.systemNames.filter(({ place }) => place === entry.place);
  return {
    sheet: {
      id: ownId(worksheet) ?? idOfPlace(entry.place),
      name: entry.name,
      visibility: entry.visibility,
      cells: reader.cells,
      rows: reader.rows,
      ...sizes,
      ...readView(worksheet),
      merges: readMerges(worksheet),
      tabColor: styles.colors.of(child(child(worksheet, "sheetPr"), "tabColor")) ?? "",
      tables,
      conditionalFormats: formats,
      protection: readProtection(worksheet),
      locks: locks?.blocks() ?? [],
      customProperties: readSheetProperties(file, entry.path, child(worksheet, "customProperties")),
      pageLayout: { ...readPageLayout(worksheet), ...printNames(names) },
      hyperlinks: readHyperlinks(file, entry.path, worksheet),
    },
    worksheet,
    has: { dataTables: reader.hasDataTables, otherTables, otherFormats },
  };
}

/** The id that Excel gave the sheet. */
function ownId(worksheet: Element): string | null {
  const id = attribute(worksheet, "uid");
  return id !== null && /^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/i.test(id) ? id : null;
}

/** An id for a sheet that has none in the file. */
export function idOfPlace(place: number): string {
  return `{00000000-0002-0000-0000-${(place + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
}

function readView(worksheet: Element): Pick<FileSheet, "frozen" | "gridlines" | "headings"> {
  const view = child(child(worksheet, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const isFrozen = /^frozen/.test(attribute(pane, "state") ?? "");
  const split = (name: string, last: number) => {
    const lines = isFrozen ? Number(attribute(pane, name) ?? 0) : 0;
    return Number.isInteger(lines) && lines > 0 && lines <= last ? lines : 0;
  };
  return {
    frozen: { rows: split("ySplit", MAX_ROW), columns: split("xSplit", MAX_COLUMN) },
    gridlines: isTrue(attribute(view, "showGridLines") ?? "1"),
    headings: isTrue(attribute(view, "showRowColHeaders") ?? "1"),
  };
}

function readMerges(worksheet: Element): Rect[] {
  const group = child(worksheet, "mergeCells");
  return (group ? children(group, "mergeCell") : []).flatMap((merge) => {
    const rect = parseRect(attribute(merge, "ref") ?? "");
    return rect && (rect.top < rect.bottom || rect.left < rect.right) ? [rect] : [];
  });
}

function readHyperlinks(file: PackageFile, sheetPath: string, worksheet: Element): HyperlinkState[] {
  const group = child(worksheet, "hyperlinks");
  if (!group) return [];
  const targets = new Map(file.relationships(sheetPath).map(({ id, target }) => [id, target]));
  return children(group, "hyperlink").flatMap((element): HyperlinkState[] => {
    const [rect] = rectsOf(attribute(element, "ref"));
    const said = (name: string) => unescaped(attribute(element, name) ?? "");
    const [address, place] = [targets.get(attribute(element, "id") ?? "") ?? "", said("location")];
    const [tip, shown] = [said("tooltip"), said("display")];
    if (!rect || (address === "" && place === "")) return [];
    const link = {
      ...(address === "" ? {} : { address }),
      ...(place === "" ? {} : { documentReference: place }),
      ...(tip === "" ? {} : { screenTip: tip }),
      ...(shown === "" ? {} : { textToDisplay: shown }),
    };
    return [{ rect, link }];
  });
}

/** The area to print and the titles on each page. An area of several blocks is more than the stand-in holds. */
function printNames(names: readonly SystemName[]): Record<string, Rect> {
  const area = blocksOf(names, "Print_Area");
  const titles = blocksOf(names, "Print_Titles");
  const rows = titles.find((rect) => rect.left === 0 && rect.right === MAX_COLUMN);
  const columns = titles.find((rect) => rect.top === 0 && rect.bottom === MAX_ROW);
  return {
    ...(area.length === 1 && area[0] ? { printArea: area[0] } : {}),
    ...(rows ? { printTitleRows: rows } : {}),
    ...(columns ? { printTitleColumns: columns } : {}),
  };
}

function blocksOf(names: readonly SystemName[], wanted: string): Rect[] {
  const reference = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.reference ?? "";
  const parts = reference.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => {
    const rect = parseRect(splitAddress(part).address);
    return rect ? [rect] : [];
  });
}
