import type { Box } from "../excel/shape-state";
import { num } from "./markup";

/** Corners of shapes with straight sides, as shares of the box, as the presets of Office Open XML have them. */
const CORNERS: Readonly<Record<string, string>> = {
  Triangle: "0.5,0 1,1 0,1",
  RightTriangle: "0,0 1,1 0,1",
  Diamond: "0.5,0 1,0.5 0.5,1 0,0.5",
  Parallelogram: "0.25,0 1,0 0.75,1 0,1",
  Trapezoid: "0.25,0 0.75,0 1,1 0,1",
  Pentagon: "0,0 0.75,0 1,0.5 0.75,1 0,1",
  Hexagon: "0.25,0 0.75,0 1,0.5 0.75,1 0.25,1 0,0.5",
  Octagon: "0.293,0 0.707,0 1,0.293 1,0.707 0.707,1 0.293,1 0,0.707 0,0.293",
  Chevron: "0,0 0.75,0 1,0.5 0.75,1 0,1 0.25,0.5",
  RightArrow: "0,0.25 0.5,0.25 0.5,0 1,0.5 0.5,1 0.5,0.75 0,0.75",
  LeftArrow: "1,0.25 0.5,0.25 0.5,0 0,0.5 0.5,1 0.5,0.75 1,0.75",
  UpArrow: "0.25,1 0.25,0.5 0,0.5 0.5,0 1,0.5 0.75,0.5 0.75,1",
  DownArrow: "0.25,0 0.25,0.5 0,0.5 0.5,1 1,0.5 0.75,0.5 0.75,0",
};
/** Radius of a rounded rectangle's corners, as a share of its shorter side. */
const ROUNDING = 1 / 6;
/** Part of a circle's box beside the square within it, on each side. */
const ROUND_INSET = (1 - Math.SQRT1_2) / 2;

/** The outline of a geometric shape as path data; one that the stand-in does not know is drawn as a rectangle. */
export function outline(type: string, box: Box): string {
  const { left, top, width, height } = box;
  if (type === "Ellipse") {
    const arc = `A${num(width / 2)} ${num(height / 2)} 0 1 1 `;
    const y = num(top + height / 2);
    return `M${num(left)} ${y}${arc}${num(left + width)} ${y}${arc}${num(left)} ${y}Z`;
  }
  if (type === "RoundRectangle") return rounded(box, Math.min(width, height) * ROUNDING);
  const corners = (CORNERS[type] ?? "0,0 1,0 1,1 0,1")
    .split(" ")
    .map((corner) => corner.split(",").map(Number));
  const points = corners.map(([x = 0, y = 0]) => `${num(left + x * width)} ${num(top + y * height)}`);
  return `M${points.join("L")}Z`;
}

function rounded({ left, top, width, height }: Box, radius: number): string {
  const arc = (x: number, y: number) => `A${num(radius)} ${num(radius)} 0 0 1 ${num(x)} ${num(y)}`;
  const [right, bottom] = [left + width, top + height];
  return [
    `M${num(left)} ${num(top + radius)}`,
    arc(left + radius, top),
    `L${num(right - radius)} ${num(top)}`,
    arc(right, top + radius),
    `L${num(right)} ${num(bottom - radius)}`,
    arc(right - radius, bottom),
    `L${num(left + radius)} ${num(bottom)}`,
    arc(left, bottom - radius),
    "Z",
  ].join("");
}

/** The part of a shape that its text may fill. */
export function textBox(type: string, box: Box): Box {
  const [across, down] = inset(type, box);
  return {
    left: box.left + across,
    top: box.top + down,
    width: box.width - 2 * across,
    height: box.height - 2 * down,
  };
}

function inset(type: string, { width, height }: Box): readonly [number, number] {
  if (type === "Ellipse") return [width * ROUND_INSET, height * ROUND_INSET];
  if (type === "Diamond") return [width / 4, height / 4];
  if (type === "RoundRectangle") {
    const corner = Math.min(width, height) * ROUNDING * 2 * ROUND_INSET;
    return [corner, corner];
  }
  return [0, 0];
}
