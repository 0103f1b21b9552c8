import type { SkipReason } from "../model";

/** What a row is; a `heading` is a lone text whose meaning the rows below decide. */
export type RowKind = "data" | "nameless" | "heading" | SkipReason;

/** What the headings above a row of data say about it. */
export interface Headings {
  readonly perspective: string | null;
  readonly objective: string | null;
  readonly entity: string | null;
}

/**
 * Settles which lone texts are headings and what each row stands under.
 *
 * A heading directly above data is a perspective. Headings above headings are a level of their own: entities where the
 * names below them return under each ("Berlin", "Lyon" over the same perspectives), else perspectives over objectives.
 * A lone text with no data below it is a note.
 */
export function placeHeadings(
  kinds: readonly RowKind[],
  textOf: (row: number) => string,
): { readonly kinds: readonly RowKind[]; readonly over: readonly Headings[] } {
  const settled = [...kinds];
  const levels = levelsOf(settled);
  const inner = [...levels].filter(([, level]) => level === "inner").map(([row]) => textOf(row));
  const outerIsEntity = new Set(inner).size < inner.length;
  const hasOuter = [...levels.values()].includes("outer");
  const over: Headings[] = [];
  let outer: string | null = null;
  let current: string | null = null;
  settled.forEach((kind, row) => {
    const level = levels.get(row);
    if (level !== undefined) settled[row] = "perspective-heading";
    else if (kind === "heading") settled[row] = "note";
    if (level === "outer") [outer, current] = [textOf(row), null];
    if (level === "inner") current = textOf(row);
    over[row] = headingsFrom(outer, current, hasOuter, outerIsEntity);
  });
  return { kinds: settled, over };
}

/** Level of each heading row: `inner` right above data, `outer` right above an inner one; others have none. */
function levelsOf(kinds: readonly RowKind[]): Map<number, "inner" | "outer"> {
  const levels = new Map<number, "inner" | "outer">();
  let below: "data" | "inner" | "none" = "none";
  for (let row = kinds.length - 1; row >= 0; row--) {
    const kind = kinds[row];
    if (kind === "data" || kind === "nameless") below = "data";
    else if (kind === "total" || kind === "subtotal" || kind === "note") below = "none";
    else if (kind === "heading" && below === "data") {
      levels.set(row, "inner");
      below = "inner";
    } else if (kind === "heading" && below === "inner") {
      levels.set(row, "outer");
      below = "none";
    }
  }
  return levels;
}

function headingsFrom(
  outer: string | null,
  inner: string | null,
  hasOuter: boolean,
  outerIsEntity: boolean,
): Headings {
  if (!hasOuter) return { perspective: inner, objective: null, entity: null };
  if (outerIsEntity) return { perspective: inner, objective: null, entity: outer };
  return { perspective: outer ?? inner, objective: outer === null ? null : inner, entity: null };
}
