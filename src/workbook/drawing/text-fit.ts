/** Text that fits: its lines, as they break, and the size of its letters in points. */
export interface FittedText {
  readonly text: string;
  readonly lines: number;
  readonly size: number;
}

/** Height of a line as a share of the letters' size. */
export const LINE_HEIGHT = 1.22;

const NARROW = /[iljtfrI.,:;'’!|()[\]\s-]/;
const WIDE = /[mwMWÆŒ@%&]/;
const CAPITAL = /[\p{Lu}✔✖▲○▼▬←-⇿①-⓿]/u;
/** Letters of East Asian scripts are as wide as they are high. */
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

/**
 * Estimates how wide a line of text is, a little generously: fonts differ between machines, and cut-off text is worse than
 * a line too many.
 *
 * @param size - Size of the letters in points.
 * @returns Width in points.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    if (FULL.test(letter)) ems += 1;
    else if (NARROW.test(letter)) ems += 0.33;
    else if (WIDE.test(letter)) ems += 0.9;
    else ems += CAPITAL.test(letter) ? 0.7 : 0.57;
  }
  return ems * size * (bold ? 1.07 : 1);
}

/** Breaks text into lines no wider than `width`; a word that is too wide is broken itself, as Excel does. */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && textWidth(line + letter, size, bold) > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * Fits text into a rectangle: the largest of some sizes at which it fits whole and no word breaks, else the smallest with an
 * ellipsis at the end.
 *
 * @param sizes - Sizes of the letters in points, largest first.
 * @param most - Most lines, however high the rectangle is.
 */
export function fitText(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  bold = false,
  most = 3,
): FittedText {
  const words = text.split(/\s+/);
  for (const size of sizes) {
    const room = Math.min(most, Math.max(1, Math.floor(height / (size * LINE_HEIGHT))));
    const { length } = wrap(text, width, size, bold);
    const isWhole = words.every((word) => textWidth(word, size, bold) <= width);
    if (length <= room && (isWhole || size === sizes.at(-1))) return { text, lines: length, size };
  }
  const size = sizes.at(-1) ?? 8;
  const room = Math.min(most, Math.max(1, Math.floor(height / (size * LINE_HEIGHT))));
  return { text: shortened(text, width, size, bold, room), lines: room, size };
}

function shortened(text: string, width: number, size: number, bold: boolean, room: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let [low, high] = [0, letters.length];
  const cut = (count: number): string => `${letters.slice(0, count).join("").trimEnd()}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (wrap(cut(middle), width, size, bold).length <= room) low = middle;
    else high = middle - 1;
  }
  return low === letters.length && wrap(text, width, size, bold).length <= room ? text : cut(low);
}
