import type { SeriesLook } from "../excel/chart-look";
import type { Extent } from "./chart-scale";

/** What a point covers along the value axis. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

export type Pieces = ReadonlyMap<SeriesLook, readonly (Piece | null)[]>;

/** What each point covers, stacked where its series stacks upon those before it of its shape and axes. */
export function stackPieces(series: readonly SeriesLook[], blanks: string): Pieces {
  const pieces = new Map<SeriesLook, (Piece | null)[]>();
  const groups = new Map<string, SeriesLook[]>();
  for (const one of series) {
    const key = `${one.kind.shape} ${String(one.secondary)} ${one.kind.stack}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const stacks = group[0]?.kind.stack !== "none";
    for (const one of group) pieces.set(one, stacks ? [] : single(one, blanks));
    if (stacks) stackGroup(group, pieces);
  }
  return pieces;
}

function single(series: SeriesLook, blanks: string): (Piece | null)[] {
  const zero = blanks === "Zero" || series.kind.shape === "area" ? { from: 0, to: 0 } : null;
  return series.values.map((value) => (value === null ? zero : { from: 0, to: value }));
}

function stackGroup(group: readonly SeriesLook[], pieces: Map<SeriesLook, (Piece | null)[]>): void {
  const length = group.reduce((most, one) => Math.max(most, one.values.length), 0);
  const bars = group[0]?.kind.shape === "column" || group[0]?.kind.shape === "bar";
  for (let index = 0; index < length; index++) {
    const values = group.map((one) => one.values[index] ?? null);
    const whole = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
    const scale = group[0]?.kind.stack === "full" && whole > 0 ? 1 / whole : 1;
    let [up, down] = [0, 0];
    group.forEach((one, place) => {
      const value = (values[place] ?? 0) * scale;
      if (bars && value < 0) {
        pieces.get(one)?.push({ from: down, to: down + value });
        down += value;
      } else {
        pieces.get(one)?.push(bars && values[place] === null ? null : { from: up, to: up + value });
        up += value;
      }
    });
  }
}

/** Least and largest value along a value axis; `null` without any. */
export function extentOf(series: readonly SeriesLook[], pieces: Pieces): Extent | null {
  let [min, max] = [Infinity, -Infinity];
  for (const one of series) {
    for (const piece of pieces.get(one) ?? []) {
      if (!piece) continue;
      // Where it began belongs to the series below, or is zero.
      min = Math.min(min, piece.to);
      max = Math.max(max, piece.to);
    }
  }
  return min <= max ? { min, max } : null;
}
