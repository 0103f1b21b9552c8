import { readSettingsCells } from "./sheets/settings-sheet";
import { defaultSettings } from "../engine/scorecard/default-settings";
import type { Culture } from "./model";
import type { CellAt, SheetExtent } from "./sheets/kpi-settings";
import type { SheetSettings } from "./sheets/settings-sheet";
import type { SheetState } from "./sheets/owned-cells";
import type { Language } from "../words/say";

/** What a scorecard's Settings sheet says; the defaults where there is none. Pure. */
export function settingsOf(state: SheetState | null, culture: Culture, language: Language): SheetSettings {
  if (!state) return { settings: defaultSettings, choices: new Map(), directions: new Map(), findings: [] };
  return readSettingsCells(cellAtOf(state), extentOf(state), state.name, culture, language);
}

/** A sheet's cells by their place, text without Excel's apostrophe. */
export function cellAtOf({ row: top, column: left, contents }: SheetState): CellAt {
  return (row, column) => bare(contents[row - top]?.[column - left] ?? "");
}

/** Where a sheet's used cells end. */
export function extentOf({ row, column, contents }: SheetState): SheetExtent {
  return { rows: row + contents.length, columns: column + (contents[0]?.length ?? 0) };
}

function bare(content: unknown): unknown {
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}
