import type { Settings } from "../scorecard/model";
import type { SignalOptions } from "./model";

/** How a scorecard's settings want signals told; every place that tells them asks here. */
export function xmrOptionsOf({
  signalRules,
  signalCentre,
  deseasonalise,
}: Pick<Settings, "signalRules" | "signalCentre" | "deseasonalise">): Required<
  Pick<SignalOptions, "rules" | "centre" | "isDeseasonalised">
> {
  return { rules: signalRules, centre: signalCentre, isDeseasonalised: deseasonalise === "where-clear" };
}
