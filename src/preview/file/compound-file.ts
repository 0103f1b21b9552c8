import { FileProblem } from "./file-workbook";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Refuses a compound file: an encrypted workbook, or one of the old .xls format.
 *
 * @throws FileProblem `encrypted` or `old-format`.
 * @see [MS-CFB] 2.2; [MS-OFFCRYPTO] 2.3.4: the stream `EncryptionInfo`.
 */
export function assertNotCompound(bytes: Uint8Array): void {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return;
  throw new FileProblem(holdsName(bytes, "EncryptionInfo") ? "encrypted" : "old-format");
}

/** True when the file names a stream so; directory entries are 128 bytes apart and begin with the name in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + wanted.length < bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
