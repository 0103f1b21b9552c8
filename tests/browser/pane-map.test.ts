import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectSound } from "./expect-sound";
import { inEachLook, type Look } from "./looks";
import { Preview, startBrowser } from "./open-preview";

const LOOKS: readonly Look[] = [
  { colorScheme: "dark", paneWidth: 480 },
  { colorScheme: "light", paneWidth: 480 },
  { colorScheme: "dark", paneWidth: 300 },
  { colorScheme: "light", paneWidth: 300 },
];

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openMap(preview: Preview): Promise<Frame> {
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  await pane.getByRole("tab", { name: "Map" }).click();
  await pane.getByRole("option").first().waitFor();
  return pane;
}

/** What has the focus, by its name for screen readers. */
const focused = (pane: Frame) =>
  pane.evaluate(() => document.activeElement?.querySelector(":scope > title")?.textContent ?? "");

/** Whether the box that has the focus is out of the window, or under something else. */
const isHidden = (pane: Frame) =>
  pane.evaluate(() => {
    const { left, right, top, bottom } = document
      .activeElement!.querySelector("rect")!
      .getBoundingClientRect();
    return [top + 2, bottom - 2].some((y) => {
      const above = document.elementFromPoint((left + right) / 2, y);
      return above === null || !document.activeElement!.contains(above);
    });
  });

describe("the map in the pane", () => {
  it("is readable and open to everyone, in light and dark, at 300 and 480 pixels", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", height: 1100 });
    const pane = await openMap(preview);
    const expectAll = (state: string, also: (name: string) => Promise<void> = async () => {}) =>
      inEachLook(preview, LOOKS, async (look) => {
        const name = `pane-map-${look}`;
        await preview.screenshot(state === "Map" ? name : `${name}-${state.toLowerCase()}`);
        await expectSound(pane, `${state}, ${look}`);
        await also(name);
      });
    await expectAll("Map");

    await pane.getByRole("option", { name: /^Build it fast/ }).click();
    await pane.getByRole("heading", { name: "Driven by" }).waitFor();
    await expectAll("Chosen");

    await pane.getByRole("button", { name: "How to read the map" }).click();
    await pane.getByRole("button", { name: "Mission, vision and goals" }).click();
    await pane.getByRole("button", { name: "Filter" }).click();
    await pane.getByLabel("Owner", { exact: true }).selectOption("T. Marek");
    await pane.getByRole("heading", { name: "The way to Financial" }).waitFor();
    await expectAll("Owner", async (name) => {
      await pane.getByRole("heading", { name: "Sign-off" }).scrollIntoViewIfNeeded();
      await preview.screenshot(`${name}-below`);
      await pane.evaluate(() => window.scrollTo(0, 0));
    });
    await preview.close();
  });

  it("cuts no name off and lets no boxes meet, at every width", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", height: 1100 });
    const pane = await openMap(preview);
    for (const width of [300, 360, 480, 640]) {
      await preview.page.evaluate((to) => window.preview.resizePane(to), width);
      await expect
        .poll(() => pane.evaluate(() => window.innerWidth - document.documentElement.scrollWidth))
        .toBeGreaterThanOrEqual(0);
      const boxes = await pane.getByRole("option").evaluateAll((options) =>
        options.map((option) => {
          const { left, right, top, bottom } = option.querySelector("rect")!.getBoundingClientRect();
          const names = [...option.querySelectorAll("div div:first-child")];
          return {
            left,
            right,
            top,
            bottom,
            isCut: names.some((one) => one.scrollHeight > one.clientHeight),
          };
        }),
      );
      expect(boxes.length).toBeGreaterThan(8);
      for (const [at, box] of boxes.entries()) {
        expect(box.isCut, `box ${at} at ${width}`).toBe(false);
        for (const other of boxes.slice(at + 1)) {
          const meets =
            box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom;
          expect(meets, `box ${at} at ${width}`).toBe(false);
        }
      }
    }
    await preview.close();
  });

  it("is walked by keyboard alone, to an objective's page and back", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", paneWidth: 300 });
    const pane = await openMap(preview);
    const { keyboard } = preview.page;
    await pane.getByRole("tab", { name: "Map" }).focus();
    for (let press = 0; press < 20 && (await focused(pane)) === ""; press++) await keyboard.press("Tab");
    expect(await focused(pane)).toMatch(/^(Grow sales and margin|Keep costs in hand)/);
    await keyboard.press("End");
    await keyboard.press("Shift+ArrowUp");
    expect(await focused(pane)).toMatch(/^(Build it|Skilled people)/);
    await keyboard.press("Space");
    await pane.getByRole("heading", { name: "Leads to" }).waitFor();
    // What is chosen stands over the foot of the map, and must not hide the box that has the focus.
    for (const key of ["End", "Home", "End"]) {
      await keyboard.press(key);
      await expect.poll(() => isHidden(pane), { message: key }).toBe(false);
    }
    await keyboard.press("Shift+ArrowUp");
    await keyboard.press("Enter");
    await pane.getByRole("button", { name: "Back to the map" }).waitFor();
    await expectSound(pane, "Page");
    await pane.getByRole("button", { name: "Back to the map" }).click();
    await expect.poll(() => focused(pane)).toMatch(/^(Build it|Skilled people)/);
    await preview.close();
  });

  it("shows many objectives without links, and says how to add links", async () => {
    const preview = await Preview.open(browser, { sample: "nyc-mmr", paneWidth: 300, height: 1100 });
    const pane = await openMap(preview);
    await pane.getByText(/Add a table with the columns From and To/).waitFor();
    await preview.screenshot("pane-map-no-links");
    await expectSound(pane, "No links");
    await preview.close();
  });

  it("keeps its colours apart where the system forces them", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", paneWidth: 300, height: 1100 });
    await preview.page.emulateMedia({ forcedColors: "active" });
    const pane = await openMap(preview);
    await pane.getByRole("option", { name: /^Build it fast/ }).click();
    await preview.screenshot("pane-map-forced");
    await expectSound(pane, "Forced colours");
    await preview.close();
  });
});
