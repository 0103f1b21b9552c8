import { deflateSync, inflateSync } from "fflate";
import { FileProblem } from "./file-workbook";

/** Ways of packing that .xlsx files use. */
export const STORED = 0;
export const DEFLATED = 8;

/** One file of a zip archive, packed as it stands in the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** CRC-32 of the content. */
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Bytes of the content. */
  readonly size: number;
  /** Date and time as in MS-DOS, in one 32-bit number. */
  readonly time: number;
}

/** The earliest time that a zip archive can tell, so that equal workbooks make equal files. */
const NO_TIME = (1 << 21) | (1 << 16);

/** Bytes from which on packing well takes too long; Excel packs quickly too. */
const LARGE = 2 ** 20;

/** Packs content; what gets no smaller is stored. */
export function packEntry(name: string, content: Uint8Array): ZipEntry {
  const deflated = deflateSync(content, { level: content.length > LARGE ? 1 : 6 });
  const smaller = deflated.length < content.length;
  return {
    name,
    method: smaller ? DEFLATED : STORED,
    crc: crc32(content),
    packed: smaller ? deflated : content,
    size: content.length,
    time: NO_TIME,
  };
}

/** The content of an entry. @throws FileProblem `damaged` where it is not what the archive says. */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const content = inflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new FileProblem("damaged", entry.name);
  }
  return content;
}

function inflated(entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) throw new FileProblem("damaged", entry.name);
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new FileProblem("damaged", entry.name);
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @see ISO 3309, as zip archives use it: the check of "123456789" is CBF43926. */
export function crc32(content: Uint8Array): number {
  let crc = -1;
  // Eight times as fast as with an iterator, and large files have a hundred million bytes.
  for (let at = 0; at < content.length; at++) {
    crc = (CRC_TABLE[(crc ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
