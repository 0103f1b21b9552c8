/** Hue, saturation and lightness as whole numbers from 0 to 240, the way Windows counts them. */
type Hls = readonly [hue: number, lightness: number, saturation: number];
type Rgb = readonly [red: number, green: number, blue: number];

const MOST = 240;
const [SIXTH, THIRD, HALF] = [MOST / 6, MOST / 3, MOST / 2];
const BYTE = 255;
/** Files store tints in steps of 1/32767: 0.5999938962981048 stands for 0.6. */
const STEPS = 10_000;

/**
 * A colour made darker or lighter as Excel shows it in cells: by its lightness, in whole numbers.
 *
 * @param hex - `#RRGGBB`.
 * @param tint - From -1, black, to 1, white.
 * @see ECMA-376 part 1, 18.8.19 (tint); Microsoft KB 29240 for the conversions, which are those of `ColorRGBToHLS`.
 */
export function withTint(hex: string, tint: number): string {
  const share = Math.round(tint * STEPS) / STEPS;
  if (share === 0) return hex;
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) || 0;
  const [hue, lightness, saturation] = hlsOf([part(1), part(3), part(5)]);
  const tinted = share < 0 ? lightness * (1 + share) : lightness * (1 - share) + MOST * share;
  const rgb = rgbOf([hue, Math.trunc(tinted + 1e-9), saturation]);
  return `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function hlsOf([red, green, blue]: Rgb): Hls {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [sum, range] = [most + least, most - least];
  const lightness = whole(sum * MOST, 2 * BYTE, BYTE);
  if (range === 0) return [0, lightness, 0];
  const room = lightness <= HALF ? sum : 2 * BYTE - sum;
  const away = (value: number) => whole((most - value) * SIXTH, range);
  const hue =
    red === most
      ? away(blue) - away(green)
      : green === most
        ? THIRD + away(red) - away(blue)
        : 2 * THIRD + away(green) - away(red);
  return [around(hue), lightness, whole(range * MOST, room)];
}

function rgbOf([hue, lightness, saturation]: Hls): Rgb {
  const bytes = (value: number) => Math.min(BYTE, whole(value * BYTE, MOST));
  if (saturation === 0) {
    const grey = bytes(lightness);
    return [grey, grey, grey];
  }
  const most =
    lightness <= HALF
      ? whole(lightness * (MOST + saturation), MOST)
      : lightness + saturation - whole(lightness * saturation, MOST);
  const least = 2 * lightness - most;
  const part = (shift: number) => bytes(level(least, most, around(hue + shift)));
  return [part(THIRD), part(0), part(-THIRD)];
}

function level(least: number, most: number, hue: number): number {
  if (hue < SIXTH) return least + whole((most - least) * hue, SIXTH);
  if (hue < HALF) return most;
  return hue < 2 * THIRD ? least + whole((most - least) * (2 * THIRD - hue), SIXTH) : least;
}

function around(hue: number): number {
  if (hue < 0) return hue + MOST;
  return hue > MOST ? hue - MOST : hue;
}

/** A division to whole numbers, rounded by half of the divisor if nothing else is said. */
function whole(dividend: number, divisor: number, extra = Math.trunc(divisor / 2)): number {
  return Math.trunc((dividend + extra) / divisor);
}
