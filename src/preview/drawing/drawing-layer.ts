import type { IRender } from "@univerjs/preset-sheets-core";
import type { Book } from "../excel/book";
import { DrawingHand } from "./drawing-hand";
import { paneMarkup, paneTransform } from "./layer-markup";
import { panesOf, type SheetPane } from "./sheet-panes";
import "./drawing-layer.css";

const SVG = "http://www.w3.org/2000/svg";

/** Shapes and charts over the grid's cells: they scroll, zoom and change with the sheet, and the user can move them. */
export class DrawingLayer {
  readonly #root = document.createElement("div");
  readonly #hand: DrawingHand;
  readonly #stop: (() => void)[] = [];
  #closed = false;
  /** What has been drawn, to see whether it must be drawn again. */
  #shown = { sheetId: "", places: "", stale: true };
  /** Each drawing as SVG, by its id, for as long as nothing changes but the view. */
  readonly #pictures = new Map<string, string>();

  /** @param findRender - What the workbook is drawn with, once there is something; looked at after each of its frames. */
  constructor(
    private readonly book: Book,
    private readonly findRender: () => IRender | null,
  ) {
    this.#root.className = "drawing-layer";
    this.#hand = new DrawingHand(book, this.#root, {
      sheetId: () => this.#sheetId,
      scale: () => this.#panes()[0]?.scale ?? 1,
      redraw: () => (this.#shown.stale = true),
    });
    this.#watch();
    this.#stop.push(
      book.drawings.listen(() => (this.#shown.stale = true)),
      book.api.addEvent(book.api.Event.CommandExecuted, ({ id }) => {
        // Charts show cells.
        if (id.startsWith("sheet.mutation.") && this.#hasCharts) this.#shown.stale = true;
      }).dispose,
    );
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#stop) stop();
    this.#hand.close();
    this.#root.remove();
  }

  get #sheetId(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }

  get #hasCharts(): boolean {
    return this.book.drawings.list(this.#sheetId).some((drawing) => drawing.kind === "chart");
  }

  #panes(): readonly SheetPane[] {
    const render = this.findRender();
    return render === null ? [] : panesOf(render);
  }

  /** The grid sets up what it draws with some time after a workbook is opened. */
  #watch(): void {
    const render = this.findRender();
    if (this.#closed) return;
    if (render === null) {
      requestAnimationFrame(() => this.#watch());
      return;
    }
    const frames = render.engine.endFrame$.subscribe(() => this.#refresh(render));
    this.#stop.push(() => frames.unsubscribe());
  }

  #refresh(render: IRender): void {
    const canvas = render.engine.getCanvasElement();
    if (canvas.parentElement !== null && this.#root.parentElement !== canvas.parentElement) {
      canvas.parentElement.append(this.#root);
    }
    const sheetId = this.#sheetId;
    const panes = panesOf(render);
    const places = JSON.stringify(panes);
    const shown = this.#shown;
    if (!shown.stale && sheetId === shown.sheetId && places === shown.places) return;
    if (shown.stale) this.#pictures.clear();
    this.#shown = { sheetId, places, stale: false };
    this.#draw(sheetId, this.book.drawings.list(sheetId).length === 0 ? [] : panes);
  }

  #draw(sheetId: string, panes: readonly SheetPane[]): void {
    const elements = panes.map((pane, index) => this.#paneElement(pane, index));
    this.#root.replaceChildren(...elements);
    panes.forEach((pane, index) => {
      const inner = elements[index]?.firstElementChild;
      if (!inner) return;
      inner.setAttribute("transform", paneTransform(pane));
      inner.innerHTML = paneMarkup(this.book, {
        sheetId,
        pane,
        pictures: this.#pictures,
        chosenId: this.#hand.chosenId,
      });
    });
  }

  #paneElement(pane: SheetPane, index: number): SVGElement {
    const known = this.#root.children[index];
    const element = known instanceof SVGElement ? known : newPane();
    for (const side of ["left", "top", "width", "height"] as const) element.style[side] = `${pane[side]}px`;
    return element;
  }
}

function newPane(): SVGElement {
  const element = document.createElementNS(SVG, "svg");
  element.append(document.createElementNS(SVG, "g"));
  return element;
}
