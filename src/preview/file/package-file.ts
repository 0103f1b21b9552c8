import { BLANK_PARTS } from "./blank-parts";
import { ContentTypes } from "./content-types";
import { FileProblem } from "./file-workbook";
import { assertNotCompound } from "./compound-file";
import { decodeText, encodeText } from "./part-encoding";
import {
  addRelationship,
  readRelationships,
  type Relationship,
  removeRelationship,
  relationshipsPath,
} from "./relationships";
import { readArchive, writeArchive } from "./zip-archive";
import { packEntry, unpackEntry, type ZipEntry } from "./zip-entry";

const CONTENT_TYPES = "[Content_Types].xml";

/** A part that was set, or one of the archive with what was made of it so far. */
interface Part {
  readonly path: string;
  entry: ZipEntry | null;
  bytes: Uint8Array | null;
}

/**
 * An .xlsx file as its parts. Parts that nobody sets are saved as they came, byte for byte, and in their order.
 * Paths have no leading slash, and capitals in them do not matter.
 *
 * @see ECMA-376, part 2: Open Packaging Conventions.
 */
export class PackageFile {
  readonly #parts = new Map<string, Part>();
  readonly #relationships = new Map<string, Relationship[]>();
  #types: ContentTypes | null = null;

  /** @throws FileProblem when the bytes are no workbook of a kind that can be opened. */
  static open(bytes: Uint8Array): PackageFile {
    assertNotCompound(bytes);
    const file = new PackageFile();
    for (const entry of readArchive(bytes)) {
      const path = entry.name.replaceAll("\\", "/").replace(/^\/+/, "");
      file.#parts.set(path.toLowerCase(), { path, entry, bytes: null });
    }
    file.#assertWorkbook();
    return file;
  }

  /** The smallest workbook: no sheets yet, one look, Office's theme. */
  static blank(): PackageFile {
    const file = new PackageFile();
    for (const [path, text] of Object.entries(BLANK_PARTS)) file.setText(path, text);
    return file;
  }

  paths(): string[] {
    return [...this.#parts.values()].map(({ path }) => path);
  }

  has(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  /** @throws FileProblem `damaged` when the part cannot be unpacked. */
  bytes(path: string): Uint8Array | null {
    const part = this.#parts.get(path.toLowerCase());
    if (!part) return null;
    part.bytes ??= part.entry ? unpackEntry(part.entry) : null;
    return part.bytes;
  }

  /** The part's text, by its byte order mark or its declaration; without the mark. */
  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && decodeText(bytes);
  }

  /** Sets a part as UTF-8; one that says the same already is left as it is. */
  setText(path: string, text: string, contentType?: string): void {
    if (this.has(path) && this.text(path) === text) this.#setType(path, contentType);
    else this.setBytes(path, encodeText(text), contentType);
  }

  setBytes(path: string, bytes: Uint8Array, contentType?: string): void {
    const key = path.toLowerCase();
    const known = this.#parts.get(key);
    if (known) Object.assign(known, { entry: null, bytes });
    else this.#parts.set(key, { path, entry: null, bytes });
    if (path === CONTENT_TYPES) this.#types = null;
    this.#relationships.delete(key);
    this.#setType(path, contentType);
  }

  /** Takes a part away with its content type and its own relationships; those of others to it stay. */
  remove(path: string): void {
    if (!this.#parts.delete(path.toLowerCase())) return;
    this.#contentTypes().remove(path);
    this.#storeTypes();
    this.remove(relationshipsPath(path));
    this.#relationships.delete(relationshipsPath(path).toLowerCase());
  }

  /** Relationships of a part; those of the package for `""`. */
  relationships(path: string): readonly Relationship[] {
    const own = relationshipsPath(path);
    const key = own.toLowerCase();
    const known = this.#relationships.get(key);
    if (known) return known;
    const read = readRelationships(this.text(own), path).map((relationship) => ({
      ...relationship,
      target: relationship.external ? relationship.target : this.#pathOf(relationship.target),
    }));
    this.#relationships.set(key, read);
    return read;
  }

  /** Paths of the parts that a part is related to, by how the type ends, e.g. `/worksheet`. */
  related(path: string, typeEnding: string): string[] {
    return this.relationships(path)
      .filter(({ type, external, target }) => type.endsWith(typeEnding) && !external && this.has(target))
      .map(({ target }) => target);
  }

  /** Relates a part to another (its path) or to something outside (its address). @returns the relationship's id. */
  relate(path: string, type: string, target: string, external = false): string {
    const known = this.relationships(path).find(
      (own) => own.target === target && own.external === external && own.type === this.#typeHere(type),
    );
    if (known) return known.id;
    const own = relationshipsPath(path);
    const added = addRelationship(this.text(own), path, { type: this.#typeHere(type), target, external });
    this.setText(own, added.text);
    return added.id;
  }

  unrelate(path: string, id: string): void {
    const own = relationshipsPath(path);
    const text = this.text(own);
    if (text !== null) this.setText(own, removeRelationship(text, own, id));
  }

  /** A path that no part has, numbered from 1. */
  freePath(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const path = `${stem}${number}${ending}`;
      if (!this.has(path)) return path;
    }
  }

  contentType(path: string): string | null {
    return this.#contentTypes().of(path);
  }

  /** Path of the workbook's own part. */
  get workbookPath(): string {
    const [path] = this.related("", "/officeDocument");
    if (path === undefined) throw new FileProblem("not-a-workbook");
    return path;
  }

  /** True for a file that keeps to ISO 29500 strictly, whose namespaces are others. */
  get isStrict(): boolean {
    return this.relationships("").some(({ type }) => type.startsWith("http://purl.oclc.org/"));
  }

  save(): Uint8Array {
    return writeArchive(
      [...this.#parts.values()].map(
        ({ path, entry, bytes }) => entry ?? packEntry(path, bytes ?? new Uint8Array()),
      ),
    );
  }

  #pathOf(target: string): string {
    return this.#parts.get(target.toLowerCase())?.path ?? target;
  }

  #typeHere(type: string): string {
    if (!this.isStrict) return type;
    return type.replace(/^http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006/, STRICT_RELATIONS);
  }

  #setType(path: string, contentType: string | undefined): void {
    if (contentType === undefined || this.contentType(path) === contentType) return;
    this.#contentTypes().set(path, contentType);
    this.#storeTypes();
  }

  #contentTypes(): ContentTypes {
    this.#types ??= new ContentTypes(this.text(CONTENT_TYPES));
    return this.#types;
  }

  #storeTypes(): void {
    const types = this.#contentTypes();
    if (types.isChanged) this.setBytes(CONTENT_TYPES, encodeText(types.text()));
  }

  #assertWorkbook(): void {
    const type = this.contentType(this.workbookPath) ?? "";
    if (/ms-excel\.sheet\.binary/.test(type)) throw new FileProblem("old-format", this.workbookPath);
    if (!/spreadsheetml|ms-excel/.test(type)) throw new FileProblem("not-a-workbook", type);
  }
}

const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument";

export type { Relationship } from "./relationships";
