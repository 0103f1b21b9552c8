/** Words of one world by those of another, both ways. */
export class Names {
  readonly #toFile: ReadonlyMap<string, string>;
  readonly #fromFile: ReadonlyMap<string, string>;

  /** @param pairs - Each name of Excel's API with that of the file; of two that share one in the file, the first is read. */
  constructor(pairs: Readonly<Record<string, string>>) {
    const entries = Object.entries(pairs);
    this.#toFile = new Map(entries);
    this.#fromFile = new Map(entries.reverse().map(([name, file]) => [file, name]));
  }

  toFile(name: string, otherwise: string): string {
    return this.#toFile.get(name) ?? otherwise;
  }
  fromFile(value: string | null, otherwise: string): string {
    return this.#fromFile.get(value ?? "") ?? otherwise;
  }
}

/* Names of `Excel.*` enumerations and of the simple types of DrawingML, ECMA-376 part 1, 20.1.10. */

/** Square and system dots share the pattern of system dashes and round dots, as Office itself saves them. */
export const DASHES = new Names({
  Solid: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "sysDashDotDot",
  LongDash: "lgDash",
  LongDashDot: "lgDashDot",
  LongDashDotDot: "lgDashDotDot",
  RoundDot: "sysDot",
  SquareDot: "sysDash",
  SystemDot: "sysDot",
  SystemDash: "sysDash",
  SystemDashDot: "sysDashDot",
});

export const COMPOUNDS = new Names({
  Single: "sng",
  ThinThin: "dbl",
  ThickThin: "thickThin",
  ThinThick: "thinThick",
  ThickBetweenThin: "tri",
});

export const ARROWHEADS = new Names({
  None: "none",
  Triangle: "triangle",
  Stealth: "stealth",
  Diamond: "diamond",
  Oval: "oval",
  Open: "arrow",
});
export const ARROW_LENGTHS = new Names({ Short: "sm", Medium: "med", Long: "lg" });
export const ARROW_WIDTHS = new Names({ Narrow: "sm", Medium: "med", Wide: "lg" });

export const UNDERLINES = new Names({
  None: "none",
  Single: "sng",
  Double: "dbl",
  Heavy: "heavy",
  Dotted: "dotted",
  DottedHeavy: "dottedHeavy",
  Dash: "dash",
  DashHeavy: "dashHeavy",
  DashLong: "dashLong",
  DashLongHeavy: "dashLongHeavy",
  DotDash: "dotDash",
  DotDashHeavy: "dotDashHeavy",
  DotDotDash: "dotDotDash",
  DotDotDashHeavy: "dotDotDashHeavy",
  Wavy: "wavy",
  WavyHeavy: "wavyHeavy",
  WavyDouble: "wavyDbl",
});

export const ALIGNMENTS = new Names({
  Left: "l",
  Center: "ctr",
  Right: "r",
  Justify: "just",
  JustifyLow: "justLow",
  Distributed: "dist",
  ThaiDistributed: "thaiDist",
});

export const ANCHORS = new Names({
  Top: "t",
  Middle: "ctr",
  Bottom: "b",
  Justified: "just",
  Distributed: "dist",
});

export const ORIENTATIONS = new Names({
  Horizontal: "horz",
  Vertical: "vert",
  Vertical270: "vert270",
  WordArtVertical: "wordArtVert",
  EastAsianVertical: "eaVert",
  MongolianVertical: "mongolianVert",
  WordArtVerticalRTL: "wordArtVertRtl",
});

export const HORIZONTAL_OVERFLOWS = new Names({ Overflow: "overflow", Clip: "clip" });
export const VERTICAL_OVERFLOWS = new Names({ Overflow: "overflow", Ellipsis: "ellipsis", Clip: "clip" });

export const PLACEMENTS = new Names({ TwoCell: "twoCell", OneCell: "oneCell", Absolute: "absolute" });
