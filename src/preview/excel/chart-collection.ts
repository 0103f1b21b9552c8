import { HostError } from "../wire/host-error";
import { WireCollection } from "../wire/wire-object";
import { Chart, findSource, withSource } from "./chart";
import type { ChartContent } from "./chart-content";
import { assertChartsEditable } from "./chart-target";
import { seriesKind } from "./chart-type";
import { type Kit, placeOf } from "./object-factory";
import type { ChartDrawing } from "./shape-state";

/** Size in points of a chart as Excel makes it, and where it lands on an empty first screen. */
const BOX = { left: 240, top: 120, width: 360, height: 216 };

/** `Excel.ChartCollection` of a sheet. */
export class ChartCollection extends WireCollection<Chart> {
  readonly className = "ChartCollection";
  readonly #kit: Kit;
  readonly #sheetId: string;

  constructor(kit: Kit, sheetId: string) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
  }

  wireItems(): Chart[] {
    return this.#drawings().map((drawing) => new Chart(this.#kit, drawing.id));
  }
  wireItem(id: unknown): Chart {
    const found = this.#drawings().find((drawing) => drawing.id === id) ?? this.#named(String(id));
    if (!found) throw new HostError("ItemNotFound");
    return new Chart(this.#kit, found.id);
  }

  get count(): number {
    return this.#drawings().length;
  }
  add(chartType: string, source: unknown, seriesBy = "Auto"): Chart {
    assertChartsEditable(this.#kit, this.#sheetId);
    const kind = seriesKind(chartType);
    if (!kind) throw new HostError("ApiNotFound", `Charts of type ${chartType} are not modelled.`);
    const found = findSource(this.#kit, placeOf(source), seriesBy, chartType);
    const empty: ChartContent = { chartType, plotBy: found.plotBy, order: [], series: {} };
    const round = kind.shape === "pie" || kind.shape === "doughnut";
    const content = {
      ...withSource(empty, found),
      legend: { visible: round || found.series.length > 1 },
    };
    const drawing = this.#kit.book.drawings.add<ChartDrawing>(
      {
        kind: "chart",
        sheetId: this.#sheetId,
        ...BOX,
        visible: true,
        altTextTitle: "",
        altTextDescription: "",
        placement: "TwoCell",
        lockAspectRatio: false,
        content,
      },
      "Chart",
    );
    return new Chart(this.#kit, drawing.id);
  }
  getCount(): number {
    return this.count;
  }
  getItem(name: string): Chart {
    const item = this.getItemOrNullObject(name);
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }
  getItemOrNullObject(name: string): Chart | null {
    const found = this.#named(name);
    return found ? new Chart(this.#kit, found.id) : null;
  }
  getItemAt(index: number): Chart {
    const item = this.#drawings()[index];
    if (!item) throw new HostError("InvalidArgument");
    return new Chart(this.#kit, item.id);
  }
  _registerActivatedEvent(): void {}
  _unregisterActivatedEvent(): void {}
  _registerDeactivatedEvent(): void {}
  _unregisterDeactivatedEvent(): void {}
  _registerAddedEvent(): void {}
  _unregisterAddedEvent(): void {}
  _registerDeletedEvent(): void {}
  _unregisterDeletedEvent(): void {}

  #drawings() {
    this.#kit.book.peekSheet(this.#sheetId);
    return this.#kit.book.drawings.list(this.#sheetId).filter((drawing) => drawing.kind === "chart");
  }
  #named(name: string) {
    const wanted = name.toLowerCase();
    return this.#drawings().find((drawing) => drawing.name.toLowerCase() === wanted);
  }
}
