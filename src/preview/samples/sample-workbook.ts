/** What a cell holds before it is opened: text starting with `=` is a formula, `null` is empty. */
export type SampleCell = string | number | boolean | null;

/** Cultures the preview can play, as Excel names them. */
export type CultureName = "en-US" | "de-DE" | "fr-FR" | "pt-BR";

/** How cells look; whatever is not given is Excel's default. */
export interface SampleStyle {
  /** Excel number format code, en-US form. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** Thin lines on these edges of every cell. */
  readonly border?: readonly ("top" | "bottom" | "left" | "right")[];
  /** `#RRGGBB` of the lines. */
  readonly borderColor?: string;
}

/** A style laid over a rectangle; later ones win, property by property. */
export interface StyledRange {
  /** A1 form, e.g. `B2:D9`. */
  readonly address: string;
  readonly style: SampleStyle;
}

export interface SampleTable {
  readonly name: string;
  /** A1 form, header row included. */
  readonly address: string;
}

export interface SampleSheet {
  readonly name: string;
  /** From A1 on, row by row; rows may be ragged. */
  readonly cells: readonly (readonly SampleCell[])[];
  readonly tables?: readonly SampleTable[];
  readonly styles?: readonly StyledRange[];
  /** A1 forms. */
  readonly merges?: readonly string[];
  /** Pixels, from column A on. */
  readonly columnWidths?: readonly number[];
  /** Pixels, by zero-based row. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridlines?: boolean;
  /** `#RRGGBB`. */
  readonly tabColor?: string;
}

/** Something the workbook's user does by hand later, such as entering next month's actuals. */
export interface SampleStep {
  readonly id: string;
  readonly label: string;
  readonly edits: readonly {
    readonly sheet: string;
    /** Top left cell, A1 form. */
    readonly cell: string;
    /** `null` leaves a cell as it is. */
    readonly values: readonly (readonly SampleCell[])[];
  }[];
}

/** A workbook as a user would have it, before the add-in has seen it. */
export interface SampleWorkbook {
  readonly id: SampleId;
  /** File name shown in the title bar. */
  readonly fileName: string;
  readonly culture: CultureName;
  readonly sheets: readonly SampleSheet[];
  readonly steps: readonly SampleStep[];
}

export type SampleId =
  | "small-business"
  | "online-retail"
  | "manufacturing"
  | "software-launch"
  | "nyc-mmr"
  | "fr-barometre"
  | "us-apg"
  | "month-end";
