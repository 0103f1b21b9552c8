import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { CHROMIUM_SWITCHES, findChromium } from "../../scripts/chromium.mjs";

const SCREENSHOTS = "tests/browser/screenshots";
/** What the page opens when its address names no sample. */
const DEFAULT_SAMPLE = "small-business";

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
  /** A page that no other test had or gets, for tests that leave more behind than a changed workbook. */
  readonly alone?: boolean;
}

/** Starts the Chromium that `npm test` found. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium: run npm test, which finds or installs one.");
  return chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
}

/** Width of the task pane in CSS pixels where a test wants no other. */
const USUAL_PANE = 350;

/** Pages whose test is over, by their browser: the next test with the same colours gets one with its sample opened afresh. */
const spare = new WeakMap<Browser, Preview[]>();

/** The preview's page in a browser, with the add-in running in it. */
export class Preview {
  private constructor(
    private readonly context: BrowserContext,
    private readonly options: PreviewOptions,
    readonly page: Page,
    /** Whatever went wrong without being asked for: requests that left localhost, errors, policy violations. */
    readonly complaints: string[],
  ) {}

  /**
   * Opens a sample in the preview and waits until the add-in has loaded.
   *
   * The workbook, its host and the add-in's frame are always new. The page around them may have served another test
   * of the same file, as a page does on which a user opens one sample after the other; that saves half the time.
   */
  static async open(browser: Browser, options: PreviewOptions = {}): Promise<Preview> {
    const pages = spare.get(browser) ?? [];
    const place = options.alone ? -1 : pages.findIndex((one) => colors(one.options) === colors(options));
    const [used] = place < 0 ? [] : pages.splice(place, 1);
    const preview = used ? await used.again(options) : await Preview.load(browser, options);
    if (options.paneWidth !== undefined) {
      await preview.page.evaluate((width) => window.preview.resizePane(width), options.paneWidth);
    }
    return preview;
  }

  private static async load(browser: Browser, options: PreviewOptions): Promise<Preview> {
    const context = await browser.newContext({
      // What is read half way through a fade has no colour of its own.
      reducedMotion: "reduce",
      ignoreHTTPSErrors: true,
      colorScheme: colors(options),
      viewport: viewport(options),
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
    return new Preview(context, options, page, complaints);
  }

  private async again(options: PreviewOptions): Promise<Preview> {
    const { context, page } = this;
    await page.emulateMedia({
      colorScheme: colors(options),
      reducedMotion: "reduce",
      forcedColors: null,
      media: null,
    });
    await page.setViewportSize(viewport(options));
    await page.mouse.move(0, 0);
    this.complaints.length = 0;
    await page.evaluate(
      ([sample, culture, paneWidth]) => {
        window.preview.resizePane(paneWidth);
        return window.preview.loadSample(sample as Parameters<typeof window.preview.loadSample>[0], culture);
      },
      [options.sample ?? DEFAULT_SAMPLE, options.culture, USUAL_PANE] as const,
    );
    return new Preview(context, options, page, this.complaints);
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

  /** Ends with the page, and fails where anything was complained of. */
  async close(): Promise<void> {
    const browser = this.context.browser();
    const isSound = this.complaints.length === 0;
    if (browser && isSound && !this.options.alone) spare.set(browser, [...(spare.get(browser) ?? []), this]);
    else await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}

const colors = (options: PreviewOptions) => options.colorScheme ?? "light";
const viewport = ({ width = 1280, height = 800 }: PreviewOptions) => ({ width, height });

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
