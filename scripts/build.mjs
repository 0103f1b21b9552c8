// `npm run build [-- --env url=https://host/path]` writes dist/; `--env preview` writes what `npm start` serves.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing, root, runBin } from "./install.mjs";

const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
  "scripts/functions-help.cjs",
];

/** Builds with webpack; `args` are webpack's own, such as `["--env", "url=https://host/path"]`. */
export function build(args) {
  runBin("webpack-cli/bin/cli.js", ["build", ...args]);
}

/**
 * Builds into a folder unless nothing changed since the last time.
 *
 * @param output Folder under the project's.
 * @param options `--env` values, such as `["preview"]`.
 * @returns The folder's full path.
 */
export function buildOnce(output, options) {
  const folder = join(root, output);
  const mark = join(folder, ".built-from");
  const hash = createHash("sha256").update(options.join("\0")).update(hashOf(SOURCES)).digest("hex");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== hash) {
    build([...options, `output=${output}`].flatMap((option) => ["--env", option]));
    writeFileSync(mark, hash);
  }
  return folder;
}

/** What `npm start` serves and the browser tests open. */
export const buildPreview = () => buildOnce("dist-preview", ["preview"]);

/** A deployment's build for a made-up address, which the tests look into. */
export const buildDeployment = () => buildOnce(".cache/deployment", ["url=https://example.org/bsc"]);

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installMissing();
  build(process.argv.slice(2));
}
