import { isBlank } from "./cell-text";
import { NO_MEMORY } from "./scorecard-memory";
import { REVERT_NAMESPACE } from "./workbook-facts";
import type { Work } from "../engine/scorecard/work";
import type { CellSheetKind } from "./owned-sheet";
import type { ScorecardMemory } from "./scorecard-memory";
import type { CellWrite, FormatWrite, TableGrowth } from "./write-plan";

/** What the last refresh replaced, so that it can be put back; survives in the document. */
export interface Snapshot {
  readonly scorecard: string;
  readonly cells: readonly CellWrite[];
  readonly formats: readonly FormatWrite[];
  readonly growths: readonly TableGrowth[];
  readonly memory: ScorecardMemory;
  /** Content and format of the stamp's cell of each sheet that carries one. */
  readonly stamps: Readonly<Partial<Record<CellSheetKind, readonly [content: unknown, format: string]>>>;
  /** True when there was too much to keep. */
  readonly tooLarge: boolean;
}

/** Characters of the document that the snapshot may take. */
const LARGEST_SNAPSHOT = 3_000_000;

/** The snapshot as the text of a custom XML part, made in steps; too large a one keeps only that fact. */
export function* writingSnapshot(snapshot: Snapshot): Work<string> {
  const lists: Record<"cells" | "formats", string[]> = { cells: [], formats: [] };
  let length = 0;
  const add = (list: "cells" | "formats", item: unknown): void => {
    const text = escaped(JSON.stringify(item));
    length += text.length;
    lists[list].push(text);
  };
  for (const write of snapshot.cells) {
    yield;
    if (length <= LARGEST_SNAPSHOT) add("cells", packed(write));
  }
  for (const write of snapshot.formats) {
    yield;
    if (length <= LARGEST_SNAPSHOT) add("formats", packedFormats(write));
  }
  const tooLarge = length > LARGEST_SNAPSHOT;
  const { cells, formats } = tooLarge ? { cells: [], formats: [] } : lists;
  const rest = escaped(JSON.stringify({ ...snapshot, cells: undefined, formats: undefined, tooLarge }));
  const text = `${rest.slice(0, -1)},"cells":[${cells.join(",")}],"formats":[${formats.join(",")}]}`;
  return `<revert xmlns="${REVERT_NAMESPACE}">${text}</revert>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>\uFFFE\uFFFF]/g, (letter) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\uFFFE": "\\ufffe",
  "\uFFFF": "\\uffff",
};

/** An XML part that says that there is nothing to take back. */
export const EMPTY_SNAPSHOT_XML = `<revert xmlns="${REVERT_NAMESPACE}"/>`;

/** Reads a custom XML part; `null` when it holds no snapshot or was damaged. */
export function parseSnapshot(xml: string): Snapshot | null {
  const text = /<(?:\w+:)?revert[^>]*>([^]*)<\/(?:\w+:)?revert>/.exec(xml)?.[1];
  if (!text) return null;
  try {
    const stored = JSON.parse(unescapeXml(text)) as Packed;
    return {
      ...stored,
      // What an earlier version of the add-in wrote knows less.
      memory: { ...NO_MEMORY, ...stored.memory },
      cells: stored.cells.map(unpacked),
      formats: stored.formats.map(unpackedFormats),
    };
  } catch {
    return null;
  }
}

/** Joins what a broken-off refresh replaced with what its mending replaces: the first refresh's befores count. Pure. */
export function mergeSnapshots(first: Snapshot, second: Snapshot): Snapshot {
  if (first.scorecard !== second.scorecard || first.tooLarge) return second;
  const befores = new Map<string, unknown>();
  for (const write of first.cells) {
    eachCell(write, (key, place) => befores.set(key, write.before[place.row]?.[place.column] ?? ""));
  }
  const rewritten = new Set<string>();
  const cells = second.cells.map((write) => {
    const before = write.before.map((row) => [...row]);
    eachCell(write, (key, { row, column }) => {
      rewritten.add(key);
      const line = before[row];
      if (befores.has(key) && line) line[column] = befores.get(key);
    });
    return { ...write, before };
  });
  const kept = first.cells.flatMap((write) => unlessRewritten(write, rewritten));
  return {
    ...second,
    cells: [...kept, ...cells],
    formats: [...second.formats, ...first.formats],
    growths: [...second.growths, ...first.growths],
    memory: first.memory,
    stamps: { ...second.stamps, ...first.stamps },
  };
}

/** As stored: blank cells and plain formats, by far the most, are left out. */
interface Packed extends Omit<Snapshot, "cells" | "formats"> {
  readonly cells: readonly (Omit<CellWrite, "before"> & { readonly before: CellWrite["before"] | null })[];
  readonly formats: readonly (Omit<FormatWrite, "formats" | "before"> & {
    readonly rows: number;
    readonly before: FormatWrite["before"] | null;
  })[];
}

function packed(write: CellWrite): Packed["cells"][number] {
  return { ...write, before: write.before.every((row) => row.every(isBlank)) ? null : write.before };
}

function unpacked(write: Packed["cells"][number]): CellWrite {
  return { ...write, before: write.before ?? write.values.map((row) => row.map(() => "")) };
}

/** What was written is not needed to put formats back. */
function packedFormats({ sheet, row, column, before }: FormatWrite): Packed["formats"][number] {
  const isPlain = before.every((line) => line.every((format) => format === "General"));
  return { sheet, row, column, rows: before.length, before: isPlain ? null : before };
}

function unpackedFormats({ rows, ...write }: Packed["formats"][number]): FormatWrite {
  const before = write.before ?? Array.from({ length: rows }, () => ["General"]);
  return { ...write, before, formats: before };
}

function unlessRewritten(write: CellWrite, rewritten: ReadonlySet<string>): CellWrite[] {
  const left: CellWrite[] = [];
  eachCell(write, (key, { row, column }) => {
    if (rewritten.has(key)) return;
    left.push({
      sheet: write.sheet,
      row: write.row + row,
      column: write.column + column,
      values: [[write.values[row]?.[column] ?? ""]],
      before: [[write.before[row]?.[column] ?? ""]],
    });
  });
  return left.length === write.values.length * (write.values[0]?.length ?? 0) ? [write] : left;
}

function eachCell(
  write: CellWrite,
  visit: (key: string, place: { row: number; column: number }) => void,
): void {
  write.values.forEach((cells, row) =>
    cells.forEach((_, column) => {
      visit(`${write.sheet} ${write.row + row} ${write.column + column}`, { row, column });
    }),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
