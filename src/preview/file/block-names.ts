import { cellCount, parseRect, splitAddress } from "../excel/rect";
import type { FileWorkbook } from "./file-workbook";

/** Tells names that stand for several cells: those of tables, and of blocks that a name of the workbook refers to. */
export function blockNames({ sheets, names }: FileWorkbook): (name: string) => boolean {
  const blocks = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  for (const { name, reference } of names) {
    const rect = parseRect(splitAddress(reference).address);
    if (rect && cellCount(rect) > 1) blocks.add(name.toLowerCase());
  }
  return (name) => blocks.has(name.toLowerCase());
}
