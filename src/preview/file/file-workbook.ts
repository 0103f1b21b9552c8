import type { ICellData, IStyleData } from "@univerjs/core";
import type { ConditionalState } from "../excel/conditional-rule";
import type { QueryState } from "../excel/query";
import type { Rect } from "../excel/rect";
import type { Drawing } from "../excel/shape-state";
import type { HyperlinkState, LockedBlock, ProtectionState } from "../excel/sheet-state";
import type { TableState } from "../excel/table-book";

/**
 * A workbook as plain data: what is read of an .xlsx file, what the preview holds of it while it is open, and what is
 * compared on saving. What a file has beyond this stays in the file.
 */
export interface FileWorkbook {
  readonly date1904: boolean;
  /** In the order of their tabs. */
  readonly sheets: readonly FileSheet[];
  /**
   * Looks by the id that cells name. A look of the file's own is `x` and its index in `cellXfs`, e.g. `x12`. Cells that
   * name none have `x0`.
   */
  readonly styles: Readonly<Record<string, IStyleData>>;
  /** The user's; what Excel names itself, such as print areas, is in the sheets' page layout. */
  readonly names: readonly FileName[];
  readonly structureProtected: boolean;
  /** `workbook.settings` and `Office.context.document.settings`, each value as its JSON. */
  readonly settings: Readonly<Record<string, string>>;
  readonly documentSettings: Readonly<Record<string, string>>;
  /** Custom XML parts, by their ids. */
  readonly xmlParts: readonly { readonly id: string; readonly xml: string }[];
  /** Custom document properties. */
  readonly customProperties: Readonly<Record<string, string | number | boolean>>;
  /** Power Queries; read only. */
  readonly queries: readonly QueryState[];
  /** Name of the sheet in front. */
  readonly activeSheet: string;
}

/** A name of the workbook or of one sheet. */
export interface FileName {
  readonly name: string;
  /** Formula without a leading `=`, in the file's own form, e.g. `'Sheet 1'!$A$1:$B$9`. */
  readonly reference: string;
  /** Name of the sheet it belongs to; `null` for the workbook's own. */
  readonly scope: string | null;
  readonly comment: string;
  readonly hidden: boolean;
}

export interface FileSheet {
  /** `{GUID}`: the file's `xr:uid`, which Excel gives add-ins as the sheet's id, or one made from the sheet's place. */
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Of cells that hold something or have a look, by row and column from 0. Formulas start with `=`; none is shared. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
  readonly merges: readonly Rect[];
  /** By column from 0; width in pixels, left out where it is the sheet's default. */
  readonly columns: Readonly<Record<number, FileLine>>;
  /** By row from 0; height in pixels. */
  readonly rows: Readonly<Record<number, FileLine>>;
  /** Pixels. */
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly headings: boolean;
  /** `#RRGGBB`, or empty. */
  readonly tabColor: string;
  readonly tables: readonly FileTable[];
  /** The one that wins first. */
  readonly conditionalFormats: readonly FileConditional[];
  readonly protection: ProtectionState;
  /** Cells that are not locked, or locked again; a later entry wins over an earlier one. */
  readonly locks: readonly LockedBlock[];
  /** `worksheet.customProperties`. */
  readonly customProperties: Readonly<Record<string, string>>;
  /** What `PageLayout` of the stand-in remembers, by the same keys. */
  readonly pageLayout: Readonly<Record<string, unknown>>;
  readonly hyperlinks: readonly HyperlinkState[];
  /** From the bottom to the top. A drawing of the file's own keeps its id until it is saved. */
  readonly drawings: readonly Drawing[];
}

export interface FileLine {
  readonly size?: number;
  readonly hidden?: boolean;
}

export interface FileTable {
  /** The file's own id, as text. */
  readonly id: string;
  readonly name: string;
  /** With header row and, where shown, totals row. */
  readonly rect: Rect;
  readonly state: Readonly<TableState>;
}

/** A conditional format of a kind that the stand-in knows; others stay in the file as they are. */
export interface FileConditional {
  /** `cf` and its number in the sheet's file, else an id of the stand-in. */
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly state: Readonly<ConditionalState>;
}

/** Why a file cannot be opened or saved, as a code that the page has a sentence for. */
export type FileProblemCode =
  "not-a-workbook" | "old-format" | "encrypted" | "damaged" | "too-large" | "strict-format" | "no-sheets";

/** Thrown by the reader and the writer; `detail` names the part of the file. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
  constructor(
    readonly code: FileProblemCode,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}

/** A file that was read, and what the user should know of it. */
export interface OpenedFile {
  readonly workbook: FileWorkbook;
  /** True for a file with macros: they are kept in it, and do not run here. */
  readonly hasMacros: boolean;
  /** Kinds of content that are kept in the file and not shown, e.g. `pivot tables`, `slicers`, `sparklines`. */
  readonly notShown: readonly string[];
}

/** Progress of reading or writing: share of the work done, 0 to 1. */
export type OnFileProgress = (share: number) => void;
