import type { SheetGeometry } from "./sheet-geometry";

/** What the drawings of a sheet have to know of the workbook around them. */
export interface DrawingContext {
  readonly sheetId: string;
  /** Sizes of the sheet's rows and columns, to turn anchors into points and back. */
  readonly geometry: SheetGeometry;
  /** Id of a sheet by its name; `null` for none. */
  readonly sheetIdOf: (name: string) => string | null;
  readonly sheetNameOf: (id: string) => string;
  /** `#RRGGBB` of a colour of the theme such as `accent1` or `tx1`. */
  readonly themeColor: (name: string) => string;
  /** Ids given to drawings of the workbook so far; those that are read are added. Left out: the sheet is alone. */
  readonly takenIds?: Set<string>;
  /** What a cell shows, for the values that a new chart carries along; `null` for a blank. */
  readonly cell?: (sheetId: string, row: number, column: number) => ChartCell | null;
}

/** A cell as a chart remembers it. */
export interface ChartCell {
  readonly value: string | number;
  /** Number format code; `General` where there is none. */
  readonly format: string;
}
