import { SaxesParser } from "saxes";
import { FileProblem } from "./file-workbook";
import type { PackageFile } from "./package-file";

/** The part that holds a sheet's drawings; `null` for a sheet without any. */
export function drawingPath(file: PackageFile, sheetPath: string): string | null {
  return file.related(sheetPath, "/drawing")[0] ?? null;
}

/** The text of a part cut at the elements directly within its root. */
export interface Pieces {
  /** All before the first. */
  readonly head: string;
  /** Each with the space behind it. */
  readonly items: readonly string[];
  /** From the root's closing tag on; empty where the root is one tag without content. */
  readonly tail: string;
}

/** Cuts a part at its outermost elements, so that those that nobody changes can be put back as they came. */
export function cutPieces(text: string, part: string): Pieces {
  const starts: number[] = [];
  let depth = 0;
  let close = text.length;
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new FileProblem("damaged", part);
  });
  parser.on("opentagstart", () => {
    if (depth === 1) starts.push(text.lastIndexOf("<", parser.position - 1));
    depth += 1;
  });
  parser.on("closetag", () => {
    depth -= 1;
    if (depth === 0) close = text.lastIndexOf("<", parser.position - 1);
  });
  parser.write(text).close();
  const [first] = starts;
  const items = starts.map((start, index) => text.slice(start, starts[index + 1] ?? close));
  return { head: text.slice(0, first ?? close), items, tail: text.slice(close) };
}
