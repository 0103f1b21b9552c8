/** What a font's width depends on. */
export interface MeasuredFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The fonts that stand in for one that is not installed; Carlito has the widths of Calibri. */
export function fontFamily(name: string): string {
  const own = name.replace(/["'<>&;]/g, "");
  return `'${own}', Carlito, 'Segoe UI', 'Liberation Sans', Arial, sans-serif`;
}

/** Width of a text in points: as the browser draws it, or, where there is no browser, as Calibri has it on average. */
export function measureText(text: string, font: MeasuredFont): number {
  const context = drawingContext();
  if (context === null) return estimate(text, font);
  context.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size * 10}px ${fontFamily(font.name)}`;
  return context.measureText(text).width / 10;
}

let known: CanvasRenderingContext2D | null | undefined;

function drawingContext(): CanvasRenderingContext2D | null {
  if (known === undefined) {
    known = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  }
  return known;
}

/** Shares of the font's size that characters take. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!]/, 0.24],
  [/[ ()[\]ftr/-]/, 0.32],
  [/[mwMW@%]/, 0.82],
  [/[A-Z&]/, 0.6],
  [/[\u1100-\u{1ffff}]/u, 1],
];

function estimate(text: string, font: MeasuredFont): number {
  let ems = 0;
  for (const character of text) ems += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0.5;
  return ems * font.size * (font.bold ? 1.04 : 1);
}
