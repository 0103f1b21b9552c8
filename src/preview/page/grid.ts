import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { IRenderManagerService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-table/facade";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import "@univerjs/preset-sheets-table/lib/index.css";
import {
  createUniver,
  greenTheme,
  IUndoRedoService,
  LocaleType,
  mergeLocales,
  type FUniver,
  type IDisposable,
  type Univer,
} from "@univerjs/presets";
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

/** The spreadsheet that Excel's stand-in works on: formula bar, cells and sheet tabs, one workbook at a time. */
export class Grid {
  readonly api: FUniver;
  readonly #univer: Univer;
  #opened = 0;

  constructor(container: HTMLElement) {
    const { univer, univerAPI } = createUniver({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords, conditionalWords) },
      theme: greenTheme,
      presets: presets(container),
    });
    this.api = univerAPI;
    this.#univer = univer;
    // The grid itself waits for an idle moment, which does not come while it draws.
    new ResizeObserver(() => this.#fit()).observe(container);
  }

  /** Closes the workbook that is open and opens the sample, its tables included. */
  open(sample: SampleWorkbook, culture: CultureChoice): void {
    const before = this.api.getActiveWorkbook();
    if (before !== null) this.api.disposeUnit(before.getId());
    this.#opened += 1;
    const workbook = this.api.createWorkbook(workbookData(sample, `workbook-${this.#opened}`));
    workbook.setNumfmtLocal(culture.numberLanguage);
    let tables = 0;
    for (const sheet of sample.sheets) {
      const subUnitId = workbook.getSheetByName(sheet.name)?.getSheetId() ?? "";
      for (const table of sheet.tables ?? []) {
        this.#addTable(workbook.getId(), subUnitId, String(++tables), table);
      }
    }
  }

  /** From now on, what changes the open workbook is one step of undo, until disposed. */
  groupUndo(): IDisposable {
    const unitId = this.api.getActiveWorkbook()?.getId() ?? "";
    const undo = this.#univer.__getInjector().get(IUndoRedoService);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the grid has no other way to group steps
    return undo.__tempBatchingUndoRedo(unitId);
  }

  /** Fills the area that the page leaves to the grid. */
  #fit(): void {
    const unitId = this.api.getActiveWorkbook()?.getId() ?? "";
    this.#univer.__getInjector().get(IRenderManagerService).getRenderById(unitId)?.engine.resize();
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
