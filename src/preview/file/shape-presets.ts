import { geometricType } from "../excel/shape-type";

/** Types whose preset is not simply their own name with a small first letter and its long words cut. */
const ODD: Readonly<Record<string, string>> = {
  LineInverse: "lineInv",
  RightTriangle: "rtTriangle",
  WedgeRRectCallout: "wedgeRoundRectCallout",
  DiagonalStripe: "diagStripe",
};
const ODD_PRESETS: ReadonlyMap<string, string> = new Map(
  Object.entries(ODD).map(([type, preset]) => [preset, type]),
);

/** The preset that draws an `Excel.GeometricShapeType`. @see ECMA-376 part 1, 20.1.10.56 */
export function presetOf(type: string): string {
  const cut = type.replace("Rectangle", "Rect").replace("Diagonal", "Diag");
  return ODD[type] ?? cut.charAt(0).toLowerCase() + cut.slice(1);
}

/** The `Excel.GeometricShapeType` of a preset; `null` where Excel has none. */
export function typeOfPreset(preset: string): string | null {
  const long = preset.replace(/(?:R|^r)ect$/, "Rectangle");
  const full = long.replace("Diag", "Diagonal");
  const candidates = [preset, long, full].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return (
    ODD_PRESETS.get(preset) ?? candidates.find((name) => isType(name) && presetOf(name) === preset) ?? null
  );
}

function isType(name: string): boolean {
  try {
    return geometricType(name) === name;
  } catch {
    return false;
  }
}
