import type { Rect } from "./rect";

/** Protection of a sheet; `options` as given to `protect`. */
export interface ProtectionState {
  protected: boolean;
  options: Readonly<Record<string, unknown>>;
  password: string | null;
}

/** Whether the cells of a block are locked; a later entry wins over an earlier one. */
export interface LockedBlock {
  readonly rect: Rect;
  readonly locked: boolean;
}

export interface HyperlinkState {
  readonly rect: Rect;
  readonly link: Readonly<Record<string, unknown>>;
}

/** What Excel keeps about a sheet and the grid does not. */
export interface SheetState {
  veryHidden: boolean;
  readonly protection: ProtectionState;
  readonly locks: LockedBlock[];
  readonly customProperties: Map<string, string>;
  readonly pageLayout: Map<string, unknown>;
  readonly hyperlinks: HyperlinkState[];
  /** Standard column width and headings. */
  showHeadings: boolean;
}

/** A sheet as Excel makes it: visible, unprotected, every cell locked. */
export function newSheetState(): SheetState {
  return {
    veryHidden: false,
    protection: { protected: false, options: {}, password: null },
    locks: [],
    customProperties: new Map(),
    pageLayout: new Map(),
    hyperlinks: [],
    showHeadings: true,
  };
}
