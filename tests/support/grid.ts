import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type * as NodePreset from "@univerjs/preset-sheets-node-core";
import type * as Presets from "@univerjs/presets";
import type * as Formats from "@univerjs/sheets-conditional-formatting";
import type * as Tables from "@univerjs/sheets-table";

/** The grid's ES build fails in Node on opentype.js, hence `require`; types come from the same packages. */
const requireHere = createRequire(import.meta.url);

export interface Grid {
  readonly univer: Core.Univer;
  readonly api: FUniver;
  /** Collects what the grid records for undo into one step, until disposed. */
  readonly groupUndo: (unitId: string) => { dispose(): void };
  readonly close: () => void;
}

/** Starts the grid without a screen, with tables and conditional formats. */
export function startGrid(): Grid {
  const { IUndoRedoService, LocaleService, LocaleType, LogLevel } = requireHere(
    "@univerjs/core",
  ) as typeof Core;
  const { createUniver } = requireHere("@univerjs/presets") as typeof Presets;
  const { UniverSheetsNodeCorePreset } = requireHere(
    "@univerjs/preset-sheets-node-core",
  ) as typeof NodePreset;
  const { UniverSheetsTablePlugin } = requireHere("@univerjs/sheets-table") as typeof Tables;
  const { UniverSheetsConditionalFormattingPlugin } = requireHere(
    "@univerjs/sheets-conditional-formatting",
  ) as typeof Formats;
  requireHere("@univerjs/sheets-table/facade");
  requireHere("@univerjs/sheets-conditional-formatting/facade");
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsTablePlugin, UniverSheetsConditionalFormattingPlugin],
  });
  const undo = univer.__getInjector().get(IUndoRedoService);
  const locale = univer.__getInjector().get(LocaleService);
  return {
    univer,
    api: univerAPI,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the grid has no other way to group what it undoes
    groupUndo: (unitId) => undo.__tempBatchingUndoRedo(unitId),
    close: () => {
      univer.dispose();
      // A calculation's progress message comes up to a second later, and would throw where there are no words at all.
      locale.load({ [LocaleType.EN_US]: {} });
    },
  };
}
