/** Sizes of the map in points (1/72 inch). Up to twelve objectives fill a landscape A4 or Letter page at full size. */

/** Strip at the left of each band, for its name, where letters are not larger than usual. */
const BAND_LABEL_WIDTH = 96;
export const BOX_WIDTH = 130;
/** Where letters are not larger than usual. */
export const BOX_HEIGHT = 52;

/** Room that a page leaves beside its margins, at either paper size. */
export const PAGE_WIDTH = 780;
/** Height for width of a map that shares its page with header and legend, and of one whose letters are larger than usual. */
export const PAGE_SHAPE = { usual: 0.54, large: 0.5 };

/** Between a band's outermost box and the edge of the map or its strip, at least. */
export const SIDE_MARGIN = 14;
/** Between neighbouring boxes, at least: room for an arrow with its head. */
export const BOX_GAP = 30;
/** Between two links that pass between the same boxes, and between such a link and a box. */
export const LANE_GAP = 12;

/** Above and below a band's boxes together. */
export const GUTTER = { least: 52, most: 148 };

/** Smallest letters on a map that is printed at full size, and on any map's print. */
const LETTERS = { usual: 8, printed: 6 };
/** Room that an A4 page leaves across between margins of half an inch, and by how much the sheet around a map may be wider. */
const PAPER = { width: 769, more: 64 };
/** A line more for what stands below an objective's name: large letters leave no room beside it. */
const MORE_HEIGHT = 10;

/** How much larger than usual letters are on a map of some width, so that its print on one A4 page can be read. */
export function letterScale(width: number): number {
  const scale = LETTERS.printed / (LETTERS.usual * (PAPER.width / (width + PAPER.more)));
  return Math.max(1, scale);
}

/** Width of the strips with the bands' names on a map of some width: even. */
export function bandLabelWidth(width: number): number {
  return 2 * Math.round((BAND_LABEL_WIDTH / 2) * letterScale(width));
}

/** Width of a map whose bands have some room beside their strips. */
export function mapWidth(room: number): number {
  let label = BAND_LABEL_WIDTH;
  while (bandLabelWidth(room + label) > label) label += 2;
  return room + label;
}

/** Height of the boxes on a map of some width: even. */
export function boxHeight(width: number): number {
  const scale = letterScale(width);
  return scale === 1 ? BOX_HEIGHT : 2 * Math.round(((BOX_HEIGHT + MORE_HEIGHT) / 2) * scale);
}
