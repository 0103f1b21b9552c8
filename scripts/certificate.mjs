import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./install.mjs";

const folder = join(root, ".certs");
const DAYS = 30;
const RENEW_WITHIN_DAYS = 3;

/**
 * The certificate for https on localhost, made in an ignored folder and renewed before it expires.
 * The machine's trust store is never touched: `npm run trust` does that, and asks first.
 */
export async function localhostCertificate() {
  const files = {
    authority: join(folder, "ca.crt"),
    cert: join(folder, "localhost.crt"),
    key: join(folder, "localhost.key"),
  };
  if (!usable(files)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await quietly(() => generator()(files.authority, files.cert, files.key, DAYS, ["localhost"]));
  }
  return { files, cert: readFileSync(files.cert), key: readFileSync(files.key) };
}

// The file itself: the package's entry would load its trust-store code as well.
const generator = () =>
  createRequire(import.meta.url)("office-addin-dev-certs/lib/generate.js").generateCertificates;

function usable({ authority, cert, key }) {
  if (![authority, cert, key].every((file) => existsSync(file))) return false;
  const { validTo } = new X509Certificate(readFileSync(cert));
  return Date.parse(validTo) - Date.now() > RENEW_WITHIN_DAYS * 86_400_000;
}

async function quietly(work) {
  const log = console.log;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
