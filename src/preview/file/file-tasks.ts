import type { ICellData } from "@univerjs/core";
import {
  FileProblem,
  type FileProblemCode,
  type FileSheet,
  type FileWorkbook,
  type OpenedFile,
} from "./file-workbook";
import { readFile } from "./read-file";
import { saveFile } from "./save-file";

type Cells = Record<number, Record<number, ICellData>>;

/** Rows of a sheet, which travel apart from the workbook: a whole large sheet at once would hold the page up. */
export interface FileRows {
  readonly kind: "rows";
  /** Place of the sheet among the others, from 0. */
  readonly sheet: number;
  readonly cells: FileSheet["cells"];
}

/** What the page asks of the worker. The rows of a workbook to save come before the task. */
export type FileTask =
  | { readonly kind: "open"; readonly bytes: Uint8Array }
  | FileRows
  | { readonly kind: "save"; readonly original: Uint8Array | null; readonly workbook: FileWorkbook };

/** What the worker says. The rows of a workbook that was opened come before it. */
export type FileAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | FileRows
  | { readonly kind: "opened"; readonly file: OpenedFile }
  | { readonly kind: "saved"; readonly bytes: Uint8Array }
  | { readonly kind: "problem"; readonly code: FileProblemCode; readonly detail: string }
  | { readonly kind: "failed"; readonly message: string };

const ROWS_AT_ONCE = 2000;

/** The workbook without its cells, and the cells in parts that are quick to hand over. */
export function takeApart(workbook: FileWorkbook): {
  readonly bare: FileWorkbook;
  readonly rows: Iterable<FileRows>;
} {
  const bare = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: {} })) };
  return { bare, rows: rowsOf(workbook) };
}

function* rowsOf({ sheets }: FileWorkbook): Iterable<FileRows> {
  for (const [sheet, { cells }] of sheets.entries()) {
    let part: Cells = {};
    let count = 0;
    for (const [row, line] of Object.entries(cells)) {
      part[Number(row)] = line;
      if (++count % ROWS_AT_ONCE > 0) continue;
      yield { kind: "rows", sheet, cells: part };
      part = {};
    }
    if (count % ROWS_AT_ONCE > 0) yield { kind: "rows", sheet, cells: part };
  }
}

/** Collects the rows of a workbook that is on its way. */
export class RowsOnTheWay {
  readonly #cells = new Map<number, Cells>();

  add({ sheet, cells }: FileRows): void {
    const known = this.#cells.get(sheet);
    if (known) Object.assign(known, cells);
    else this.#cells.set(sheet, { ...cells });
  }

  /** The workbook with the rows that came. */
  put(bare: FileWorkbook): FileWorkbook {
    const sheets = bare.sheets.map((sheet, index) => ({ ...sheet, cells: this.#cells.get(index) ?? {} }));
    this.#cells.clear();
    return { ...bare, sheets };
  }
}

/** Reads and writes files beside the page, one after the other. */
export class FileTasks {
  readonly #rows = new RowsOnTheWay();

  /** @param answer - Takes what is to be said to the page. */
  constructor(private readonly answer: (answer: FileAnswer, transfer?: Transferable[]) => void) {}

  receive(task: FileTask): void {
    try {
      if (task.kind === "rows") this.#rows.add(task);
      else if (task.kind === "open") this.#open(task.bytes);
      else this.#save(task.original, task.workbook);
    } catch (error) {
      if (error instanceof FileProblem) {
        this.answer({ kind: "problem", code: error.code, detail: error.detail });
      } else this.answer({ kind: "failed", message: String(error) });
    }
  }

  #open(bytes: Uint8Array): void {
    const file = readFile(bytes, this.#progress());
    const { bare, rows } = takeApart(file.workbook);
    for (const part of rows) this.answer(part);
    this.answer({ kind: "opened", file: { ...file, workbook: bare } });
  }

  #save(original: Uint8Array | null, bare: FileWorkbook): void {
    const bytes = saveFile(original, this.#rows.put(bare), this.#progress());
    this.answer({ kind: "saved", bytes }, [bytes.buffer as ArrayBuffer]);
  }

  /** Says how far it is, a hundred times at most. */
  #progress(): (share: number) => void {
    let said = 0;
    return (share) => {
      if (share < said + 0.01 && share < 1) return;
      said = share;
      this.answer({ kind: "progress", share });
    };
  }
}
