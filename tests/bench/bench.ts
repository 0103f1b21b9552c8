import { benchBundleSizes } from "./bundle-sizes";
import { benchForecastCells } from "./forecast-cells";
import { benchImport } from "./import.bench";
import { benchNativeFormulas } from "./native-formulas";
import { benchOutlook } from "./outlook";
import { benchRefreshTraffic } from "./refresh-traffic";
import { benchScoring } from "./scoring";
import { benchSignals } from "./signals";
import { benchStatusCells } from "./status-cells";
import { benchWorkbooks } from "./workbooks";
import { benchXlsx } from "./xlsx";

/** All figures, on this machine and now. */
export async function bench(): Promise<object> {
  return {
    scoring: benchScoring(),
    signals: benchSignals(),
    outlook: benchOutlook(),
    nativeFormulas: await benchNativeFormulas(),
    statusCells: benchStatusCells(),
    forecastCells: benchForecastCells(),
    refreshTraffic: await benchRefreshTraffic(),
    import: await benchImport(),
    xlsx: benchXlsx(),
    workbooks: benchWorkbooks(),
    bundles: benchBundleSizes(),
  };
}
