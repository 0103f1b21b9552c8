import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildDeployment } from "../../scripts/build.mjs";
import { rounded } from "./seconds";

/** Kilobytes after brotli that a deployment sends: for the functions, for those that forecast, for the pane in English, and in all scripts together. */
export function benchBundleSizes() {
  const folder = buildDeployment();
  const read = (file: string) => readFileSync(join(folder, file));
  const page = read("taskpane.html").toString();
  const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? "");
  const own = sources
    .filter((source) => !/^https?:/.test(source))
    .map((source) => source.replace(/\?.*$/, ""));
  const all = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const chunks = paneChunks(own.map((file) => read(file).toString()).join("\n"));
  const lazy = all.filter((file) => chunks.has(file.split(".")[0] ?? ""));
  const kilobytes = (files: readonly string[]) =>
    rounded(files.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0) / 1000);
  return {
    functionsKilobytes: kilobytes(own.filter((file) => file.startsWith("functions"))),
    forecastingKilobytes: kilobytes(own.filter((file) => file.startsWith("forecasting"))),
    paneKilobytes: lazy.length > 0 ? kilobytes([...own, ...lazy]) : null,
    allScriptsKilobytes: kilobytes(all),
  };
}

/** Numbers of the chunks that the page fetches to draw the pane: those between its import of React and the drawing. */
function paneChunks(script: string): ReadonlySet<string> {
  const imports = /\{createRoot:[^]*?\.render\(/.exec(script)?.[0] ?? "";
  return new Set([...imports.matchAll(/\.e\((\d+)\)/g)].map((match) => match[1] ?? ""));
}
