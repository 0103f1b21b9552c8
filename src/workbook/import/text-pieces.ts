import type { Encoding, ImportData } from "./import-model";

/** Bytes, or characters of pasted text, that are turned into rows at once: a few milliseconds of work. */
const PIECE = 1 << 18;

/** A piece of a file's text, with line ends as `\n`. */
export interface TextPiece {
  readonly text: string;
  /** Share of the file up to the end of this piece, 0 to 1. */
  readonly share: number;
  readonly last: boolean;
}

/**
 * Reads a file or pasted text piece by piece; the next piece is read when it is asked for, so memory does not grow with
 * the file. Line ends of Windows and of old Macs become `\n`, also within quotes, as in Excel's cells; a byte order mark is
 * left out.
 */
export async function* textPieces(
  { content }: ImportData,
  encoding: Encoding,
): AsyncGenerator<TextPiece, void, undefined> {
  const size = typeof content === "string" ? content.length : content.size;
  const decoder = typeof content === "string" ? null : new TextDecoder(encoding);
  let waiting = "";
  for (let start = 0; ; start += PIECE) {
    const end = Math.min(start + PIECE, size);
    const last = end === size;
    const read =
      typeof content === "string"
        ? content.slice(start, end)
        : (decoder?.decode(await content.slice(start, end).arrayBuffer(), { stream: !last }) ?? "");
    const text = decoder && encoding === "windows-1252" ? withWindowsLetters(read) : read;
    const whole = start === 0 ? text.replace(/^\ufeff/, "") : waiting + text;
    // A carriage return at the very end may be half of a Windows line end.
    waiting = !last && whole.endsWith("\r") ? "\r" : "";
    yield {
      text: plainLines(waiting === "" ? whole : whole.slice(0, -1)),
      share: size === 0 ? 1 : end / size,
      last,
    };
    if (last) return;
  }
}

/** What Windows-1252 has from 0x80 on; engines that read it as ISO 8859-1 leave control characters there, which no file has. */
const WINDOWS_LETTERS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter);
}

function plainLines(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
