/** Sizes of the map in points (1/72 inch). Up to twelve objectives fill a landscape A4 or Letter page at full size. */

/** Strip at the left of each band, for its name. */
export const BAND_LABEL_WIDTH = 96;
export const BOX_WIDTH = 130;
export const BOX_HEIGHT = 52;

/** Room that a page leaves beside its margins, at either paper size. */
export const PAGE_WIDTH = 780;
/** Height for width of a map that shares its page with header and legend. */
export const PAGE_SHAPE = 0.54;

/** Between a band's outermost box and the edge of the map or its strip, at least. */
export const SIDE_MARGIN = 14;
/** Between neighbouring boxes, at least: room for an arrow with its head. */
export const BOX_GAP = 30;
/** Between two links that pass between the same boxes, and between such a link and a box. */
export const LANE_GAP = 12;

export const BAND_HEIGHT_LEAST = 104;
export const BAND_HEIGHT_MOST = 200;
