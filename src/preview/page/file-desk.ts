import { FileProblem, type FileWorkbook, type OpenedFile } from "../file/file-workbook";
import { acceptDrops } from "./drop-file";
import { FileBar } from "./file-bar";
import { FileCancelled, type FileWork } from "./file-work";
import {
  CANCELLED_WORDS,
  FILE_SIZE,
  openedSentence,
  openFailedSentence,
  openingWords,
  problemSentence,
  savedWords,
  saveFailedSentence,
  savingWords,
} from "./file-words";
import type { PageParts } from "./page-parts";

/** A file that was opened: its name, what was read of it, and its own bytes, over which it is saved. */
export interface FileInHand {
  readonly name: string;
  readonly original: Uint8Array;
  readonly file: OpenedFile;
}

/** The workbook that is to be saved; `original` is `null` for one that came from no file. */
export interface WorkbookToSave {
  readonly original: Uint8Array | null;
  readonly workbook: FileWorkbook;
}

export interface FileDeskOptions {
  readonly work: FileWork;
  /** Shows a file's workbook in the place of the one that is open. */
  readonly show: (file: FileInHand) => Promise<void>;
  /** Name of the open workbook's file. */
  readonly name: () => string;
  /** The workbook as it is now. */
  readonly current: () => Promise<WorkbookToSave>;
}

/** Where files come in and go out: Open, drop, Save. Whatever goes wrong, the open workbook stays. */
export class FileDesk {
  readonly #bar: FileBar;

  constructor(
    private readonly parts: PageParts,
    private readonly options: FileDeskOptions,
  ) {
    this.#bar = new FileBar(parts);
    parts.openFile.addEventListener("click", () => parts.fileInput.click());
    parts.fileInput.addEventListener("change", () => {
      const [file] = parts.fileInput.files ?? [];
      if (file) void this.#take(file);
      // Else the same file could not be chosen again.
      parts.fileInput.value = "";
    });
    parts.saveFile.addEventListener("click", () => void this.#download());
    acceptDrops(parts.drop, (file) => void this.#take(file));
  }

  /** What was said of the file before is of no interest for another workbook. */
  dismiss(): void {
    this.#bar.dismiss();
  }

  /** Opens a file. @returns Whether it is open now; what went wrong is said on the page. */
  async open(bytes: Uint8Array, name: string): Promise<boolean> {
    if (this.options.work.busy) return false;
    if (bytes.length > FILE_SIZE.most) return this.#refuse(problemSentence(name, "too-large", ""));
    this.#bar.dismiss();
    this.#bar.begin(openingWords(name, bytes.length), () => this.options.work.cancel());
    try {
      const file = await this.options.work.open(bytes, (share) => this.#bar.progress(share));
      await this.options.show({ name, original: bytes, file });
      const sentence = openedSentence(name, file);
      if (sentence !== null) this.#bar.say("note", sentence);
      return true;
    } catch (error) {
      return this.#refuse(whyNotOpened(name, error));
    } finally {
      this.#bar.end();
    }
  }

  /** The open workbook as a file; `null` when it could not be made, which is said on the page. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    if (this.options.work.busy) return null;
    const name = this.options.name();
    this.#bar.dismiss();
    this.#bar.begin(savingWords(name), () => this.options.work.cancel());
    try {
      const { original, workbook } = await this.options.current();
      const report = (share: number): void => this.#bar.progress(share);
      return { name, bytes: await this.options.work.save(original, workbook, report) };
    } catch (error) {
      if (error instanceof FileCancelled) this.parts.status.textContent = CANCELLED_WORDS;
      else this.#bar.say("problem", saveFailedSentence(name, messageOf(error)));
      return null;
    } finally {
      this.#bar.end();
    }
  }

  async #take(file: File): Promise<void> {
    if (file.size > FILE_SIZE.most) this.#refuse(problemSentence(file.name, "too-large", ""));
    else await this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  async #download(): Promise<void> {
    const saved = await this.save();
    if (saved === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([saved.bytes as BlobPart], { type: typeOf(saved.name) }));
    link.download = saved.name;
    link.click();
    // The browser takes the bytes after the click.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.parts.status.textContent = savedWords(saved.name);
  }

  #refuse(sentence: string | null): false {
    if (sentence === null) this.parts.status.textContent = CANCELLED_WORDS;
    else this.#bar.say("problem", sentence);
    return false;
  }
}

/** `null` when the user called it off. */
function whyNotOpened(name: string, error: unknown): string | null {
  if (error instanceof FileCancelled) return null;
  if (error instanceof FileProblem) return problemSentence(name, error.code, error.detail);
  return openFailedSentence(name);
}

function messageOf(error: unknown): string {
  if (error instanceof FileProblem) return error.detail === "" ? error.code : error.detail;
  return error instanceof Error ? error.message : String(error);
}

function typeOf(name: string): string {
  return /\.xlsm$/i.test(name)
    ? "application/vnd.ms-excel.sheet.macroEnabled.12"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
