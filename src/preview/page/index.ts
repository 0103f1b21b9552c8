import type { FunctionsMetadata } from "../excel/custom-functions";
import type { SampleId } from "../samples/sample-workbook";
import { SAMPLES } from "../samples/open-sample";
import { loadFonts } from "./fonts";
import { HostPage, type AddIn } from "./host-page";
import { readManifest } from "./manifest";
import { findParts } from "./page-parts";
import "./preview.css";
import { previewWindow } from "./preview-window";

const DEFAULT: SampleId = "small-business";

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}

// As Excel does on sideloading: the manifest first, then the functions it names.
async function sideload(): Promise<AddIn> {
  const base = new URL(".", location.href);
  const manifest = readManifest(await fetchText(new URL("manifest.xml", base)), base);
  const functions = JSON.parse(await fetchText(manifest.functions)) as FunctionsMetadata;
  return { manifest, functions };
}

async function start(): Promise<HostPage> {
  const page = new HostPage(findParts(document), await sideload());
  await loadFonts(document.fonts);
  const asked = new URLSearchParams(location.search);
  const sample = SAMPLES.find(({ id }) => id === asked.get("sample"))?.id ?? DEFAULT;
  await page.open(sample, asked.get("culture"));
  return page;
}

const started = start();
window.preview = previewWindow(started);
started.catch((error: unknown) => {
  findParts(document).status.textContent = `The preview could not start: ${String(error)}`;
});
