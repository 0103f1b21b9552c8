import { normalName } from "../scorecard/normal-name";
import type { MapObjective } from "./model";

/**
 * A sign for each theme of a map, so that a box can name its theme in one character: the first letter of the theme that is
 * free, circled, else a circled number.
 *
 * @returns By normal name, in the order of their first objectives, with the spelling met first.
 */
export function themeTags(
  objectives: readonly Pick<MapObjective, "theme">[],
): ReadonlyMap<string, { readonly theme: string; readonly tag: string }> {
  const tags = new Map<string, { theme: string; tag: string }>();
  const taken = new Set<string>();
  for (const { theme } of objectives) {
    if (theme === null || theme.trim() === "" || tags.has(normalName(theme))) continue;
    const tag = freeTag(theme, taken);
    taken.add(tag);
    tags.set(normalName(theme), { theme, tag });
  }
  return tags;
}

function freeTag(theme: string, taken: ReadonlySet<string>): string {
  const plain = theme
    .normalize("NFD")
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, "");
  for (const letter of plain) {
    const tag = String.fromCodePoint(0x24b6 + letter.charCodeAt(0) - 65);
    if (!taken.has(tag)) return tag;
  }
  for (let number = 1; ; number++) {
    const tag = number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
    if (!taken.has(tag)) return tag;
  }
}
