import type { Kpi } from "./model";
import { NormalNames } from "./normal-name";
import type { Work } from "./work";
import { finish } from "./work";

/** A dated row that names its KPI, as a reading or a target does. */
export interface DatedRow {
  readonly kpi: string;
  readonly entity: string | null;
  readonly period: number;
  readonly cell: string | null;
}

export interface UnmatchedRows {
  /** What the rows call their KPI, as first written. */
  readonly text: string;
  readonly count: number;
  readonly cell: string | null;
}

/** Rows between two pauses. */
const STEP = 256;

const NO_ROWS: readonly never[] = [];

interface Slot<Row> {
  readonly rows: Row[];
  isUsed: boolean;
  isSorted: boolean;
}

/**
 * Dated rows by KPI, built once and asked for each KPI.
 *
 * A row belongs to the KPI whose ID it names, else to the one whose name and entity it names. A row without entity belongs
 * to a KPI of that name when there is only one; a KPI without entity takes the rows of its name when they are of one entity.
 */
export class KpiIndex<Row extends DatedRow> {
  private readonly slots = new Map<string, Map<string, Slot<Row>>>();
  private readonly namesakes = new Map<string, number>();
  private readonly names = new NormalNames();

  constructor(rows: readonly Row[], kpis: readonly Kpi[]) {
    finish(this.fill(rows, kpis));
  }

  /** The same as the constructor, in steps. */
  static *building<Row extends DatedRow>(rows: readonly Row[], kpis: readonly Kpi[]): Work<KpiIndex<Row>> {
    const index = new KpiIndex<Row>([], []);
    yield* index.fill(rows, kpis);
    return index;
  }

  private *fill(rows: readonly Row[], kpis: readonly Kpi[]): Work<void> {
    if (rows.length === 0) return;
    for (const { name } of kpis) {
      const key = this.names.of(name);
      this.namesakes.set(key, (this.namesakes.get(key) ?? 0) + 1);
    }
    let left = 0;
    // Rows of one KPI mostly stand together.
    let last: { readonly row: Row; readonly slot: Slot<Row> } | null = null;
    for (const row of rows) {
      if (left === 0) yield;
      left = left === 0 ? STEP : left - 1;
      if (last?.row.kpi !== row.kpi || last.row.entity !== row.entity) {
        last = { row, slot: this.slotFor(row) };
      }
      if ((last.slot.rows.at(-1)?.period ?? -Infinity) > row.period) last.slot.isSorted = false;
      last.slot.rows.push(row);
    }
  }

  /** The KPI's rows in the order of their dates; none is an empty list. */
  rowsOf(kpi: Kpi): readonly Row[] {
    const slot = this.slots.size === 0 ? undefined : this.slotOf(kpi);
    if (!slot) return NO_ROWS;
    slot.isUsed = true;
    if (!slot.isSorted) slot.rows.sort((a, b) => a.period - b.period);
    slot.isSorted = true;
    return slot.rows;
  }

  /** Rows that no KPI asked for so far, one entry for each name they give. */
  unmatched(): readonly UnmatchedRows[] {
    const left: UnmatchedRows[] = [];
    for (const byEntity of this.slots.values()) {
      const unused = [...byEntity.values()].filter((slot) => !slot.isUsed);
      const first = unused[0]?.rows[0];
      const count = unused.reduce((sum, slot) => sum + slot.rows.length, 0);
      if (first) left.push({ text: first.kpi, count, cell: first.cell });
    }
    return left;
  }

  private slotFor(row: Row): Slot<Row> {
    const name = this.names.of(row.kpi);
    const entity = this.names.of(row.entity ?? "");
    let byEntity = this.slots.get(name);
    if (!byEntity) this.slots.set(name, (byEntity = new Map<string, Slot<Row>>()));
    let slot = byEntity.get(entity);
    if (!slot) byEntity.set(entity, (slot = { rows: [], isUsed: false, isSorted: true }));
    return slot;
  }

  private slotOf(kpi: Kpi): Slot<Row> | undefined {
    const entity = this.names.of(kpi.entity ?? "");
    const name = this.names.of(kpi.name);
    const byId = kpi.key === kpi.name ? undefined : this.slots.get(this.names.of(kpi.key));
    const byEntity = byId ?? this.slots.get(name);
    if (!byEntity) return undefined;
    const own = byEntity.get(entity);
    if (own) return own;
    const isOnlyOne = byId !== undefined || this.namesakes.get(name) === 1;
    if (entity !== "") return isOnlyOne ? byEntity.get("") : undefined;
    return byEntity.size === 1 && isOnlyOne ? [...byEntity.values()][0] : undefined;
  }
}
