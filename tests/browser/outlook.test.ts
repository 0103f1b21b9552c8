import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectSound } from "./expect-sound";
import { inEachLook } from "./looks";
import { Preview, startBrowser } from "./open-preview";

const LOOKS = [
  { colorScheme: "dark", paneWidth: 400 },
  { colorScheme: "light", paneWidth: 300 },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Brings into view what the chart of a KPI stands above. */
const toChart = (pane: Frame) =>
  pane.evaluate(() => document.querySelector("[role=slider]")?.scrollIntoView({ block: "start" }));

it("tells where the year and a KPI will end, draws it, and takes another value instead, by keyboard", async () => {
  const size = { width: 1000, height: 1300 };
  const preview = await Preview.open(browser, { sample: "small-business", paneWidth: 300, ...size });
  const pane = await preview.pane();
  const { keyboard } = preview.page;
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();

  await pane.getByRole("button", { name: "Show where the year will end" }).focus();
  await keyboard.press("Enter");
  const landing = pane.getByText(/^Where 2026 will end: \d+(\.\d)?% \(80% range: .+ to .+\), chance/);
  await landing.waitFor();
  await pane.getByRole("button", { name: "Year end by perspective" }).focus();
  await keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Where the year will end" }).waitFor();
  expect(await pane.getByRole("table", { name: "Financial" }).getByRole("row").count()).toBe(4);
  await inEachLook(preview, LOOKS, async (look) => {
    await preview.screenshot(`outlook-${look}`);
    await expectSound(pane, `Year end, ${look}`);
  });

  await pane.getByRole("button", { name: "Revenue", exact: true }).click();
  const slider = pane.getByRole("slider", { name: "Trend of Revenue" });
  await pane.getByText(/^Dotted line: forecast/).waitFor();
  // Two bands lie around the line of what is to come, the inner one within the outer.
  const heights = await slider.locator("path").evaluateAll((paths) =>
    paths
      .filter((path) => getComputedStyle(path).fill !== "none" && path.getAttribute("d")?.endsWith("Z"))
      .map((path) => path.getBoundingClientRect().height)
      .slice(-2),
  );
  expect(heights).toHaveLength(2);
  expect(heights[0]).toBeGreaterThan(heights[1] ?? Infinity);
  await slider.focus();
  await keyboard.press("End");
  expect(await slider.getAttribute("aria-valuetext")).toMatch(
    /^December 2026: forecast \d+,000 €, 80% \d+,000 € to /,
  );

  await pane.getByRole("button", { name: "I expect another value" }).focus();
  await keyboard.press("Enter");
  await pane.getByLabel(/^Value expected/).fill("2,400,000 €");
  await pane.getByRole("textbox", { name: /^Why/ }).fill("The new shop opens in November");
  await pane.getByRole("textbox", { name: /^Your name/ }).fill("Ann Keller");
  await pane.getByRole("button", { name: "Save value" }).focus();
  await keyboard.press("Enter");
  await pane.getByText("Ann Keller expects 2,400,000 € by the end of 2026").waitFor();
  const overrides = () =>
    preview.page.evaluate(() =>
      Object.values(
        window.preview.snapshot().sheets.find(({ name }) => name === "Overrides")?.cells ?? {},
      ).map(({ value }) => value),
    );
  expect(await overrides()).toEqual(
    expect.arrayContaining(["Revenue", 2_400_000, "The new shop opens in November", "Ann Keller"]),
  );
  await toChart(pane);
  await inEachLook(preview, LOOKS, async (look) => {
    await preview.screenshot(`outlook-kpi-${look}`);
    await expectSound(pane, `Override, ${look}`);
  });

  await pane.getByRole("button", { name: "Use the forecast again" }).click();
  await pane.getByText(/^By the end of 2026: [\d,]+ € \(80% range:/).waitFor();
  expect(await overrides()).not.toContain(2_400_000);
  await preview.close();
});
