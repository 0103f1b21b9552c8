import type { WireObject } from "../wire/wire-object";
import { numberFrom, oneOf, ShapePart } from "./shape-part";
import type { TextState } from "./shape-state";
import { TextRange } from "./text-frame-range";
import { plainText } from "./text-frame-runs";
import { changeText, textState } from "./text-frame-state";

const AUTO_SIZES = ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText"];
const HORIZONTAL = ["Left", "Center", "Right", "Justify", "JustifyLow", "Distributed", "ThaiDistributed"];
const VERTICAL = ["Top", "Middle", "Bottom", "Justified", "Distributed"];
const ORIENTATIONS = [
  "Horizontal",
  "Vertical",
  "Vertical270",
  "WordArtVertical",
  "EastAsianVertical",
  "MongolianVertical",
  "WordArtVerticalRTL",
];

/** `Excel.TextFrame`. */
export class TextFrame extends ShapePart {
  readonly className = "TextFrame";

  get textRange(): WireObject {
    return new TextRange(this.kit, this.shapeId, 0, null);
  }
  get hasText(): boolean {
    return plainText(this.#state.runs) !== "";
  }
  get autoSizeSetting(): string {
    return this.#state.autoSizeSetting;
  }
  set autoSizeSetting(setting: string) {
    this.#change({ autoSizeSetting: oneOf(AUTO_SIZES, setting) });
  }
  get horizontalAlignment(): string {
    return this.#state.horizontalAlignment;
  }
  set horizontalAlignment(alignment: string) {
    this.#change({ horizontalAlignment: oneOf(HORIZONTAL, alignment) });
  }
  get verticalAlignment(): string {
    return this.#state.verticalAlignment;
  }
  set verticalAlignment(alignment: string) {
    this.#change({ verticalAlignment: oneOf(VERTICAL, alignment) });
  }
  get horizontalOverflow(): string {
    return this.#state.horizontalOverflow;
  }
  set horizontalOverflow(overflow: string) {
    this.#change({ horizontalOverflow: oneOf(["Overflow", "Clip"], overflow) });
  }
  get verticalOverflow(): string {
    return this.#state.verticalOverflow;
  }
  set verticalOverflow(overflow: string) {
    this.#change({ verticalOverflow: oneOf(["Overflow", "Ellipsis", "Clip"], overflow) });
  }
  get orientation(): string {
    return this.#state.orientation;
  }
  set orientation(orientation: string) {
    this.#change({ orientation: oneOf(ORIENTATIONS, orientation) });
  }
  get readingOrder(): string {
    return this.#state.readingOrder;
  }
  set readingOrder(order: string) {
    this.#change({ readingOrder: oneOf(["LeftToRight", "RightToLeft"], order) });
  }
  get leftMargin(): number {
    return this.#state.leftMargin;
  }
  set leftMargin(points: number) {
    this.#change({ leftMargin: numberFrom(0, points) });
  }
  get rightMargin(): number {
    return this.#state.rightMargin;
  }
  set rightMargin(points: number) {
    this.#change({ rightMargin: numberFrom(0, points) });
  }
  get topMargin(): number {
    return this.#state.topMargin;
  }
  set topMargin(points: number) {
    this.#change({ topMargin: numberFrom(0, points) });
  }
  get bottomMargin(): number {
    return this.#state.bottomMargin;
  }
  set bottomMargin(points: number) {
    this.#change({ bottomMargin: numberFrom(0, points) });
  }
  deleteText(): void {
    this.#change({ runs: [] });
  }

  get #state(): TextState {
    return textState(this.kit, this.shapeId);
  }
  #change(part: Partial<TextState>): void {
    changeText(this.kit, this.shapeId, { ...this.#state, ...part });
  }
}
