import { aColor, aNumber, type ChartProperty, oneOf } from "./chart-part";

const STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
];

/** Marker properties of a series or a point. */
export function markerProperties(style: unknown): Readonly<Record<string, ChartProperty>> {
  return {
    markerStyle: oneOf(STYLES, style),
    markerSize: aNumber(2, 72, 5),
    markerBackgroundColor: aColor(""),
    markerForegroundColor: aColor(""),
  };
}
