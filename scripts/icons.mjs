// Draws the add-in's icons: `npm run icons`. The same bytes on every machine, so a test can compare them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const SAMPLES = 6;

const DARK = [0x0e, 0x5c, 0x2f];
const GREEN = [0x10, 0x7c, 0x41];
const MID = [0x33, 0xa0, 0x66];
const LIGHT = [0x8f, 0xd1, 0xae];
const WHITE = [0xff, 0xff, 0xff];
const CLEAR = null;

const roundedRectangle = (left, top, width, height, radius) => (x, y) => {
  const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
  const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) <= radius;
};

const roundedSquare = (left, top, side, radius) => roundedRectangle(left, top, side, side, radius);

const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) <= radius;

const stroke = (points, width) => (x, y) =>
  points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= width / 2;
  });

/** Angles in turns, clockwise from the right. */
const arc = (cx, cy, radius, width, from, to) => (x, y) => {
  const turn = (Math.atan2(y - cy, x - cx) / (2 * Math.PI) + 1) % 1;
  const within = from <= to ? turn >= from && turn <= to : turn >= from || turn <= to;
  return within && Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
};

const triangle = (points) => (x, y) => {
  const sides = points.map(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % 3];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
};

const mirrored = (shape) => (x, y) => shape(1 - x, y);

const tick = stroke(
  [
    [0.58, 0.715],
    [0.68, 0.81],
    [0.85, 0.61],
  ],
  0.085,
);
const circular = [
  arc(0.5, 0.53, 0.34, 0.11, 0.03, 0.83),
  triangle([
    [0.6, 0.03],
    [0.95, 0.22],
    [0.62, 0.45],
  ]),
];

// Later shapes lie over earlier ones. Coordinates run from 0 to 1.
const DRAWINGS = {
  icon: [
    [roundedSquare(0.03, 0.03, 0.43, 0.07), GREEN],
    [roundedSquare(0.54, 0.03, 0.43, 0.07), MID],
    [roundedSquare(0.03, 0.54, 0.43, 0.07), LIGHT],
    [disc(0.71, 0.71, 0.33), CLEAR],
    [disc(0.71, 0.71, 0.285), DARK],
    [tick, WHITE],
  ],
  report: [
    [roundedRectangle(0.16, 0.04, 0.68, 0.92, 0.08), GREEN],
    [roundedRectangle(0.225, 0.105, 0.55, 0.79, 0.04), WHITE],
    [roundedRectangle(0.31, 0.2, 0.38, 0.09, 0.03), DARK],
    [roundedRectangle(0.31, 0.6, 0.09, 0.2, 0.02), LIGHT],
    [roundedRectangle(0.455, 0.49, 0.09, 0.31, 0.02), MID],
    [roundedRectangle(0.6, 0.38, 0.09, 0.42, 0.02), GREEN],
  ],
  refresh: circular.map((shape) => [shape, GREEN]),
  revert: circular.map((shape) => [mirrored(shape), DARK]),
};

function pixels(drawing, size) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    // Each row of a PNG begins with its filter; 0 is none.
    const line = [0];
    for (let column = 0; column < size; column++) line.push(...pixel(drawing, size, column, row));
    rows.push(Buffer.from(line));
  }
  return Buffer.concat(rows);
}

function pixel(drawing, size, column, row) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const top = drawing.findLast(([shape]) => shape(x, y));
    if (!top?.[1]) continue;
    covered++;
    top[1].forEach((channel, c) => (sum[c] += channel));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((s) => Math.round(s / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of one of the drawings, with alpha. */
export function png(name, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(DRAWINGS[name], size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, "../assets");
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(DRAWINGS)) {
    for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), png(name, size));
  }
}
