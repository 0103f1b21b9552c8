import { NS } from "./namespaces";
import { addChild, attribute, children, type Document, parseXml, rootOf, serializeXml } from "./xml-document";

const PART = "[Content_Types].xml";

/** What kind each part of the package is: its own entry, else that of its file name's ending. */
export class ContentTypes {
  readonly #document: Document;
  isChanged = false;

  constructor(text: string | null) {
    this.#document = parseXml(text ?? `<Types xmlns="${NS.contentTypes}"/>`, PART);
  }

  of(path: string): string | null {
    const root = rootOf(this.#document);
    const own = children(root, "Override").find((entry) => isFor(attribute(entry, "PartName"), path));
    const ending = endingOf(path);
    const general = children(root, "Default").find(
      (entry) => attribute(entry, "Extension")?.toLowerCase() === ending,
    );
    return attribute(own ?? general, "ContentType");
  }

  /** Pictures and relationships get an entry for their ending, all other parts one of their own. */
  set(path: string, contentType: string): void {
    if (this.of(path) === contentType) return;
    this.remove(path);
    const root = rootOf(this.#document);
    const ending = endingOf(path);
    const isGeneral = !["xml", "bin"].includes(ending) && this.of(path) === null;
    const firstOverride = children(root, "Override")[0] ?? null;
    const entry = addChild(root, isGeneral ? "Default" : "Override", isGeneral ? firstOverride : null);
    entry.setAttribute(isGeneral ? "Extension" : "PartName", isGeneral ? ending : `/${path}`);
    entry.setAttribute("ContentType", contentType);
    this.isChanged = true;
  }

  remove(path: string): void {
    const root = rootOf(this.#document);
    for (const entry of children(root, "Override")) {
      if (!isFor(attribute(entry, "PartName"), path)) continue;
      root.removeChild(entry);
      this.isChanged = true;
    }
  }

  text(): string {
    return serializeXml(this.#document);
  }
}

function isFor(partName: string | null, path: string): boolean {
  return partName?.replace(/^\/+/, "").toLowerCase() === path.toLowerCase();
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
