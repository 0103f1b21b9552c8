import type { PageParts } from "./page-parts";

/** The strip under the ribbon: how far a file is, with Cancel, and what there is to say of one. */
export class FileBar {
  #cancel: () => void = () => {};

  constructor(private readonly parts: FileBarParts) {
    parts.fileCancel.addEventListener("click", () => this.#cancel());
    parts.noticeClose.addEventListener("click", () => this.dismiss());
  }

  /** Shows a task that has begun; `cancel` is called when the user calls it off. */
  begin(words: string, cancel: () => void): void {
    this.#cancel = cancel;
    this.parts.fileWords.textContent = words;
    this.parts.fileProgress.removeAttribute("value");
    this.#busy(true);
  }

  /** @param share - Of the work done, 0 to 1. */
  progress(share: number): void {
    this.parts.fileProgress.value = share;
  }

  end(): void {
    this.#cancel = () => {};
    this.#busy(false);
  }

  /** Says something until it is closed: a `problem` at once, a `note` when there is time. */
  say(kind: "problem" | "note", sentence: string): void {
    const { notice, noticeWords } = this.parts;
    notice.dataset["kind"] = kind;
    noticeWords.setAttribute("role", kind === "problem" ? "alert" : "status");
    notice.hidden = false;
    noticeWords.textContent = sentence;
  }

  dismiss(): void {
    this.parts.notice.hidden = true;
    this.parts.noticeWords.textContent = "";
  }

  #busy(busy: boolean): void {
    this.parts.fileTask.hidden = !busy;
    this.parts.openFile.disabled = busy;
    this.parts.saveFile.disabled = busy;
  }
}

export type FileBarParts = Pick<
  PageParts,
  | "openFile"
  | "saveFile"
  | "fileTask"
  | "fileWords"
  | "fileProgress"
  | "fileCancel"
  | "notice"
  | "noticeWords"
  | "noticeClose"
>;
