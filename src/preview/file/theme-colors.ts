import type { PackageFile } from "./package-file";
import { withTint } from "./tint";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

/** Places of `clrScheme` by the number that cells name them with: light before dark, against the theme's own order. */
const BY_NUMBER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** Names that drawings have for places of the scheme. */
const ALIASES: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
/** The Office theme of 2013 to 2022, for files without one. */
const OFFICE: Readonly<Record<string, string>> = {
  dk1: "#000000",
  lt1: "#FFFFFF",
  dk2: "#44546A",
  lt2: "#E7E6E6",
  accent1: "#4472C4",
  accent2: "#ED7D31",
  accent3: "#A5A5A5",
  accent4: "#FFC000",
  accent5: "#5B9BD5",
  accent6: "#70AD47",
  hlink: "#0563C1",
  folHlink: "#954F72",
};
/** Widths of the Office theme's three lines, in points. */
const LINES = [0.5, 1, 1.5];
const EMU_PER_POINT = 12_700;

/** Colours and fonts that the parts of a file refer to by name or number. */
export class ThemeColors {
  constructor(
    private readonly scheme: Readonly<Record<string, string>> = OFFICE,
    /** The fonts that `+mj-lt` and `+mn-lt` stand for. */
    readonly majorFont = "Calibri Light",
    readonly minorFont = "Calibri",
    private readonly lines: readonly number[] = LINES,
  ) {}

  /**
   * The colour that a cell means, as `#RRGGBB`.
   *
   * @param index - 0 to 11; black for others.
   * @param tint - From -1, darkest, to 1, lightest.
   */
  color(index: number, tint = 0): string {
    return withTint(this.named(BY_NUMBER[index] ?? "dk1"), tint);
  }

  /** The colour that a drawing means by a name such as `accent1` or `tx1`, as `#RRGGBB`; black for others. */
  named(name: string): string {
    const place = ALIASES[name] ?? name;
    return this.scheme[place] ?? OFFICE[place] ?? "#000000";
  }

  /** Points of the theme's line of a number from 1. */
  lineWidth(number: number): number {
    return this.lines[number - 1] ?? LINES[number - 1] ?? 0.75;
  }
}

/** Reads the workbook's theme; that of Office where the file has none, or one that cannot be read. */
export function readTheme(file: PackageFile): ThemeColors {
  const [workbook = "xl/workbook.xml"] = file.related("", "/officeDocument");
  const [path] = file.related(workbook, "/theme");
  const text = path === undefined ? null : file.text(path);
  if (path === undefined || text === null) return new ThemeColors();
  const elements = child(rootOf(parseXml(text, path)), "themeElements");
  const fonts = child(elements, "fontScheme");
  return new ThemeColors(
    readScheme(child(elements, "clrScheme")),
    fontOf(child(fonts, "majorFont")) ?? "Calibri Light",
    fontOf(child(fonts, "minorFont")) ?? "Calibri",
    readLines(child(child(elements, "fmtScheme"), "lnStyleLst")),
  );
}

function readScheme(scheme: Element | null): Readonly<Record<string, string>> {
  const places = scheme ? children(scheme) : [];
  return Object.fromEntries(
    places.flatMap((place): [string, string][] => {
      const system = child(place, "sysClr");
      const value = attribute(child(place, "srgbClr"), "val") ?? attribute(system, "lastClr") ?? "";
      const known = /^[0-9a-f]{6}$/i.test(value) && place.localName !== null;
      return known ? [[place.localName ?? "", `#${value.toUpperCase()}`]] : [];
    }),
  );
}

function readLines(list: Element | null): readonly number[] {
  const lines = list ? children(list, "ln") : [];
  return lines.map((line) => Number(attribute(line, "w") ?? 9525) / EMU_PER_POINT);
}

function fontOf(font: Element | null): string | null {
  const name = attribute(child(font, "latin"), "typeface");
  return name === null || name === "" ? null : name;
}
