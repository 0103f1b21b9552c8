import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { type IRender, IRenderManagerService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-table/facade";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-table/lib/index.css";
import {
  CommandType,
  createUniver,
  greenTheme,
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LocalUndoRedoService,
  mergeLocales,
  type FUniver,
  type IDisposable,
  type IWorkbookData,
  type Univer,
} from "@univerjs/presets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { RecordUndo } from "../excel/drawing-book";
import { groupingUndo, type GroupingUndo } from "../excel/undo-group";
import type { FileWorkbook } from "../file/file-workbook";
import { gridData } from "../file/grid-data";
import { parseRange } from "../samples/cell-range";
import type { SampleTable, SampleWorkbook } from "../samples/sample-workbook";
import { workbookData } from "../samples/workbook-data";
import type { CultureChoice } from "./cultures";

// The first theme is the one that new tables get.
const TABLE_THEME = {
  name: "preview-table",
  style: {
    headerRowStyle: { bg: { rgb: "#1E6B45" }, cl: { rgb: "#FFFFFF" }, bl: 1 },
    secondRowStyle: { bg: { rgb: "#F1F7F3" } },
    lastRowStyle: { bd: { b: { s: 1, cl: { rgb: "#9DC3AE" } } } },
  },
};

/** Name of the grid's step that calls a function. */
const RUN = "preview.mutation.run";

/** The spreadsheet that Excel's stand-in works on: formula bar, cells and sheet tabs, one workbook at a time. */
export class Grid {
  readonly api: FUniver;
  readonly #univer: Univer;
  #opened = 0;

  /** @param container - Where the grid is drawn. */
  constructor(readonly container: HTMLElement) {
    const { univer, univerAPI } = createUniver({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords, conditionalWords) },
      theme: greenTheme,
      presets: presets(container),
      override: [[IUndoRedoService, { useClass: groupingUndo(LocalUndoRedoService) }]],
    });
    this.api = univerAPI;
    this.#univer = univer;
    univer
      .__getInjector()
      .get(ICommandService)
      .registerCommand({
        id: RUN,
        type: CommandType.MUTATION,
        handler: (_, params: { readonly run: () => void }) => {
          params.run();
          return true;
        },
      });
    // The grid itself waits for an idle moment, which does not come while it draws.
    new ResizeObserver(() => this.#fit()).observe(container);
  }

  /** Closes the workbook that is open and opens the sample, its tables included. */
  open(sample: SampleWorkbook, culture: CultureChoice): void {
    const workbook = this.#replace((id) => workbookData(sample, id), culture);
    let tables = 0;
    for (const sheet of sample.sheets) {
      const subUnitId = workbook.getSheetByName(sheet.name)?.getSheetId() ?? "";
      for (const table of sheet.tables ?? []) {
        this.#addTable(workbook.getId(), subUnitId, String(++tables), table);
      }
    }
  }

  /** Closes the workbook that is open and opens a file's; `fillBook` gives its book the rest. The cells are taken over. */
  openFile(workbook: FileWorkbook, name: string, culture: CultureChoice): void {
    this.#replace((id) => gridData(workbook, id, name), culture);
  }

  #replace(data: (id: string) => IWorkbookData, culture: CultureChoice): FWorkbook {
    const before = this.api.getActiveWorkbook();
    if (before !== null) this.api.disposeUnit(before.getId());
    this.#opened += 1;
    const workbook = this.api.createWorkbook(data(`workbook-${this.#opened}`));
    workbook.setNumfmtLocal(culture.numberLanguage);
    return workbook;
  }

  /** Enters what the user is typing, as Excel does before it saves. */
  async finishTyping(): Promise<void> {
    const workbook = this.api.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** From now on, what changes the open workbook is one step of undo, until disposed. */
  groupUndo(): IDisposable {
    return (this.#univer.__getInjector().get(IUndoRedoService) as GroupingUndo).group();
  }

  /** Adds a step to what the open workbook can undo: a change that the grid itself knows nothing of. */
  readonly recordUndo: RecordUndo = (undo, redo) => {
    const unitID = this.api.getActiveWorkbook()?.getId() ?? "";
    const undoMutations = [{ id: RUN, params: { run: undo } }];
    const redoMutations = [{ id: RUN, params: { run: redo } }];
    this.#univer.__getInjector().get(IUndoRedoService).pushUndoRedo({ unitID, undoMutations, redoMutations });
  };

  /** What the open workbook is drawn with; `null` while there is none. */
  get render(): IRender | null {
    const unitId = this.api.getActiveWorkbook()?.getId() ?? "";
    return this.#univer.__getInjector().get(IRenderManagerService).getRenderById(unitId) ?? null;
  }

  /** Fills the area that the page leaves to the grid. */
  #fit(): void {
    this.render?.engine.resize();
  }

  #addTable(unitId: string, subUnitId: string, tableId: string, table: SampleTable): void {
    const { name } = table;
    const range = parseRange(table.address);
    const params = { unitId, subUnitId, id: tableId, name, range, options: {} };
    this.api.syncExecuteCommand("sheet.command.add-table", params);
    // The grid changes a name that a sheet has too, which Excel allows.
    this.api.syncExecuteCommand("sheet.mutation.set-sheet-table", { unitId, tableId, config: { name } });
  }
}

function presets(container: HTMLElement) {
  return [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      footer: { menus: false },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    {
      plugins: [
        [UniverSheetsTablePlugin, { userThemes: [TABLE_THEME] }],
        [UniverSheetsTableUIPlugin, { hideAnchor: true }],
      ],
    } satisfies Preset,
    UniverSheetsConditionalFormattingPreset(),
  ];
}

type Preset = ReturnType<typeof UniverSheetsConditionalFormattingPreset>;
