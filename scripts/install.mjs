import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

const NEEDED = [20, 15];

/** Installs the packages of package-lock.json when one is missing or of another version. Uses only Node itself. */
export function installMissing() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(
      `Node ${NEEDED.join(".")} or later is needed; this is ${process.versions.node}. See https://nodejs.org`,
    );
    process.exit(1);
  }
  if (installed()) return;
  console.log("Installing packages (once)…");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}

function installed() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(record);
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" || optional || peer || present[path]?.version === version,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Runs a command in the project's folder with its output shown, and ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    // npm is a script on Windows, which needs a shell to start.
    shell: process.platform === "win32",
    ...options,
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a package's own command with this Node, without npx or a shell. */
export function runBin(script, args) {
  run(process.execPath, [join(root, "node_modules", script), ...args], { shell: false });
}
