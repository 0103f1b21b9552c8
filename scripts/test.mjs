// `npm test`: every test there is. Ends with one line that counts them.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing();
const { ensureChromium } = await import("./chromium.mjs");
const chromium = ensureChromium();
if (!chromium) {
  console.error(
    "No Chromium was found or could be installed. Set CHROMIUM to the path of one and run this again.",
  );
  process.exit(1);
}

const { buildDeployment, buildPreview } = await import("./build.mjs");
console.log("Building what the tests look at…");
buildDeployment();
buildPreview();

const report = join(root, ".cache/test-report.json");
mkdirSync(join(root, ".cache"), { recursive: true });
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    ".config/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHROMIUM: chromium, VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
  },
);

const { passed, failed } = count();
console.log(`\nTests: ${passed} passed, ${failed} failed`);
process.exitCode = status === 0 && failed === 0 ? 0 : 1;

// A file that fails before its first test, and a run that ends without a report, count as one failure each.
function count() {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const assertions = testResults.flatMap((file) => file.assertionResults);
    const broken = testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((a) => a.status === "failed"),
    );
    const failedTests = assertions.filter((a) => a.status === "failed").length + broken.length;
    return { passed: numPassedTests, failed: failedTests || (status === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
