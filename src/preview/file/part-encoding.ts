/** Text of an XML part: by its byte order mark, else by its declaration, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/i.exec(head)?.[1];
  return declared !== undefined && isKnown(declared) ? declared : "utf-8";
}

function isKnown(encoding: string): boolean {
  try {
    // A declaration of UTF-16 in single bytes is wrong whatever the bytes are.
    return !new TextDecoder(encoding).encoding.startsWith("utf-16");
  } catch {
    return false;
  }
}

/** UTF-8, and the declaration says so. */
export function encodeText(text: string): Uint8Array {
  const declared = text.replace(
    /^(<\?xml[^>]*\sencoding\s*=\s*["'])([\w.-]+)/i,
    (whole, head: string, encoding: string) => (/^utf-?8$/i.test(encoding) ? whole : `${head}UTF-8`),
  );
  return new TextEncoder().encode(declared);
}
