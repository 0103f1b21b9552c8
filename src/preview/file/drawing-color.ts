import { hexOf, withLight, withLightness, withSaturation, within } from "./color-math";
import { attribute, child, children, type Element } from "./xml-document";

/** A colour of a drawing, its changes worked in. */
export interface DrawnColor {
  /** `#RRGGBB`. */
  readonly color: string;
  /** 1 is opaque, 0 is clear. */
  readonly alpha: number;
}

/** Says what a name of the theme looks like. */
export type NamedColor = (name: string) => string;

/** Shares are in 100,000ths. @see ECMA-376 part 1, 20.1.10.40 */
const WHOLE = 100_000;

/** Colours of `prstClr` that are in use; the others are rare enough to be black. */
const PRESETS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  cyan: "#00FFFF",
  aqua: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  teal: "#008080",
  ltGray: "#D3D3D3",
  dkGray: "#A9A9A9",
};

/** The colour within an element such as `solidFill`; `null` where it names none. */
export function readColor(parent: Element | null, named: NamedColor): DrawnColor | null {
  const [element] = parent ? children(parent).filter((known) => isColor(known.localName)) : [];
  if (!element) return null;
  return children(element).reduce<DrawnColor>(changed, { color: baseOf(element, named), alpha: 1 });
}

function isColor(name: string | null): boolean {
  return /^(?:srgbClr|schemeClr|sysClr|prstClr|scrgbClr|hslClr)$/.test(name ?? "");
}

function baseOf(element: Element, named: NamedColor): string {
  const value = attribute(element, "val") ?? "";
  switch (element.localName) {
    case "srgbClr":
      return /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : "#000000";
    case "schemeClr":
      return named(value);
    case "sysClr": {
      const last = attribute(element, "lastClr") ?? "";
      const usual = value === "window" ? "FFFFFF" : "000000";
      return `#${/^[0-9a-f]{6}$/i.test(last) ? last.toUpperCase() : usual}`;
    }
    case "prstClr":
      return PRESETS[value] ?? "#000000";
    case "scrgbClr": {
      const light = (part: string) => Number(attribute(element, part) ?? 0) / WHOLE;
      return withLightParts([light("r"), light("g"), light("b")]);
    }
    default:
      return "#000000";
  }
}

/** A colour of shares of light, as `scrgbClr` has them. */
function withLightParts([red, green, blue]: readonly [number, number, number]): string {
  const code = (light: number) => Number.parseInt(withLight("#000000", () => light).slice(1, 3), 16) / 255;
  return hexOf([code(red), code(green), code(blue)]);
}

function changed({ color, alpha }: DrawnColor, change: Element): DrawnColor {
  const value = Number(attribute(change, "val") ?? 0) / WHOLE;
  const share = Number.isFinite(value) ? value : 0;
  switch (change.localName) {
    case "alpha":
      return { color, alpha: within(share) };
    case "alphaMod":
      return { color, alpha: within(alpha * share) };
    case "alphaOff":
      return { color, alpha: within(alpha + share) };
    case "lumMod":
      return { color: withLightness(color, (l) => l * share), alpha };
    case "lumOff":
      return { color: withLightness(color, (l) => l + share), alpha };
    case "satMod":
      return { color: withSaturation(color, (s) => s * share), alpha };
    case "satOff":
      return { color: withSaturation(color, (s) => s + share), alpha };
    case "shade":
      return { color: withLight(color, (light) => light * share), alpha };
    case "tint":
      return { color: withLight(color, (light) => light * share + 1 - share), alpha };
    default:
      return { color, alpha };
  }
}

/** What fills a shape or colours its outline: the colour itself, `none`, or `null` where nothing is said. */
export function readFill(parent: Element | null, named: NamedColor): DrawnColor | "none" | null {
  if (!parent) return null;
  if (child(parent, "noFill")) return "none";
  const solid = child(parent, "solidFill");
  if (solid) return readColor(solid, named);
  // A gradient shows as its first colour, a pattern as its foreground.
  const gradient = child(child(child(parent, "gradFill"), "gsLst"), "gs");
  if (gradient) return readColor(gradient, named);
  const pattern = child(parent, "pattFill");
  if (pattern) return readColor(child(pattern, "fgClr"), named);
  return child(parent, "blipFill") || child(parent, "grpFill") ? "none" : null;
}
