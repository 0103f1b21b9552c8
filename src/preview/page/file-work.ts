import { type FileAnswer, type FileTask, RowsOnTheWay, takeApart } from "../file/file-tasks";
import { FileProblem, type FileWorkbook, type OnFileProgress, type OpenedFile } from "../file/file-workbook";

/** For how long rows are handed over at once. */
const SLICE_MS = 100;

/** Says that the user has called a task off. */
export class FileCancelled extends Error {
  override readonly name = "FileCancelled";
}

interface Running {
  readonly worker: Worker;
  readonly fail: (error: Error) => void;
}

/** Opens and saves files in a worker of their own, one at a time; the worker is loaded when it is first needed. */
export class FileWork {
  #running: Running | null = null;

  /** @param createWorker - Starts `file-worker.ts`. */
  constructor(private readonly createWorker: () => Worker) {}

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Reads a workbook; rejects with `FileProblem`, `FileCancelled`, or another error where the worker fails. */
  async open(bytes: Uint8Array, onProgress: OnFileProgress): Promise<OpenedFile> {
    const answer = await this.#run(onProgress, (send) => send({ kind: "open", bytes }));
    if (answer.kind !== "opened") throw new Error(`The worker answered ${answer.kind}`);
    return answer.file;
  }

  /** Writes a workbook over the file that it was opened from, `null` for a new one. @returns The file's bytes. */
  async save(
    original: Uint8Array | null,
    workbook: FileWorkbook,
    onProgress: OnFileProgress,
  ): Promise<Uint8Array> {
    const { bare, rows } = takeApart(workbook);
    const answer = await this.#run(onProgress, async (send) => {
      let rested = performance.now();
      for (const part of rows) {
        send(part);
        if (performance.now() - rested < SLICE_MS) continue;
        await breathe();
        rested = performance.now();
      }
      send({ kind: "save", original, workbook: bare });
    });
    if (answer.kind !== "saved") throw new Error(`The worker answered ${answer.kind}`);
    return answer.bytes;
  }

  /** Ends the task that runs, whatever it is doing. */
  cancel(): void {
    this.#running?.fail(new FileCancelled());
  }

  async #run(
    onProgress: OnFileProgress,
    start: (send: (task: FileTask) => void) => void | Promise<void>,
  ): Promise<FileAnswer> {
    if (this.#running) throw new Error("Another file is being read or written");
    const worker = this.createWorker();
    try {
      return await new Promise<FileAnswer>((resolve, reject) => {
        this.#running = { worker, fail: reject };
        worker.addEventListener("error", (event) => reject(new Error(event.message || "The worker failed")));
        worker.addEventListener("messageerror", () => reject(new Error("The worker's answer got lost")));
        worker.addEventListener("message", listener(onProgress, resolve, reject));
        Promise.resolve(start((task) => worker.postMessage(task))).catch(reject);
      });
    } finally {
      worker.terminate();
      this.#running = null;
    }
  }
}

function listener(
  onProgress: OnFileProgress,
  resolve: (answer: FileAnswer) => void,
  reject: (error: Error) => void,
): (event: MessageEvent<FileAnswer>) => void {
  const rows = new RowsOnTheWay();
  return ({ data }) => {
    if (data.kind === "progress") onProgress(data.share);
    else if (data.kind === "rows") rows.add(data);
    else if (data.kind === "problem") reject(new FileProblem(data.code, data.detail));
    else if (data.kind === "failed") reject(new Error(data.message));
    else if (data.kind === "saved") resolve(data);
    else resolve({ ...data, file: { ...data.file, workbook: rows.put(data.file.workbook) } });
  };
}

/** Lets the page draw and listen in between. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
