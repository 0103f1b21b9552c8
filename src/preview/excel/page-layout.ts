import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { type Kit, placeOf } from "./object-factory";
import { parseRect, type Rect, splitAddress } from "./rect";

type Value = string | number | boolean | null;

const DEFAULTS: Readonly<Record<string, Value>> = {
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  orientation: "Portrait",
  paperSize: "A4",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  rightMargin: 50.4,
  topMargin: 54,
};

/** `Excel.PageLayout`; the grid does not print, so that it only remembers. */
export class PageLayout extends WireObject {
  readonly className = "PageLayout";
  readonly #kit: Kit;
  readonly #sheetId: string;

  constructor(kit: Kit, sheetId: string) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
  }

  get zoom(): unknown {
    return this.#state().get("zoom") ?? { scale: 100 };
  }
  set zoom(zoom: unknown) {
    if (typeof zoom !== "object" || zoom === null) throw new HostError("InvalidArgument");
    this.#state().set("zoom", zoom);
  }
  get headersFooters(): WireObject {
    return new HeaderFooterGroup(this.#state());
  }
  setPrintArea(range: unknown): void {
    this.#state().set("printArea", this.#rect(range));
  }
  getPrintArea(): WireObject {
    return this.#required("printArea");
  }
  getPrintAreaOrNullObject(): WireObject | null {
    return this.#stored("printArea");
  }
  setPrintTitleRows(range: unknown): void {
    this.#state().set("printTitleRows", this.#rect(range));
  }
  getPrintTitleRowsOrNullObject(): WireObject | null {
    return this.#stored("printTitleRows");
  }
  setPrintTitleColumns(range: unknown): void {
    this.#state().set("printTitleColumns", this.#rect(range));
  }
  getPrintTitleColumnsOrNullObject(): WireObject | null {
    return this.#stored("printTitleColumns");
  }
  setPrintMargins(unit: string, options: Record<string, number>): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (points === undefined) throw new HostError("InvalidArgument");
    for (const [side, size] of Object.entries(options)) this.#state().set(`${side}Margin`, size * points);
  }

  #state() {
    return this.#kit.book.state(this.#sheetId).pageLayout;
  }
  #rect(range: unknown): Rect {
    const rect = typeof range === "string" ? parseRect(splitAddress(range).address) : placeOf(range).rect;
    if (!rect) throw new HostError("InvalidArgument");
    return rect;
  }
  #stored(name: string): WireObject | null {
    const rect = this.#state().get(name) as Rect | undefined;
    return rect ? this.#kit.make.range(this.#sheetId, rect) : null;
  }
  #required(name: string): WireObject {
    const range = this.#stored(name);
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
  static {
    for (const [name, initial] of Object.entries(DEFAULTS)) {
      Object.defineProperty(this.prototype, name, {
        get(this: PageLayout) {
          return this.#state().get(name) ?? initial;
        },
        set(this: PageLayout, value: unknown) {
          if (typeof value !== typeof initial) throw new HostError("InvalidArgument");
          this.#state().set(name, value);
        },
      });
    }
  }
}

/** `Excel.HeaderFooterGroup`. */
class HeaderFooterGroup extends WireObject {
  readonly className = "HeaderFooterGroup";
  readonly #state: Map<string, unknown>;

  constructor(state: Map<string, unknown>) {
    super();
    this.#state = state;
  }

  get state(): string {
    return "Default";
  }
  get defaultForAllPages(): WireObject {
    return new HeaderFooter(this.#state);
  }
}

/** `Excel.HeaderFooter`. */
class HeaderFooter extends WireObject {
  readonly className = "HeaderFooter";
  readonly #state: Map<string, unknown>;

  constructor(state: Map<string, unknown>) {
    super();
    this.#state = state;
  }

  static {
    for (const name of [
      "leftHeader",
      "centerHeader",
      "rightHeader",
      "leftFooter",
      "centerFooter",
      "rightFooter",
    ]) {
      Object.defineProperty(this.prototype, name, {
        get(this: HeaderFooter) {
          return this.#state.get(name) ?? "";
        },
        set(this: HeaderFooter, value: unknown) {
          if (typeof value !== "string") throw new HostError("InvalidArgument");
          this.#state.set(name, value);
        },
      });
    }
  }
}
