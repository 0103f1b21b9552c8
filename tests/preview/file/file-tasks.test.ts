import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FileAnswer, FileTasks, type FileTask, takeApart } from "../../../src/preview/file/file-tasks";
import { FileProblem, type FileWorkbook } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { FileCancelled, FileWork } from "../../../src/preview/page/file-work";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";

const FILE = new Uint8Array(readFileSync("tests/golden/workbooks/readxl-datasets.xlsx"));

/** A worker in this process: messages are copied and arrive later, as between threads. */
class LocalWorker extends EventTarget {
  readonly #tasks = new FileTasks((answer) => this.#say(answer));
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  postMessage(task: FileTask): void {
    const copy = structuredClone(task);
    setImmediate(() => this.#ended || this.#tasks.receive(copy));
  }
  terminate(): void {
    this.#ended = true;
  }
  #say(answer: FileAnswer): void {
    const data = structuredClone(answer);
    setImmediate(() => this.#ended || this.dispatchEvent(new MessageEvent("message", { data })));
  }
}

function desk(): { readonly work: FileWork; readonly workers: LocalWorker[] } {
  const workers: LocalWorker[] = [];
  const work = new FileWork(() => {
    const worker = new LocalWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { work, workers };
}

const ignore = (): void => {};

describe("opening a file in a worker", () => {
  it("gives what the reader reads, all rows in place", async () => {
    const { work, workers } = desk();
    expect(await work.open(FILE, ignore)).toEqual(readFile(FILE));
    expect(workers.map(({ ended }) => ended)).toEqual([true]);
  });

  it("says how far it is, never less than before, up to all", async () => {
    const shares: number[] = [];
    await desk().work.open(FILE, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("fails with the reader's own problem", async () => {
    const failed = desk().work.open(new Uint8Array([1, 2, 3]), ignore);
    await expect(failed).rejects.toEqual(new FileProblem("not-a-workbook"));
  });

  it("is called off in the middle, and another file can be opened then", async () => {
    const { work, workers } = desk();
    const first = work.open(FILE, ignore);
    expect(work.busy).toBe(true);
    work.cancel();
    await expect(first).rejects.toBeInstanceOf(FileCancelled);
    expect(work.busy).toBe(false);
    await work.open(FILE, ignore);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it("takes one file at a time", async () => {
    const { work } = desk();
    const first = work.open(FILE, ignore);
    await expect(work.open(FILE, ignore)).rejects.toThrow("Another file");
    await first;
  });

  it("fails where the worker does", async () => {
    const { work, workers } = desk();
    const failed = work.open(FILE, ignore);
    workers[0]?.dispatchEvent(new Event("error"));
    await expect(failed).rejects.toThrow("The worker failed");
  });
});

describe("saving a file in a worker", () => {
  it("writes what can be read again", async () => {
    const cells = {
      0: { 0: { v: "Sales", t: 1 }, 1: { v: 90, t: 2 } },
      4999: { 2: { v: 1, t: 3 } },
    } as const;
    const workbook: FileWorkbook = { ...EMPTY_WORKBOOK, sheets: [{ ...EMPTY_SHEET, cells }] };
    const bytes = await desk().work.save(null, workbook, ignore);
    expect(readFile(bytes).workbook.sheets[0]?.cells).toEqual(cells);
  });

  it("gives the file's own rows back when nothing changed", async () => {
    const { workbook } = readFile(FILE);
    const bytes = await desk().work.save(FILE, workbook, ignore);
    expect(readFile(bytes).workbook).toEqual(workbook);
  });
});

describe("rows on their way", () => {
  it("come in parts of at most two thousand", () => {
    const cells = Object.fromEntries(Array.from({ length: 4500 }, (_, row) => [row, { 0: { v: row } }]));
    const { bare, rows } = takeApart({
      ...EMPTY_WORKBOOK,
      sheets: [{ ...EMPTY_SHEET, cells }, EMPTY_SHEET],
    });
    expect(bare.sheets.map((sheet) => sheet.cells)).toEqual([{}, {}]);
    expect([...rows].map((part) => [part.sheet, Object.keys(part.cells).length])).toEqual([
      [0, 2000],
      [0, 2000],
      [0, 500],
    ]);
  });
});
