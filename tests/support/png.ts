import { inflateSync } from "node:zlib";

/** A decoded picture. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB` of a pixel. */
  readonly colorAt: (x: number, y: number) => string;
}

const BYTES = 4;

/** Reads a PNG of 8 bits a channel with transparency, as the specification of PNG (W3C) says: chunks, then a filter a row. */
export function readPng(base64: string): Png {
  const file = Buffer.from(base64, "base64");
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  if (file[24] !== 8 || file[25] !== 6) throw new Error("The PNG is not of 8-bit RGBA.");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * BYTES, height);
  const colorAt = (x: number, y: number) => {
    const start = (y * width + x) * BYTES;
    return `#${Buffer.from(pixels.subarray(start, start + 3))
      .toString("hex")
      .toUpperCase()}`;
  };
  return { width, height, colorAt };
}

function unfilter(data: Buffer, stride: number, height: number): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index++) {
      const at = row * stride + index;
      const left = index < BYTES ? 0 : (pixels[at - BYTES] ?? 0);
      const up = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = row === 0 || index < BYTES ? 0 : (pixels[at - stride - BYTES] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = (data[row * (stride + 1) + 1 + index] ?? 0) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
