import type { Frame } from "playwright-core";
import { expect } from "vitest";
import type { Preview } from "./open-preview";

/** How a person may have the pane before them: colours, and width in pixels. */
export interface Look {
  readonly colorScheme: "light" | "dark";
  readonly paneWidth: number;
}

/**
 * Looks at what the pane shows in one look after the other, without touching anything else.
 *
 * @param looks - The last is the one the pane is left in.
 * @param check - Gets the look's name, such as `dark-300`.
 */
export async function inEachLook(
  preview: Preview,
  looks: readonly Look[],
  check: (name: string, look: Look) => Promise<void>,
): Promise<void> {
  const pane = await preview.pane();
  for (const look of looks) {
    await preview.page.emulateMedia({ colorScheme: look.colorScheme });
    await preview.page.evaluate((width) => window.preview.resizePane(width), look.paneWidth);
    await expect.poll(() => shown(pane), { timeout: 30_000 }).toEqual(look);
    // What is read half way through a fade has no colour of its own.
    await pane.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
    await check(`${look.colorScheme}-${look.paneWidth}`, look);
  }
}

/** The look that the pane has taken: whether its ground is darker than its letters, and how wide it is. */
const shown = (pane: Frame): Promise<Look> =>
  pane.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.querySelector("#root > *")!);
    const light = (text: string) =>
      (text.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    return {
      colorScheme: light(backgroundColor) < light(color) ? "dark" : "light",
      paneWidth: window.innerWidth,
    } as const;
  });
