import { HostError } from "../wire/host-error";

/** The HTML names that Excel's reference uses in its examples, and the sixteen of HTML 4. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** `#RRGGBB` of a colour as Excel takes it: with or without `#`, or by name; `InvalidArgument` otherwise. */
export function toHex(color: unknown): string {
  if (typeof color !== "string") throw new HostError("InvalidArgument");
  const hex = NAMED[color.toLowerCase()] ?? (color.startsWith("#") ? color : `#${color}`);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new HostError("InvalidArgument");
  return hex.toUpperCase();
}
