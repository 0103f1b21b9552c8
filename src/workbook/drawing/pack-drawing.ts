import type { DrawingMemory, FigureSpec, ShapeSpec } from "./shape-spec";

/** As stored: looks that many shapes share stand once, and places are tenths of a point. */
interface Packed {
  readonly origin: DrawingMemory["origin"];
  readonly looks: readonly unknown[];
  readonly shapes: readonly (PackedFigure | PackedConnector)[];
  readonly pending?: DrawingMemory["pending"];
}

type PackedFigure = readonly [
  name: string,
  look: number,
  place: readonly number[],
  runs: readonly (readonly [text: string, look: number])[],
  alt: string,
];
type PackedConnector = readonly [
  name: string,
  look: number,
  begin: readonly [string, number],
  end: readonly [string, number],
  alt: string,
  "connector",
];

/** Writes what is remembered of a drawing as text, for a setting, a custom XML part or the Revert snapshot. */
export function packDrawing({ origin, shapes, pending }: DrawingMemory): string {
  const looks = new Map<string, number>();
  const lookOf = (look: unknown): number => {
    const text = JSON.stringify(look);
    const known = looks.get(text) ?? looks.size;
    looks.set(text, known);
    return known;
  };
  const packed = shapes.map((shape): PackedFigure | PackedConnector => {
    if (shape.kind === "connector") {
      const { name, begin, end, alt, course, stroke, arrow } = shape;
      const ends = [begin, end].map(({ figure, site }) => [figure, site] as const);
      return [
        name,
        lookOf({ course, stroke, arrow }),
        ends[0] ?? ["", 0],
        ends[1] ?? ["", 0],
        alt,
        "connector",
      ];
    }
    const { name, place, alt, geometry, fill, stroke, layer, text } = shape;
    const look = lookOf({ geometry, fill, stroke, layer, text: text && { ...text, runs: [] } });
    const runs = (text?.runs ?? []).map(({ text: letters, ...rest }) => [letters, lookOf(rest)] as const);
    return [name, look, [place.x, place.y, place.width, place.height].map(tenths), runs, alt];
  });
  const whole: Packed = {
    origin,
    looks: [...looks.keys()].map((look) => JSON.parse(look) as unknown),
    shapes: packed,
    ...(pending ? { pending } : {}),
  };
  return JSON.stringify(whole);
}

/** Reads it again; `null` when the text is empty or was damaged. */
export function unpackDrawing(text: string): DrawingMemory | null {
  try {
    const { origin, looks, shapes, pending } = JSON.parse(text) as Packed;
    return { origin, shapes: shapes.map((shape) => unpacked(shape, looks)), ...(pending ? { pending } : {}) };
  } catch {
    return null;
  }
}

function unpacked(shape: PackedFigure | PackedConnector, looks: readonly unknown[]): ShapeSpec {
  const look = looks[shape[1]] as object;
  if (shape.length === 6) {
    const [name, , begin, end, alt] = shape;
    const endOf = ([figure, site]: readonly [string, number]): object => ({ figure, site });
    return { kind: "connector", name, ...look, begin: endOf(begin), end: endOf(end), alt } as ShapeSpec;
  }
  const [name, , [x = 0, y = 0, width = 0, height = 0], runs, alt] = shape;
  const { text, ...rest } = look as Pick<FigureSpec, "text">;
  const letters = runs.map(([run, at]) => ({ text: run, ...(looks[at] as object) }));
  return {
    kind: "figure",
    name,
    ...rest,
    place: { x, y, width, height },
    text: text && { ...text, runs: letters },
    alt,
  } as FigureSpec;
}

function tenths(length: number): number {
  return Math.round(length * 10) / 10;
}
