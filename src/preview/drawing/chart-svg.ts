import { escapeXml, num } from "./markup";

type Attribute = string | number | undefined;

/** An SVG element; attributes that are `undefined` are left out, numbers are shortened. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  content: string | readonly string[] = "",
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === "number" ? num(value) : escapeXml(value)}"`],
  );
  const inner = typeof content === "string" ? content : content.join("");
  return `<${name}${written.join("")}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
}

/** Path data through points; `null` begins a new piece. */
export function polyline(points: readonly (readonly [number, number] | null)[]): string {
  let begins = true;
  return points
    .flatMap((point) => {
      if (!point) {
        begins = true;
        return [];
      }
      const step = `${begins ? "M" : "L"}${num(point[0])},${num(point[1])}`;
      begins = false;
      return [step];
    })
    .join("");
}

/** Path data with its coordinates to a hundredth. */
export function shortPath(d: string): string {
  return d.replace(/-?\d*\.\d+(e-?\d+)?/g, (number) => num(Number(number)));
}
