/** Widest digit of Calibri 11 in pixels, by which column widths are counted. */
const DIGIT_PX = 7;
/** Pixels beside the digits of a column. */
const PADDING_PX = 5;
/** Pixels that a standard width is a multiple of. */
const STEP_PX = 8;

/**
 * Pixels of a column as wide as so many digits of the workbook's font, taken to be Calibri 11.
 *
 * @see ECMA-376-1 18.3.1.13, col.
 */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PX)) / 256) * DIGIT_PX);
}

/** Pixels of a column of a sheet that says for how many digits, padding aside, its columns are made. */
export function baseWidthToPixels(digits: number): number {
  return Math.ceil((digits * DIGIT_PX + PADDING_PX) / STEP_PX) * STEP_PX;
}

/** Width in digits of a column of so many pixels, as Excel writes it. */
export function pixelsToWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PX) * 256) / 256;
}

/** At 96 pixels an inch, to a thousandth. */
export function pointsToPixels(points: number): number {
  return Math.round((points * 96 * 1000) / 72) / 1000;
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}
