/** The fixed parts of the host page, by what they are for. */
export interface PageParts {
  readonly fileName: HTMLElement;
  readonly sample: HTMLSelectElement;
  readonly culture: HTMLSelectElement;
  readonly theme: HTMLButtonElement;
  readonly openFile: HTMLButtonElement;
  readonly saveFile: HTMLButtonElement;
  readonly fileInput: HTMLInputElement;
  readonly fileTask: HTMLElement;
  readonly fileWords: HTMLElement;
  readonly fileProgress: HTMLProgressElement;
  readonly fileCancel: HTMLButtonElement;
  readonly notice: HTMLElement;
  readonly noticeWords: HTMLElement;
  readonly noticeClose: HTMLButtonElement;
  readonly drop: HTMLElement;
  readonly undo: HTMLButtonElement;
  readonly redo: HTMLButtonElement;
  readonly ribbonGroup: HTMLElement;
  readonly steps: HTMLElement;
  readonly grid: HTMLElement;
  readonly divider: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneName: HTMLElement;
  readonly paneWidth: HTMLButtonElement;
  readonly paneClose: HTMLButtonElement;
  readonly frame: HTMLElement;
  readonly status: HTMLElement;
}

/** Finds the parts in the page; throws when one is missing or of another kind. */
export function findParts(page: Document): PageParts {
  const find = <T extends HTMLElement>(id: string, kind: new () => T): T => {
    const element = page.getElementById(id);
    if (!(element instanceof kind)) throw new Error(`The page has no #${id}`);
    return element;
  };
  return {
    fileName: find("file-name", HTMLElement),
    sample: find("sample", HTMLSelectElement),
    culture: find("culture", HTMLSelectElement),
    theme: find("theme", HTMLButtonElement),
    openFile: find("open-file", HTMLButtonElement),
    saveFile: find("save-file", HTMLButtonElement),
    fileInput: find("file-input", HTMLInputElement),
    fileTask: find("file-task", HTMLElement),
    fileWords: find("file-words", HTMLElement),
    fileProgress: find("file-progress", HTMLProgressElement),
    fileCancel: find("file-cancel", HTMLButtonElement),
    notice: find("notice", HTMLElement),
    noticeWords: find("notice-words", HTMLElement),
    noticeClose: find("notice-close", HTMLButtonElement),
    drop: find("drop", HTMLElement),
    undo: find("undo", HTMLButtonElement),
    redo: find("redo", HTMLButtonElement),
    ribbonGroup: find("ribbon-group", HTMLElement),
    steps: find("steps", HTMLElement),
    grid: find("grid", HTMLElement),
    divider: find("divider", HTMLElement),
    pane: find("pane", HTMLElement),
    paneName: find("pane-name", HTMLElement),
    paneWidth: find("pane-width", HTMLButtonElement),
    paneClose: find("pane-close", HTMLButtonElement),
    frame: find("frame", HTMLElement),
    status: find("status", HTMLElement),
  };
}
