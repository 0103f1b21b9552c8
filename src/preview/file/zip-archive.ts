import { FileProblem } from "./file-workbook";
import type { ZipEntry } from "./zip-entry";

/** Bytes of all parts together that are still opened. */
const MAX_SIZE = 600 * 2 ** 20;
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 1 << 11;

/**
 * Reads the directory of a zip archive; contents stay packed.
 *
 * @throws FileProblem `not-a-workbook` when it is no archive, `damaged` when it ends too early, `too-large` when the
 *   contents would be too many bytes, `encrypted` when an entry is.
 * @see APPNOTE.TXT 6.3.10, 4.3: local file header, central directory, end of central directory.
 */
export function readArchive(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) throw new FileProblem("not-a-workbook");
  try {
    const { count, offset } = directoryPlace(view);
    return readDirectory(bytes, view, count, offset);
  } catch (problem) {
    if (problem instanceof RangeError) throw new FileProblem("damaged");
    throw problem;
  }
}

function directoryPlace(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const [count, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const isLarge = count === 0xffff || offset === 0xffffffff;
    if (!isLarge || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, offset };
    const large = wide(view, at - 12);
    return { count: wide(view, large + 32), offset: wide(view, large + 48) };
  }
  throw new FileProblem("damaged");
}

function readDirectory(bytes: Uint8Array, view: DataView, count: number, offset: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let [at, total] = [offset, 0];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw new FileProblem("damaged");
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    if (total > MAX_SIZE) throw new FileProblem("too-large");
    if (!entry.name.endsWith("/")) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw new FileProblem("encrypted", name);
  const sizes = entrySizes(view, at, nameLength);
  if (view.getUint32(sizes.local, true) !== LOCAL_SIGNATURE) throw new FileProblem("damaged", name);
  const start =
    sizes.local + 30 + view.getUint16(sizes.local + 26, true) + view.getUint16(sizes.local + 28, true);
  if (start + sizes.packed > bytes.length) throw new FileProblem("damaged", name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + sizes.packed),
    size: sizes.size,
    time: view.getUint32(at + 12, true),
  };
}

/** Sizes and place of an entry; those of 4 GB and more stand in its extra field. */
function entrySizes(view: DataView, at: number, nameLength: number) {
  const sizes = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  };
  const first = at + 46 + nameLength;
  const end = first + view.getUint16(at + 30, true);
  for (let field = first; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const key of ["size", "packed", "local"] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = wide(view, value);
      value += 8;
    }
  }
  return sizes;
}

/** A 64-bit number; one that no file can reach is out of range. */
function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Makes the archive; entries that were read go in as they came, byte for byte. */
export function writeArchive(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const length = named.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.packed.length, 0);
  const bytes = new Uint8Array(length + END_SIZE);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const { entry, name } of named) {
    places.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeHeader(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, DIRECTORY_SIGNATURE, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry, name.length);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that an entry has in both places: from the version needed to the length of the extra field. */
function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
