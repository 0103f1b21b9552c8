import type { IStyleData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { autofitColumns } from "./autofit";
import { assertFormattable, gridPart, isUnbounded, lockedIn, writeStyle } from "./cells";
import type { Kit } from "./object-factory";
import { RangeBorderCollection } from "./range-border";
import { RangeFill, RangeFont } from "./range-font";
import { heightOf, type Rect, widthOf } from "./rect";
import { commonStyle } from "./style-read";

/** Points of one pixel of the grid. */
const POINTS = 0.75;
const HORIZONTAL: Record<string, number> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};
const VERTICAL: Record<string, number> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = { clip: 2, wrap: 3 } as const;
/** Pixels that one level of indent takes in the grid. */
const INDENT_PX = 10;

/** `Excel.RangeFormat`. A property that differs between the cells reads as `null`. */
export class RangeFormat extends WireObject {
  readonly className = "RangeFormat";
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;

  constructor(kit: Kit, sheetId: string, rect: Rect) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
  }

  get fill(): WireObject {
    return new RangeFill(this.#kit, this.#sheetId, this.#rect);
  }
  get font(): WireObject {
    return new RangeFont(this.#kit, this.#sheetId, this.#rect);
  }
  get borders(): WireObject {
    return new RangeBorderCollection(this.#kit, this.#sheetId, this.#rect);
  }
  get protection(): WireObject {
    return new FormatProtection(this.#kit, this.#sheetId, this.#rect);
  }

  get horizontalAlignment(): string | null {
    return this.#read((style) => nameIn(HORIZONTAL, style.ht ?? 0));
  }
  set horizontalAlignment(name: string) {
    this.#write({ ht: numberIn(HORIZONTAL, name) });
  }
  get verticalAlignment(): string | null {
    return this.#read((style) => nameIn(VERTICAL, style.vt ?? VERTICAL["Bottom"] ?? 3));
  }
  set verticalAlignment(name: string) {
    this.#write({ vt: numberIn(VERTICAL, name) });
  }
  get wrapText(): boolean | null {
    return this.#read((style) => style.tb === WRAP.wrap);
  }
  set wrapText(wrap: boolean) {
    this.#write({ tb: wrap ? WRAP.wrap : null });
  }
  get indentLevel(): number | null {
    return this.#read((style) => Math.max(0, Math.round(((style.pd?.l ?? 2) - 2) / INDENT_PX)));
  }
  set indentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > 250) throw new HostError("InvalidArgument");
    this.#write({ pd: level === 0 ? null : { l: 2 + level * INDENT_PX } });
  }
  get textOrientation(): number | null {
    return this.#read((style) => style.tr?.a ?? 0);
  }
  set textOrientation(angle: number) {
    if (!(Number.isInteger(angle) && angle >= -90 && angle <= 90)) throw new HostError("InvalidArgument");
    this.#write({ tr: angle === 0 ? null : { a: angle } });
  }
  get shrinkToFit(): boolean {
    return false;
  }
  get readingOrder(): string {
    return "Context";
  }
  get useStandardHeight(): boolean {
    return false;
  }
  get useStandardWidth(): boolean | null {
    const { columnData } = this.#lines().getSheet().getConfig();
    const own = [...lines(this.#grid().left, this.#grid().right)].filter(
      (column) => columnData[column]?.w !== undefined,
    );
    if (own.length === 0) return true;
    return own.length === widthOf(this.#grid()) ? false : null;
  }
  set useStandardWidth(standard: boolean) {
    this.#assertLines("allowFormatColumns");
    if (!standard) return;
    const { columnData, defaultColumnWidth } = this.#lines().getSheet().getConfig();
    this.columnWidth = defaultColumnWidth * POINTS;
    for (const column of lines(this.#grid().left, this.#grid().right)) delete columnData[column]?.w;
  }

  get columnWidth(): number | null {
    const sheet = this.#lines();
    return same(
      lines(this.#grid().left, this.#grid().right),
      (column) => sheet.getColumnWidth(column) * POINTS,
    );
  }
  set columnWidth(points: number) {
    assertSize(points);
    this.#assertLines("allowFormatColumns");
    this.#lines().setColumnWidths(this.#grid().left, widthOf(this.#grid()), points / POINTS);
  }
  get rowHeight(): number | null {
    const sheet = this.#kit.book.sheet(this.#sheetId);
    return same(lines(this.#grid().top, this.#grid().bottom), (row) => sheet.getRowHeight(row) * POINTS);
  }
  set rowHeight(points: number) {
    assertSize(points);
    this.#assertLines("allowFormatRows");
    const { top } = this.#grid();
    this.#lines().setRowHeightsForced(top, heightOf(this.#grid()), points / POINTS);
  }
  autofitColumns(): void {
    this.#assertLines("allowFormatColumns");
    autofitColumns(this.#kit.book, this.#sheetId, this.#grid());
  }
  autofitRows(): void {
    this.#assertLines("allowFormatRows");
    this.#kit.book.sheet(this.#sheetId).setRowAutoHeight(this.#grid().top, heightOf(this.#grid()));
  }

  /** The sheet, for what says nothing of its cells: they need not be up to date. */
  #lines() {
    return this.#kit.book.peekSheet(this.#sheetId);
  }
  #grid(): Rect {
    return isUnbounded(this.#rect) ? gridPart(this.#kit.book, this.#sheetId, this.#rect) : this.#rect;
  }
  #assertLines(option: string): void {
    const { protection } = this.#kit.book.state(this.#sheetId);
    if (protection.protected && protection.options[option] !== true) throw new HostError("AccessDenied");
  }
  #read<T>(map: (style: IStyleData) => T): T | null {
    return commonStyle(this.#kit.book, this.#sheetId, this.#rect, map);
  }
  #write(style: IStyleData): void {
    writeStyle(this.#kit.book, this.#sheetId, this.#rect, style);
  }
}

/** `Excel.FormatProtection`. */
class FormatProtection extends WireObject {
  readonly className = "FormatProtection";
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;

  constructor(kit: Kit, sheetId: string, rect: Rect) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
  }

  get locked(): boolean | null {
    return lockedIn(this.#kit.book, this.#sheetId, this.#rect);
  }
  set locked(locked: boolean) {
    assertFormattable(this.#kit.book, this.#sheetId, this.#rect);
    const { locks } = this.#kit.book.state(this.#sheetId);
    locks.push({ rect: this.#rect, locked });
  }
  get formulaHidden(): boolean {
    return false;
  }
}

function nameIn(names: Record<string, number>, value: number): string {
  return Object.keys(names).find((name) => names[name] === value) ?? "General";
}

function numberIn(names: Record<string, number>, name: unknown): number {
  const value = names[String(name)];
  if (value === undefined) throw new HostError("InvalidArgument");
  return value;
}

function assertSize(points: unknown): void {
  if (typeof points !== "number" || !(points >= 0) || points > 2000) throw new HostError("InvalidArgument");
}

function* lines(first: number, last: number): Iterable<number> {
  for (let line = first; line <= last; line++) yield line;
}

function same(all: Iterable<number>, read: (line: number) => number): number | null {
  const values = new Set([...all].map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
