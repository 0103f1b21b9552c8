import type { PageParts } from "./page-parts";

/** Widths of the task pane in pixels. Excel opens panes at 350; 300 is what is left on small screens. */
export const PANE = { narrow: 300, usual: 350, wide: 480, least: 280, most: 720 } as const;

/** Shows, hides and sizes the task pane: by the divider (pointer or arrow keys) and by the button in its title. */
export class PaneLayout {
  #width: number = PANE.usual;

  constructor(private readonly parts: PageParts) {
    parts.paneWidth.addEventListener("click", () => this.resize(this.isWide ? PANE.narrow : PANE.wide));
    parts.divider.addEventListener("pointerdown", (event) => this.#drag(event));
    parts.divider.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
      if (step !== undefined) this.resize(this.#width + step);
    });
    this.resize(PANE.usual);
  }

  get isWide(): boolean {
    return this.#width > PANE.usual;
  }

  show(visible: boolean): void {
    this.parts.pane.hidden = !visible;
    this.parts.divider.hidden = !visible;
  }

  /** Sets the pane's width in pixels, within what a task pane can have. */
  resize(width: number): void {
    this.#width = Math.round(Math.min(Math.max(width, PANE.least), PANE.most));
    this.parts.pane.style.width = `${this.#width}px`;
    this.parts.paneWidth.setAttribute("aria-pressed", String(this.isWide));
    this.parts.divider.setAttribute("aria-valuenow", String(this.#width));
  }

  #drag(start: PointerEvent): void {
    const { divider } = this.parts;
    const [from, width] = [start.clientX, this.#width];
    const move = (event: PointerEvent): void => this.resize(width + from - event.clientX);
    divider.setPointerCapture(start.pointerId);
    divider.addEventListener("pointermove", move);
    document.body.classList.add("dragging");
    const end = (): void => {
      divider.removeEventListener("pointermove", move);
      document.body.classList.remove("dragging");
    };
    divider.addEventListener("pointerup", end, { once: true });
    divider.addEventListener("pointercancel", end, { once: true });
  }
}
