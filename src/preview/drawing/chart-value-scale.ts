import type { ChartLook } from "../excel/chart-look";
import { chartFrame } from "./chart-picture";
import type { Scale } from "./chart-scale";

/** The scale that a value axis has in the picture, with the format of its labels; `null` for charts without such an axis. */
export function valueScale(
  look: ChartLook,
  secondary: boolean,
): { readonly scale: Scale; readonly format: string } | null {
  const frame = chartFrame(look);
  return (secondary ? frame?.secondary : frame?.primary) ?? null;
}
