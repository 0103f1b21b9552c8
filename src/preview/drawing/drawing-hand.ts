import type { Book } from "../excel/book";
import { deleteDrawing, dragDrawing, graspedDrawing } from "../excel/shape-user-edits";
import { PIXELS } from "./layer-markup";

/** Points by which an arrow key moves a drawing. */
const STEP = 3;
/** Pixels that the mouse must go before it drags. */
const SLACK = 3;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What the layer tells the hand. */
export interface HandView {
  readonly sheetId: () => string;
  /** Pixels of one pixel of an unzoomed sheet. */
  readonly scale: () => number;
  readonly redraw: () => void;
}

interface Drag {
  readonly id: string;
  readonly pointer: { readonly x: number; readonly y: number };
  readonly from: { readonly left: number; readonly top: number };
  /** A click moves nothing, though the mouse shake a little. */
  moving: boolean;
}

/** The user's mouse and keys on drawings: a click chooses one, dragging and arrow keys move it, Delete removes it. */
export class DrawingHand {
  #chosenId: string | null = null;
  #drag: Drag | null = null;
  readonly #ending = new AbortController();

  constructor(
    private readonly book: Book,
    private readonly root: HTMLElement,
    private readonly view: HandView,
  ) {
    root.tabIndex = -1;
    const { signal } = this.#ending;
    window.addEventListener("pointerdown", (event) => this.#press(event), { signal, capture: true });
    window.addEventListener("pointermove", (event) => this.#move(event), { signal });
    window.addEventListener("pointerup", () => this.#release(), { signal });
    root.addEventListener("keydown", (event) => this.#key(event), { signal });
    root.addEventListener("wheel", (event) => this.#passOn(event), { signal, passive: false });
  }

  /** Id of the drawing with the frame around it. */
  get chosenId(): string | null {
    return this.#chosenId;
  }

  close(): void {
    this.#ending.abort();
  }

  #choose(id: string | null): void {
    if (id === this.#chosenId) return;
    this.#chosenId = id;
    this.view.redraw();
  }

  #press(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest("[data-drawing]") : null;
    const inside = target !== null && this.root.contains(target);
    const drawing = inside ? graspedDrawing(this.book, target.getAttribute("data-drawing") ?? "") : null;
    this.#choose(drawing?.id ?? null);
    if (drawing === null) return;
    // The grid is not to choose the cell below.
    event.stopPropagation();
    event.preventDefault();
    this.root.focus({ preventScroll: true });
    this.#drag = {
      id: drawing.id,
      pointer: { x: event.clientX, y: event.clientY },
      from: drawing,
      moving: false,
    };
  }

  #move(event: PointerEvent): void {
    if (this.#drag === null || !this.book.drawings.find(this.#drag.id)) return;
    const { id, pointer, from } = this.#drag;
    const points = 1 / (PIXELS * this.view.scale());
    const [x, y] = [event.clientX - pointer.x, event.clientY - pointer.y];
    if (!this.#drag.moving && Math.hypot(x, y) < SLACK) return;
    this.#drag.moving = true;
    dragDrawing(this.book, id, from.left + x * points, from.top + y * points);
  }

  #release(): void {
    this.#drag = null;
    this.book.drawings.commit();
  }

  #key(event: KeyboardEvent): void {
    const id = this.#chosenId;
    const drawing = id === null ? null : this.book.drawings.find(id);
    const arrow = ARROWS[event.key];
    if (drawing === null) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      deleteDrawing(this.book, drawing.id);
      this.#choose(null);
    } else if (event.key === "Escape") this.#choose(null);
    else if (arrow) dragDrawing(this.book, drawing.id, drawing.left + arrow[0], drawing.top + arrow[1]);
    else return;
    this.book.drawings.commit();
    event.stopPropagation();
    event.preventDefault();
  }

  /** Scrolling goes to the grid, though the pointer be over a drawing. */
  #passOn(event: WheelEvent): void {
    event.preventDefault();
    const canvas = this.root.parentElement?.querySelector("canvas");
    canvas?.dispatchEvent(new WheelEvent("wheel", event));
  }
}
