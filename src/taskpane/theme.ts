import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Colours of the four statuses and of tracks behind bars; text colours meet WCAG AA on the theme's backgrounds. */
export interface PaneTheme extends Theme {
  /** For what the browser draws itself, such as the button of a date field. */
  readonly bscScheme: "light" | "dark";
  readonly bscOnTrack: string;
  readonly bscAtRisk: string;
  readonly bscOffTrack: string;
  readonly bscNoData: string;
}

const green: BrandVariants = {
  10: "#02160b",
  20: "#052514",
  30: "#07331c",
  40: "#0a4324",
  50: "#0b532d",
  60: "#0d6235",
  70: "#0f703c",
  80: "#107c41",
  90: "#218d51",
  100: "#379e64",
  110: "#4fae78",
  120: "#67bd8b",
  130: "#81cb9f",
  140: "#9dd8b4",
  150: "#bae5cb",
  160: "#dbf2e4",
};

/** Fluent's light theme with Excel's green as its one accent. */
export const lightTheme: PaneTheme = {
  ...createLightTheme(green),
  bscScheme: "light",
  bscOnTrack: "#0e700e",
  bscAtRisk: "#835b00",
  bscOffTrack: "#a4262c",
  bscNoData: "#605e5c",
};

/** Fluent's dark theme with Excel's green as its one accent. */
export const darkTheme: PaneTheme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[120],
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[130],
  colorBrandForegroundLinkPressed: green[110],
  bscScheme: "dark",
  bscOnTrack: "#7dd3a0",
  bscAtRisk: "#f5c26b",
  bscOffTrack: "#ff99a0",
  bscNoData: "#adadad",
};
