import type { IStyleData } from "@univerjs/core";
import { builtInFormat } from "./number-format-ids";
import type { PackageFile } from "./package-file";
import { FileColors } from "./read-colors";
import { isOn, isTrue, readAlignment, readBorder, readFill, readFont } from "./read-look";
import { unescaped } from "./read-strings";
import type { ThemeColors } from "./theme-colors";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

/** What a conditional format changes of a look. */
export interface DifferentLook {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly numberFormat: string | null;
}

/** A look of the file's own, beyond what the grid draws. */
interface CellFormat {
  readonly style: IStyleData;
  readonly unlocked: boolean;
  /** The cell was typed with an apostrophe before it. */
  readonly quoted: boolean;
}

const PLAIN: CellFormat = { style: { ff: "Calibri", fs: 11 }, unlocked: false, quoted: false };
const NO_LOOK: DifferentLook = {
  fillColor: null,
  fontColor: null,
  bold: null,
  italic: null,
  numberFormat: null,
};

/** The workbook's looks, by the numbers that cells name. A number that is none means the first look. */
export class FileStyles {
  readonly colors: FileColors;
  readonly #formats: readonly CellFormat[];
  readonly #different: readonly DifferentLook[];

  constructor(root: Element | null, theme: ThemeColors) {
    this.colors = new FileColors(theme, root);
    const patterns = numberFormats(root);
    const looks = new Looks(root, this.colors, patterns);
    this.#formats = list(root, "cellXfs", "xf").map((xf) => looks.of(xf));
    this.#different = list(root, "dxfs", "dxf").map((dxf) => differentLook(dxf, this.colors));
  }

  /** By their ids, `x0`, `x1` and so on; `x0` is the look of cells that name none. */
  get all(): Readonly<Record<string, IStyleData>> {
    const formats = this.#formats.length === 0 ? [PLAIN] : this.#formats;
    return Object.fromEntries(formats.map(({ style }, index) => [`x${index}`, style]));
  }

  /** The look of a number as the file says it; `null` for the first, which cells need not name. */
  idOf(index: number): string | null {
    return index > 0 && index < this.#formats.length ? `x${index}` : null;
  }

  /** True when some look of the workbook lifts the lock of its cells. */
  get hasUnlocked(): boolean {
    return this.#formats.some(({ unlocked }) => unlocked);
  }

  isUnlocked(index: number): boolean {
    return this.#of(index).unlocked;
  }

  /** True when text in a cell of this look stays text, whatever it looks like. */
  keepsText(index: number): boolean {
    const { style, quoted } = this.#of(index);
    return quoted || style.n?.pattern === "@";
  }

  different(index: number | null): DifferentLook {
    return (index === null ? undefined : this.#different[index]) ?? NO_LOOK;
  }

  #of(index: number): CellFormat {
    return this.#formats[index] ?? this.#formats[0] ?? PLAIN;
  }
}

export function readStyles(file: PackageFile, workbookPath: string, theme: ThemeColors): FileStyles {
  const [path] = file.related(workbookPath, "/styles");
  const text = path === undefined ? null : file.text(path);
  return new FileStyles(path === undefined || text === null ? null : rootOf(parseXml(text, path)), theme);
}

/** Makes looks of their parts; each part is read once. */
class Looks {
  readonly #fonts: readonly IStyleData[];
  readonly #fills: readonly (string | null)[];
  readonly #borders: readonly IStyleData[];

  constructor(
    root: Element | null,
    colors: FileColors,
    private readonly patterns: ReadonlyMap<number, string>,
  ) {
    this.#fonts = list(root, "fonts", "font").map((font) => readFont(font, colors));
    this.#fills = list(root, "fills", "fill").map((fill) => readFill(fill, colors));
    this.#borders = list(root, "borders", "border").map((border) => {
      const sides = readBorder(border, colors);
      return Object.keys(sides).length === 0 ? {} : { bd: sides };
    });
  }

  of(xf: Element): CellFormat {
    const number = (name: string) => Number(attribute(xf, name) ?? 0);
    const fill = this.#fills[number("fillId")] ?? null;
    const pattern = this.patterns.get(number("numFmtId")) ?? builtInFormat(number("numFmtId")) ?? "General";
    const locked = attribute(child(xf, "protection"), "locked");
    return {
      style: {
        ...this.#fonts[number("fontId")],
        ...(fill === null ? {} : { bg: { rgb: fill } }),
        ...this.#borders[number("borderId")],
        ...readAlignment(child(xf, "alignment")),
        ...(isGeneral(pattern) ? {} : { n: { pattern } }),
      },
      unlocked: locked !== null && !isTrue(locked),
      quoted: isTrue(attribute(xf, "quotePrefix")),
    };
  }
}

function isGeneral(pattern: string): boolean {
  return pattern === "" || /^general$/i.test(pattern);
}

function numberFormats(root: Element | null): ReadonlyMap<number, string> {
  return new Map(
    list(root, "numFmts", "numFmt").map((format) => [
      Number(attribute(format, "numFmtId")),
      unescaped(attribute(format, "formatCode") ?? ""),
    ]),
  );
}

function differentLook(dxf: Element, colors: FileColors): DifferentLook {
  const font = child(dxf, "font");
  const format = child(dxf, "numFmt");
  const flag = (name: string) => (child(font, name) ? isOn(child(font, name)) : null);
  return {
    fillColor: differentFill(child(dxf, "fill"), colors),
    fontColor: colors.of(child(font, "color")),
    bold: flag("b"),
    italic: flag("i"),
    numberFormat: format ? unescaped(attribute(format, "formatCode") ?? "") : null,
  };
}

/** Here a plain fill has its colour where patterns have their ground. */
function differentFill(fill: Element | null, colors: FileColors): string | null {
  const pattern = child(fill, "patternFill");
  const type = attribute(pattern, "patternType") ?? "solid";
  if (!pattern || type !== "solid") return type === "none" ? null : readFill(fill, colors);
  return colors.of(child(pattern, "bgColor")) ?? colors.of(child(pattern, "fgColor"));
}

function list(root: Element | null, group: string, item: string): Element[] {
  const parent = child(root, group);
  return parent ? children(parent, item) : [];
}
