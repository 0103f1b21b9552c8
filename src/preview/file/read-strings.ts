import type { PackageFile } from "./package-file";
import { scanXml } from "./scan-xml";

/** The workbook's shared strings by their number, each as plain text. */
export function readStrings(file: PackageFile, workbookPath: string): readonly string[] {
  const [path] = file.related(workbookPath, "/sharedStrings");
  const xml = path === undefined ? null : file.text(path);
  return path === undefined || xml === null ? [] : parseStrings(xml, path);
}

function parseStrings(xml: string, path: string): string[] {
  const strings: string[] = [];
  const text = new StringText();
  scanXml(xml, path, {
    open: (name) => {
      if (name === "si") text.begin();
      else text.open(name);
    },
    close: (name) => {
      if (name === "si") strings.push(text.value);
      else text.close(name);
    },
    text: (part) => {
      text.add(part);
    },
  });
  return strings;
}

/** Gathers the text of a string, plain or of several looks; how it is pronounced is left out. */
export class StringText {
  #value = "";
  #inText = false;
  #inPhonetic = false;

  begin(): void {
    this.#value = "";
    this.#inText = false;
    this.#inPhonetic = false;
  }
  open(name: string): void {
    if (name === "t") this.#inText = !this.#inPhonetic;
    else if (name === "rPh") this.#inPhonetic = true;
  }
  close(name: string): void {
    if (name === "t") this.#inText = false;
    else if (name === "rPh") this.#inPhonetic = false;
  }
  add(text: string): void {
    if (this.#inText) this.#value += text;
  }
  get value(): string {
    return unescaped(this.#value);
  }
}

/**
 * Text with letters that XML cannot hold, which the file writes as `_x000D_`.
 *
 * @see ECMA-376-1 22.9.2.19, ST_Xstring.
 */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
