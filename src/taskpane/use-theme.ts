import { useSyncExternalStore } from "react";
import { officeContext } from "./office-context";
import { darkTheme, lightTheme, type PaneTheme } from "./theme";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Tells whether a colour such as `#262626` is dark.
 *
 * @param colour - Hexadecimal RGB, with or without `#`.
 * @returns `null` when it is no such colour.
 * @see WCAG 2.2, relative luminance.
 */
export function isDarkColour(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

function officeIsDark(): boolean | null {
  // Excel on the web gives no theme, whatever the types say.
  const theme = officeContext()?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.bodyBackgroundColor ? isDarkColour(theme.bodyBackgroundColor) : null;
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** The Office theme where Excel gives one, else the system's. In forced colours the browser replaces either's colours. */
export function useTheme(): PaneTheme {
  const dark = useSyncExternalStore(subscribe, () => officeIsDark() ?? window.matchMedia(DARK).matches);
  return dark ? darkTheme : lightTheme;
}
