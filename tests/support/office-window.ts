import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

const requireHere = createRequire(import.meta.url);
const DIST = join(dirname(requireHere.resolve("@microsoft/office-js/package.json")), "dist");
const ORIGIN = "https://localhost:8443";

/** Compiled scripts of office.js; each is compiled once in a process. */
const scripts = new Map<string, vm.Script>();

function load(file: string): vm.Script {
  const known = scripts.get(file);
  if (known) return known;
  const script = new vm.Script(readFileSync(join(DIST, file), "utf8"), { filename: file });
  scripts.set(file, script);
  return script;
}

/** A window with the real office.js in it, whose parent is a host of ours. */
export interface OfficeWindow {
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly CustomFunctions: unknown;
  /** Gives the window a message of its parent. */
  readonly deliver: (json: string) => void;
  /** True once office.js has put its names into the window. */
  readonly isLoaded: () => boolean;
  /** From now on nothing reaches the window, or leaves it. */
  readonly close: () => void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

/**
 * Evaluates the unmodified office.js of node_modules in a window that has just what it asks for, in a realm of its own.
 *
 * @param toHost - Takes each message that the window posts to its parent.
 */
export function openOfficeWindow(toHost: (json: string) => void): OfficeWindow {
  const listeners = new Set<Listener>();
  let open = true;
  const timers = new Set<NodeJS.Timeout>();
  const parent = { postMessage: (json: string) => open && setImmediate(() => open && toHost(json)) };
  const window: Record<string, unknown> = {
    parent,
    name: JSON.stringify({
      baseFrameName: "excel_host",
      hostInfo: "Excel$Web$16.00$en-US$corr-1$$disableLogging$3",
      xdmInfo: `conv-1|addin-1|${ORIGIN}`,
      serializerVersion: 1,
    }),
    addEventListener: (type: string, listener: Listener) => type === "message" && listeners.add(listener),
    removeEventListener: (type: string, listener: Listener) =>
      type === "message" && listeners.delete(listener),
    dispatchEvent: () => true,
    postMessage: () => undefined,
    location: urlParts(`${ORIGIN}/taskpane.html`),
    navigator: {
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0",
      language: "en-US",
      platform: "Linux",
    },
    history: { pushState: null, replaceState: null },
    sessionStorage: storage(),
    localStorage: storage(),
    console: quietConsole,
    ...timerFunctions(timers),
    performance,
    URL,
    URLSearchParams,
    Error,
    Date,
    crypto: globalThis.crypto,
  };
  window["window"] = window["self"] = window["top"] = window;
  window["top"] = parent;
  const context = vm.createContext(window);
  window["document"] = fakeDocument(window, (file) => load(file).runInContext(context));
  load("office.js").runInContext(context);
  const isLoaded = () => (window["Office"] as { onReady?: unknown } | undefined)?.onReady !== undefined;
  const close = () => {
    open = false;
    listeners.clear();
    for (const timer of timers) clearTimeout(timer);
  };
  const deliver = (json: string) => {
    for (const listener of [...listeners]) listener({ data: json, origin: ORIGIN, source: parent });
  };
  return Object.defineProperties({ deliver, close, isLoaded } as OfficeWindow, {
    Excel: { get: () => window["Excel"] },
    Office: { get: () => window["Office"] },
    OfficeExtension: { get: () => window["OfficeExtension"] },
    CustomFunctions: { get: () => window["CustomFunctions"] },
  });
}

const quietConsole = { log() {}, info() {}, warn() {}, debug() {}, error: console.error.bind(console) };

function timerFunctions(timers: Set<NodeJS.Timeout>) {
  const keep = (timer: NodeJS.Timeout) => {
    timers.add(timer.unref());
    return timer;
  };
  return {
    setTimeout: (run: () => void, ms?: number) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
      return timer;
    },
    setInterval: (run: () => void, ms?: number) => keep(setInterval(run, ms)),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
  };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

function urlParts(href: string) {
  const { protocol, host, hostname, port, pathname, search, hash, origin } = new URL(href);
  return { href, protocol, host, hostname, port, pathname, search, hash, origin };
}

/** A document in which a script that is inserted runs at once from node_modules. */
function fakeDocument(window: Record<string, unknown>, run: (file: string) => void) {
  const element = (tag: string) => {
    const made: Record<string, unknown> = {
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute(name: string, value: string) {
        made[name] = value;
      },
      getAttribute: (name: string) => made[name] ?? null,
      appendChild: (node: Record<string, unknown>) => insert(node),
      addEventListener() {},
    };
    if (tag === "a") {
      Object.defineProperty(made, "href", {
        get: () => (made["_href"] as string | undefined) ?? "",
        set: (to: string) => {
          const { href, ...parts } = urlParts(new URL(to, ORIGIN).href);
          Object.assign(made, parts, { _href: href });
        },
      });
    }
    return made;
  };
  const insert = (node: Record<string, unknown>) => {
    const { src } = node;
    if (typeof src !== "string") return node;
    setImmediate(() => {
      const file = new URL(src, ORIGIN).pathname.slice(1);
      if (existsSync(join(DIST, file))) run(file);
      (node["onload"] as (() => void) | undefined)?.();
    });
    return node;
  };
  const head = { ...element("head"), insertBefore: insert };
  const scriptTag = { src: `${ORIGIN}/office.js`, getAttribute: () => null };
  return {
    domain: "localhost",
    URL: `${ORIGIN}/taskpane.html`,
    location: window["location"],
    readyState: "complete",
    head,
    body: head,
    documentElement: { ...head, lang: "en-US" },
    referrer: ORIGIN,
    cookie: "",
    createElement: element,
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === "script" ? [scriptTag] : tag === "head" ? [head] : []),
    querySelector: () => null,
    querySelectorAll: () => [],
    addEventListener() {},
    removeEventListener() {},
    write() {},
  };
}
