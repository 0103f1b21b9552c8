import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const PLACES = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
};

/** Switches that keep a headless Chromium quiet, and able to run as root in a container. */
export const CHROMIUM_SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of a Chromium on this machine, or null. CHROMIUM names another. */
export function findChromium() {
  const places = [process.env.CHROMIUM, ...(PLACES[process.platform] ?? [])];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/** Finds a Chromium or installs one: from the distribution as root on Debian and its kin, else the browser tests' own. */
export function ensureChromium() {
  const found = findChromium() ?? fromPlaywright();
  if (found) return found;
  console.log("Installing Chromium for the browser tests (once)…");
  if (process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { stdio: ["ignore", "ignore", "inherit"], env };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
      options,
    );
  } else {
    const cli = join(import.meta.dirname, "../node_modules/playwright-core/cli.js");
    spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
  }
  return findChromium() ?? fromPlaywright();
}

function fromPlaywright() {
  const script =
    "import('playwright-core').then((p) => process.stdout.write(p.chromium.executablePath()), () => {})";
  const cwd = join(import.meta.dirname, "..");
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd, encoding: "utf8" });
  return stdout && existsSync(stdout) ? stdout : null;
}
