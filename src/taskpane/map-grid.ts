import { knownLinks, type KnownLink } from "../engine/map/known-links";
import { levelsOf } from "../engine/map/map-levels";
import type { Box, MapInput } from "../engine/map/model";
import { normalName } from "../engine/scorecard/normal-name";
import { mapRows } from "./map-rows";

/** Sizes in CSS pixels. Two boxes stand side by side in the narrowest pane that Excel gives, with its scroll bar. */
/** Least width of a box; where only two go into a row, of those two. */
const BOX_LEAST = 116;
const BOX_LEAST_OF_TWO = 84;
const BOX_MOST = 180;
export const BOX_PADDING = { x: 7, y: 6 };
export const NAME_SIZE = 12;
export const NAME_LINE = 15;
/** Lines that a name may take; what is longer is cut, and told in full under the pointer. */
export const NAME_LINES = 3;
/** Below the name: status, score, trend and theme. */
const STATE_HEIGHT = 20;
/** Width of a character of a name, rather too much than too little. */
const CHARACTER = 0.58 * NAME_SIZE;
/** Between boxes of a row: room for a link that passes, or for an arrow. */
const BOX_GAP = 16;
/** At both sides of a row: room for links that go round it. */
const SIDE = 12;
/** Above a band's boxes: its name. */
export const LABEL_HEIGHT = 28;
const ROW_GAP = 24;
const BAND_FOOT = 12;
const BAND_GAP = 6;

/** One objective's box; `row` counts all rows of the map from the top. */
export interface GridBox extends Box {
  readonly row: number;
}

export interface GridBand extends Box {
  /** `null` for objectives that name no perspective. */
  readonly name: string | null;
  /** Places of its objectives in the map's list, row by row. */
  readonly objectives: readonly number[];
}

/** A map that fits the pane's width: bands one below the other, their boxes in as many rows as it takes. */
export interface MapGrid {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly GridBand[];
  /** In the order of the map's objectives. */
  readonly boxes: readonly GridBox[];
  /** Objectives of each row from left to right, top row first. */
  readonly rows: readonly (readonly number[])[];
  readonly links: readonly KnownLink[];
}

/**
 * Lays a strategy map out for a narrow pane.
 *
 * @param places - Where each objective stands in the engine's layout, from left to right, by normal name. The order is kept
 *   where it does no harm, so that the pane's map is like the sheet's.
 * @param width - Of the pane, in CSS pixels.
 */
export function mapGrid(map: MapInput, places: ReadonlyMap<string, number>, width: number): MapGrid {
  const { names, slots } = levelsOf(map);
  const links = knownLinks(map.objectives, map.links);
  const at = (objective: number) => places.get(normalName(map.objectives[objective]?.name ?? "")) ?? Infinity;
  const members = names.map((_, level) =>
    map.objectives
      .map((__, objective) => objective)
      .filter((objective) => slots[objective]?.level === level)
      .sort((a, b) => (at(a) === at(b) ? a - b : at(a) - at(b))),
  );
  const most = Math.max(1, ...members.map(({ length }) => length));
  const room = width - 2 * SIDE + BOX_GAP;
  const fewest = room / 2 - BOX_GAP >= BOX_LEAST_OF_TWO ? 2 : 1;
  const columns = Math.min(most, Math.max(fewest, Math.floor(room / (BOX_LEAST + BOX_GAP))));
  const boxWidth = Math.min(BOX_MOST, room / columns - BOX_GAP);
  const lines = map.objectives.map(({ name }) => linesOf(name, boxWidth - 2 * BOX_PADDING.x));
  const boxHeight =
    2 * BOX_PADDING.y + NAME_LINE * Math.min(NAME_LINES, Math.max(1, ...lines)) + STATE_HEIGHT;
  return placed(names, mapRows(members, columns, links), { width, boxWidth, boxHeight, links });
}

/** Lines that a name takes when it is broken at spaces, and anywhere where a word is too long. */
function linesOf(name: string, width: number): number {
  const room = Math.max(1, Math.floor(width / CHARACTER));
  let [lines, used] = [1, 0];
  for (const { length } of name.split(/\s+/u)) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.ceil(length / room) - 1;
    used = length % room || room;
  }
  return lines;
}

interface Placing {
  readonly width: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  readonly links: readonly KnownLink[];
}

function placed(
  names: readonly (string | null)[],
  bandRows: ReturnType<typeof mapRows>,
  { width, boxWidth, boxHeight, links }: Placing,
): MapGrid {
  const boxes: GridBox[] = [];
  const rows: (readonly number[])[] = [];
  const bands: GridBand[] = [];
  let top = 0;
  for (const [level, inBand] of bandRows.entries()) {
    // A perspective without objectives has nothing to show on a map.
    if (inBand.length === 0) continue;
    let y = top + LABEL_HEIGHT;
    for (const row of inBand) {
      const left = (width - row.length * (boxWidth + BOX_GAP) + BOX_GAP) / 2;
      row.forEach((objective, place) => {
        const x = left + place * (boxWidth + BOX_GAP);
        boxes[objective] = { x, y, width: boxWidth, height: boxHeight, row: rows.length };
      });
      rows.push(row);
      y += boxHeight + ROW_GAP;
    }
    const height = y - ROW_GAP + BAND_FOOT - top;
    bands.push({ x: 0, y: top, width, height, name: names[level] ?? null, objectives: inBand.flat() });
    top += height + BAND_GAP;
  }
  return { width, height: Math.max(0, top - BAND_GAP), bands, boxes, rows, links };
}
