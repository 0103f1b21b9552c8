import type { Breathe } from "../slices";
import type { Encoding } from "./import-model";

/** Bytes that are looked at without waiting. */
const PIECE = 1 << 20;

/**
 * Tells how a file's bytes stand for text: by its byte order mark, by the zero bytes of UTF-16, else UTF-8 where all of it
 * is valid UTF-8 and Windows-1252 where not.
 *
 * @param breathe - Gives others a turn between pieces; may throw to give up.
 * @see Encoding Standard (WHATWG), 6 "Hooks for standards": decode.
 */
export async function detectEncoding(file: Blob, breathe: Breathe): Promise<Encoding> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const marked = markedEncoding(head) ?? zeroBytes(head);
  if (marked !== null) return marked;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let start = 0; start < file.size; start += PIECE) {
      const piece = await file.slice(start, start + PIECE).arrayBuffer();
      decoder.decode(piece, { stream: start + PIECE < file.size });
      await breathe();
    }
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: most Latin letters have a zero byte after or before them, which no other encoding has. */
function zeroBytes(head: Uint8Array): Encoding | null {
  let [even, odd] = [0, 0];
  head.forEach((byte, place) => {
    if (byte !== 0) return;
    if (place % 2 === 0) even++;
    else odd++;
  });
  const enough = head.length / 5;
  if (odd > enough && odd > even * 4) return "utf-16le";
  return even > enough && even > odd * 4 ? "utf-16be" : null;
}
