import { DrawingLayer } from "../drawing/drawing-layer";
import { rasterise } from "../drawing/rasterise";
import { createHost, type ExcelHost } from "../excel/host";
import { fillBook } from "../excel/open-file";
import type { FileWorkbook } from "../file/file-workbook";
import { AddInFrame } from "./add-in-frame";
import { cultureOptions, type CultureChoice } from "./cultures";
import { followLinks } from "./follow-links";
import type { Grid } from "./grid";
import type { AddIn } from "./host-page";
import { watchUser } from "./user-edits";

/** An open workbook with its add-in: Excel's stand-in over the grid, and the frame the add-in runs in. */
export class Session {
  readonly host: ExcelHost;
  /** Settles when the add-in's page has loaded. */
  readonly loaded: Promise<void>;
  readonly #frame: AddInFrame;
  readonly #stopWatching: () => void;
  readonly #stopFollowing: () => void;
  readonly #layer: DrawingLayer;
  readonly #running = new Map<string, () => void>();
  #commands = 0;

  /**
   * Starts the add-in over the workbook that the grid has open.
   *
   * @param file - What the workbook was read as, when it is a file's.
   */
  constructor(
    grid: Grid,
    addIn: AddIn,
    culture: CultureChoice,
    frameParent: HTMLElement,
    file: FileWorkbook | null = null,
  ) {
    this.host = createHost(grid.api, {
      post: (json) => this.#frame.post(json),
      culture: cultureOptions(culture),
      functions: { namespace: addIn.manifest.namespace, metadata: addIn.functions },
      groupUndo: () => grid.groupUndo(),
      recordUndo: grid.recordUndo,
      rasterise,
      ...(file === null ? {} : { date1904: file.date1904, documentSettings: file.documentSettings }),
      onCommandCompleted: (id) => this.#running.get(id)?.(),
    });
    if (file !== null) fillBook(this.host.book, file);
    this.#frame = new AddInFrame({
      page: addIn.manifest.pane,
      language: culture.name,
      receive: (json) => this.host.endpoint.receive(json),
    });
    this.#stopWatching = watchUser(grid.api, this.host);
    this.#stopFollowing = followLinks(grid.api, this.host.book, grid.container);
    this.#layer = new DrawingLayer(this.host.book, () => grid.render);
    this.loaded = new Promise((resolve) => {
      this.#frame.element.addEventListener("load", () => resolve(), { once: true });
    });
    this.#frame.open(frameParent);
  }

  /** Whether the add-in wants its pane to be seen; the user's closing of the pane is told to it here. */
  get paneVisible(): boolean {
    return this.host.runtime.state === "Visible";
  }
  set paneVisible(visible: boolean) {
    this.host.runtime.state = visible ? "Visible" : "Background";
  }

  /** Presses a ribbon button that runs a function of the add-in; settles when the add-in says it is done. */
  async press(functionName: string): Promise<void> {
    this.#commands += 1;
    const id = `command-${this.#commands}`;
    const completed = new Promise<void>((resolve) => this.#running.set(id, resolve));
    await this.host.endpoint.invokeCommand(id, functionName);
    await completed;
    this.#running.delete(id);
  }

  close(): void {
    this.#stopWatching();
    this.#stopFollowing();
    this.#layer.close();
    this.#frame.close();
    this.host.dispose();
  }
}
