/** Hue, saturation and lightness, each from 0 to 1. */
interface Hsl {
  readonly h: number;
  readonly s: number;
  readonly l: number;
}

/** Red, green and blue, each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#RRGGBB` as shares. */
export function rgbOf(hex: string): Rgb {
  const part = (start: number) => (Number.parseInt(hex.slice(start, start + 2), 16) || 0) / 255;
  return [part(1), part(3), part(5)];
}

/** `#RRGGBB`, what is out of range cut off. */
export function hexOf(rgb: Rgb): string {
  const part = (share: number) =>
    Math.round(within(share) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(part).join("")}`.toUpperCase();
}

export function withLightness(hex: string, change: (lightness: number) => number): string {
  const hsl = hslOf(rgbOf(hex));
  return hexOf(fromHsl({ ...hsl, l: within(change(hsl.l)) }));
}

export function withSaturation(hex: string, change: (saturation: number) => number): string {
  const hsl = hslOf(rgbOf(hex));
  return hexOf(fromHsl({ ...hsl, s: within(change(hsl.s)) }));
}

/** Turns each part of the colour as light, not as the code of it on the screen. @see IEC 61966-2-1. */
export function withLight(hex: string, change: (light: number) => number): string {
  const [red, green, blue] = rgbOf(hex);
  const turn = (part: number) => toCode(within(change(toLight(part))));
  return hexOf([turn(red), turn(green), turn(blue)]);
}

export function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function toLight(code: number): number {
  return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
}

function toCode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

function hslOf([r, g, b]: Rgb): Hsl {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const l = (most + least) / 2;
  const range = most - least;
  if (range === 0) return { h: 0, s: 0, l };
  const s = range / (1 - Math.abs(2 * l - 1));
  const sixth =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { h: sixth / 6, s, l };
}

function fromHsl({ h, s, l }: Hsl): Rgb {
  const chroma = (1 - Math.abs(2 * l - 1)) * s;
  const part = (shift: number) => {
    const k = (h * 6 + shift) % 6;
    return l + chroma * (Math.min(Math.max(Math.abs(k - 3) - 1, 0), 1) - 0.5);
  };
  return [part(0), part(4), part(2)];
}
