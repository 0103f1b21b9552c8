import { toHex } from "./color";
import { changeShape, numberFrom, oneOf, ShapePart, shapeState } from "./shape-part";
import type { FillState, StrokeState } from "./shape-state";

const DASHES = [
  "Dash",
  "DashDot",
  "DashDotDot",
  "LongDash",
  "LongDashDot",
  "RoundDot",
  "Solid",
  "SquareDot",
  "LongDashDotDot",
  "SystemDash",
  "SystemDot",
  "SystemDashDot",
];
const STYLES = ["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"];

/** `Excel.ShapeFill`. */
export class ShapeFill extends ShapePart {
  readonly className = "ShapeFill";

  get type(): string {
    return this.#state.type;
  }
  /** `""` without a fill. */
  get foregroundColor(): string {
    return this.#state.type === "Solid" ? this.#state.color : "";
  }
  set foregroundColor(color: string) {
    this.setSolidColor(color);
  }
  get transparency(): number {
    return this.#state.transparency;
  }
  set transparency(transparency: number) {
    this.#change({ transparency: numberFrom(0, transparency, 1) });
  }
  setSolidColor(color: string): void {
    this.#change({ type: "Solid", color: toHex(color) });
  }
  clear(): void {
    this.#change({ type: "NoFill" });
  }

  get #state(): FillState {
    return shapeState(this.kit, this.shapeId).fill;
  }
  #change(part: Partial<FillState>): void {
    changeShape(this.kit, this.shapeId, { fill: { ...this.#state, ...part } });
  }
}

/** `Excel.ShapeLineFormat`. Writing a look makes the line visible. */
export class ShapeLineFormat extends ShapePart {
  readonly className = "ShapeLineFormat";

  get visible(): boolean {
    return this.#state.visible;
  }
  set visible(visible: boolean) {
    this.#change({ visible });
  }
  get color(): string {
    return this.#state.color;
  }
  set color(color: string) {
    this.#change({ visible: true, color: toHex(color) });
  }
  /** Points; `null` while the line is not visible, as are style and dash style. */
  get weight(): number | null {
    return this.#state.visible ? this.#state.weight : null;
  }
  set weight(weight: number) {
    this.#change({ visible: true, weight: numberFrom(0, weight, 1584) });
  }
  get dashStyle(): string | null {
    return this.#state.visible ? this.#state.dashStyle : null;
  }
  set dashStyle(dashStyle: string) {
    this.#change({ visible: true, dashStyle: oneOf(DASHES, dashStyle) });
  }
  get style(): string | null {
    return this.#state.visible ? this.#state.style : null;
  }
  set style(style: string) {
    this.#change({ visible: true, style: oneOf(STYLES, style) });
  }
  get transparency(): number {
    return this.#state.transparency;
  }
  set transparency(transparency: number) {
    this.#change({ transparency: numberFrom(0, transparency, 1) });
  }

  get #state(): StrokeState {
    return shapeState(this.kit, this.shapeId).stroke;
  }
  #change(part: Partial<StrokeState>): void {
    changeShape(this.kit, this.shapeId, { stroke: { ...this.#state, ...part } });
  }
}
