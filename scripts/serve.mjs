import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:https";
import { dirname, extname, join, normalize, sep } from "node:path";
import { createRequire } from "node:module";
import { localhostCertificate } from "./certificate.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

const LAST_TRIES = 50;

/**
 * Serves a built folder over https on localhost only, with Microsoft's unchanged client library under /office-js/.
 *
 * @param folder Folder to serve.
 * @param wanted First port to try; the next free one is taken. 0 lets the system choose.
 * @returns `{ url, port, close() }`.
 */
export async function serve(folder, wanted) {
  const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  const { cert, key } = await localhostCertificate();
  const server = createServer({ cert, key }, (request, response) => {
    const { pathname } = new URL(request.url, "https://localhost");
    const [base, path] = pathname.startsWith("/office-js/")
      ? [officeJs, pathname.slice("/office-js".length)]
      : [folder, pathname];
    answer(request, response, fileFor(base, path));
  });
  const port = await listen(server, wanted, wanted === 0 ? 1 : LAST_TRIES);
  return {
    url: `https://localhost:${port}`,
    port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}

function fileFor(base, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = join(base, normalize(decoded));
  if (!file.startsWith(base + sep) || decoded.includes("\0")) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { file, size: found.size } : null;
}

function answer(request, response, found) {
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, headers).end();
  } else if (!found) {
    response.writeHead(404, headers).end();
  } else {
    const type = TYPES[extname(found.file)] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": found.size });
    if (request.method === "HEAD") response.end();
    else createReadStream(found.file).pipe(response);
  }
}

function listen(server, port, tries) {
  return new Promise((done, fail) => {
    const onError = (error) => {
      if (error.code !== "EADDRINUSE" || tries <= 1) return fail(error);
      done(listen(server, port + 1, tries - 1));
    };
    server.once("error", onError);
    server.listen(port, "localhost", () => {
      server.off("error", onError);
      done(server.address().port);
    });
  });
}
