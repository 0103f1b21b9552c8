import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type * as Formulas from "@univerjs/engine-formula";
import type * as NodePreset from "@univerjs/preset-sheets-node-core";
import type * as Presets from "@univerjs/presets";
import type * as Formats from "@univerjs/sheets-conditional-formatting";
import type * as Tables from "@univerjs/sheets-table";
import { groupingUndo, type GroupingUndo } from "../../src/preview/excel/undo-group";

/** The grid's ES build fails in Node on opentype.js, hence `require`; types come from the same packages. */
const requireHere = createRequire(import.meta.url);

/** Name of the grid's step that calls a function. */
const RUN = "test.mutation.run";

export interface Grid {
  readonly univer: Core.Univer;
  readonly api: FUniver;
  /** Collects what the grid records for undo into one step, until disposed. */
  readonly groupUndo: () => { dispose(): void };
  /** Adds a step that is not the grid's own to what it can undo. */
  readonly recordUndo: (unitId: string, undo: () => void, redo: () => void) => void;
  readonly close: () => void;
}

/** What a blank cell is to a custom function: 0 as in Excel on the desktop, or null as in Excel on the web. */
export type Blanks = "zero" | "null";

/** Starts the grid without a screen, with tables and conditional formats. */
export function startGrid(blanks: Blanks = "zero"): Grid {
  const core = requireHere("@univerjs/core") as typeof Core;
  const { CommandType, ICommandService, IUndoRedoService, LocaleService, LocaleType, LogLevel } = core;
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
    override: [[IUndoRedoService, { useClass: groupingUndo(core.LocalUndoRedoService) }]],
  });
  const undo = univer.__getInjector().get(IUndoRedoService) as GroupingUndo;
  univer
    .__getInjector()
    .get(ICommandService)
    .registerCommand({
      id: RUN,
      type: CommandType.MUTATION,
      handler: (_, params: { run: () => void }) => {
        params.run();
        return true;
      },
    });
  const locale = univer.__getInjector().get(LocaleService);
  const restoreBlanks = blanks === "null" ? passBlanksAsNull() : () => undefined;
  return {
    univer,
    api: univerAPI,
    groupUndo: () => undo.group(),
    recordUndo: (unitID, back, again) =>
      undo.pushUndoRedo({
        unitID,
        undoMutations: [{ id: RUN, params: { run: back } }],
        redoMutations: [{ id: RUN, params: { run: again } }],
      }),
    close: () => {
      restoreBlanks();
      univer.dispose();
      // A calculation's progress message comes up to a second later, and would throw where there are no words at all.
      locale.load({ [LocaleType.EN_US]: {} });
    },
  };
}

/** The grid gives a custom function 0 for a blank cell; from now on null, until called back. */
function passBlanksAsNull(): () => void {
  const { ArrayValueObject } = requireHere("@univerjs/engine-formula") as typeof Formulas;
  const { prototype } = ArrayValueObject;
  const asZero = Object.getOwnPropertyDescriptor(prototype, "toValue");
  const valuesOf = asZero?.value as (this: Formulas.ArrayValueObject) => unknown[][];
  const withBlanks = function (this: Formulas.ArrayValueObject) {
    const cells = this.getArrayValue();
    return valuesOf
      .call(this)
      .map((row, r) => row.map((value, c) => (cells[r]?.[c]?.isNull() ? null : value)));
  };
  Object.defineProperty(prototype, "toValue", { ...asZero, value: withBlanks });
  return () => asZero && Object.defineProperty(prototype, "toValue", asZero);
}
