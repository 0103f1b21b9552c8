import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { CHROMIUM_SWITCHES, findChromium } from "../../scripts/chromium.mjs";

const SCREENSHOTS = "tests/browser/screenshots";

export interface PreviewOptions {
  /** Id of a sample, such as `nyc-mmr`. */
  readonly sample?: string;
  /** Culture such as `de-DE`; the sample's own when left out. */
  readonly culture?: string;
  readonly colorScheme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Width of the task pane in CSS pixels. */
  readonly paneWidth?: number;
}

/** Starts the Chromium that `npm test` found. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium: run npm test, which finds or installs one.");
  return chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
}

/** The preview's page in a browser, with the add-in running in it. */
export class Preview {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    /** Whatever went wrong without being asked for: requests that left localhost, errors, policy violations. */
    readonly complaints: string[],
  ) {}

  /** Opens the preview and waits until the add-in in it has loaded. */
  static async open(browser: Browser, options: PreviewOptions = {}): Promise<Preview> {
    const context = await browser.newContext({
      // What is read half way through a fade has no colour of its own.
      reducedMotion: "reduce",
      ignoreHTTPSErrors: true,
      colorScheme: options.colorScheme ?? "light",
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    });
    context.setDefaultTimeout(60_000);
    const complaints = await listen(context);
    const page = await context.newPage();
    const address = new URL("/preview.html", inject("previewUrl"));
    if (options.sample !== undefined) address.searchParams.set("sample", options.sample);
    if (options.culture !== undefined) address.searchParams.set("culture", options.culture);
    await page.goto(address.href);
    await page.waitForFunction(() => "preview" in window);
    await page.evaluate(() => window.preview.ready);
    const preview = new Preview(context, page, complaints);
    if (options.paneWidth !== undefined) {
      await page.evaluate((width) => window.preview.resizePane(width), options.paneWidth);
    }
    return preview;
  }

  /** The task pane's frame; ask again after another sample was opened. */
  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector("#frame iframe")).contentFrame();
    if (!frame) throw new Error("The task pane's frame is empty.");
    await frame.waitForSelector("#root > *");
    return frame;
  }

  /** A cell as shown. */
  text(sheet: string, address: string): Promise<string> {
    return this.page.evaluate(([s, a]) => window.preview.getText(s, a), [sheet, address] as const);
  }

  /** Types into a cell as the user would. */
  type(sheet: string, address: string, value: string | number | boolean | null): Promise<void> {
    return this.page.evaluate(([s, a, v]) => window.preview.setCell(s, a, v), [
      sheet,
      address,
      value,
    ] as const);
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => window.preview.activeSheet());
  }

  /** Keeps a picture of the whole window. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  /** Closes the page, and fails where anything was complained of. */
  async close(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}

async function listen(context: BrowserContext): Promise<string[]> {
  const home = new URL(inject("previewUrl")).host;
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const { host, protocol } = new URL(route.request().url());
    const local = host === home || protocol === "data:" || protocol === "blob:";
    if (!local) complaints.push(`request to ${route.request().url()}`);
    await (local ? route.continue() : route.abort());
  });
  context.on("weberror", (error) => complaints.push(`error ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console ${message.text()} ${message.location().url}`);
  });
  return complaints;
}
