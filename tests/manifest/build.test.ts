import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";

const URL_OF_DEPLOYMENT = "https://example.org/bsc";
const deployment = ".cache/deployment";
const preview = "dist-preview";

beforeAll(() => {
  const script = 'const b = await import("./scripts/build.mjs"); b.buildDeployment(); b.buildPreview();';
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  expect(status).toBe(0);
}, 300_000);

const text = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
const scripts = (folder: string) => readdirSync(folder).filter((file) => file.endsWith(".js"));
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]* src="([^"?]+)[^"]*"/g)].map((match) => match[1] ?? "");

describe("the manifest of a deployment", () => {
  it("names files of that address only, and each of them is built", () => {
    const manifest = text(deployment, "manifest.xml");
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      expect(address.startsWith(`${URL_OF_DEPLOYMENT}/`), address).toBe(true);
      expect(existsSync(join(deployment, address.slice(URL_OF_DEPLOYMENT.length))), address).toBe(true);
    }
  });

  it("shows icons of the size it says", () => {
    for (const file of readdirSync(join(deployment, "assets"))) {
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      const header = readFileSync(join(deployment, "assets", file)).subarray(16, 24);
      expect([header.readUInt32BE(0), header.readUInt32BE(4)], file).toEqual([size, size]);
    }
  });
});

describe("the page", () => {
  it("loads the client library from Microsoft, then the functions, then the pane", () => {
    const [library, functions, forecasting, pane] = scriptsOf(text(deployment, "taskpane.html"));
    expect(library).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(functions).toBe("functions.js");
    expect(forecasting).toMatch(/^forecasting\.[0-9a-f]+\.js$/);
    expect(pane).toMatch(/^taskpane\.[0-9a-f]+\.js$/);
  });

  it("carries the content security policy, without eval", () => {
    const page = text(deployment, "taskpane.html");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
    const rules = Object.fromEntries(
      policy.split("; ").map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1)]),
    );
    expect(rules).toMatchObject({
      "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
      "style-src": ["'self'", "'unsafe-inline'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'", "data:"],
      "worker-src": ["'self'", "blob:"],
      "connect-src": ["'self'"],
    });
    expect(policy).not.toContain("eval");
  });

  it("keeps the functions small, since every recalculation on opening waits for them", () => {
    const [, functions = "", forecasting = ""] = scriptsOf(text(deployment, "taskpane.html"));
    const size = (file: string) => brotliCompressSync(readFileSync(join(deployment, file))).length;
    expect(size(functions)).toBeLessThanOrEqual(20_000);
    expect(size(forecasting)).toBeLessThanOrEqual(12_000);
  });
});

describe("functions.json", () => {
  const metadata = () => JSON.parse(text(deployment, "functions.json"));

  it("lets errors in, keeps rich data out, and leads to help that is built", () => {
    expect(metadata().allowErrorForDataTypeAny).toBe(true);
    expect(metadata()).not.toHaveProperty("allowCustomDataForDataTypeAny");
    const help = text(deployment, "help.html");
    for (const { helpUrl } of metadata().functions) {
      const [page, anchor] = (helpUrl as string).split("#");
      expect(page).toBe(`${URL_OF_DEPLOYMENT}/help.html`);
      expect(help).toContain(`id="${anchor ?? ""}"`);
    }
  });

  it("associates every function that it names", () => {
    const [, functions = "", forecasting = ""] = scriptsOf(text(deployment, "taskpane.html"));
    const code = text(deployment, functions) + text(deployment, forecasting);
    const ids = metadata().functions.map(({ id }: { id: string }) => id) as string[];
    expect(ids).toContain("STATUS");
    expect(ids).toContain("FORECAST");
    for (const id of ids) expect(code).toContain(`CustomFunctions.associate("${id}"`);
  });
});

describe("the preview's build", () => {
  it("runs the very code that is deployed", () => {
    for (const file of scripts(deployment))
      expect(text(preview, file) === text(deployment, file), file).toBe(true);
  });

  it("stays out of what is deployed", () => {
    expect(existsSync(join(preview, "preview.html"))).toBe(true);
    expect(readdirSync(deployment).filter((file) => file.includes("preview"))).toEqual([]);
    expect(statSync(join(deployment, "taskpane.html")).size).toBeGreaterThan(0);
  });
});
