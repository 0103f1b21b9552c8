import type { LineEnd } from "../excel/shape-site";
import type { LineState } from "../excel/shape-state";
import { num } from "./markup";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a line: straight when it has no control points, else a cubic curve. */
interface Piece {
  readonly from: Point;
  readonly controls: readonly [Point, Point] | null;
  readonly to: Point;
}

/** How a line runs, and in which direction each of its ends points outwards. */
export interface LinePath {
  readonly pieces: readonly Piece[];
  readonly beginPoints: Point;
  readonly endPoints: Point;
}

/**
 * The way of a line between its ends, as the connector presets of Office Open XML run: straight; with elbows; curved as a
 * quarter turn where one end leaves upright and the other flat, else as an S.
 */
export function linePath(type: LineState["connectorType"], begin: LineEnd, end: LineEnd): LinePath {
  const pieces = type === "Straight" ? [{ from: begin, controls: null, to: end }] : bent(type, begin, end);
  const [first, last] = [pieces[0], pieces.at(-1)];
  return {
    pieces,
    beginPoints: direction(first?.controls?.[0] ?? first?.to ?? end, begin),
    endPoints: direction(last?.controls?.[1] ?? last?.from ?? begin, end),
  };
}

const isUpright = (leaves: Point) => Math.abs(leaves.y) > Math.abs(leaves.x);

function bent(type: "Elbow" | "Curve", begin: LineEnd, end: LineEnd): Piece[] {
  const upright = begin.leaves ? isUpright(begin.leaves) : end.leaves ? isUpright(end.leaves) : false;
  const endUpright = end.leaves ? isUpright(end.leaves) : upright;
  if (upright !== endUpright) return quarter(type, begin, end, upright);
  // Two turns, as bentConnector3 and curvedConnector3 have them.
  const half = middle(begin, end);
  return [...quarter(type, begin, half, upright), ...quarter(type, half, end, !upright)];
}

/** One turn, as bentConnector2 and curvedConnector2 have it. */
function quarter(type: "Elbow" | "Curve", begin: Point, end: Point, upright: boolean): Piece[] {
  const corner = upright ? { x: begin.x, y: end.y } : { x: end.x, y: begin.y };
  if (type === "Curve")
    return [{ from: begin, controls: [middle(begin, corner), middle(corner, end)], to: end }];
  return [
    { from: begin, controls: null, to: corner },
    { from: corner, controls: null, to: end },
  ];
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The direction from one point to another, of length 1; to the right where they are one. */
function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** The line as path data, its ends drawn in by so many points to leave room for arrowheads. */
export function pathData(path: LinePath, beginRoom: number, endRoom: number): string {
  const at = ({ x, y }: Point) => `${num(x)} ${num(y)}`;
  const back = (point: Point, points: Point, room: number) => ({
    x: point.x - points.x * room,
    y: point.y - points.y * room,
  });
  return path.pieces
    .map(({ from, controls, to }, index) => {
      const start = index === 0 ? `M${at(back(from, path.beginPoints, beginRoom))}` : "";
      const end = index === path.pieces.length - 1 ? back(to, path.endPoints, endRoom) : to;
      return `${start}${controls ? `C${controls.map(at).join(" ")} ` : "L"}${at(end)}`;
    })
    .join("");
}
