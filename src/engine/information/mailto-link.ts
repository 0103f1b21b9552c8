/**
 * A `mailto:` link with a subject and a body.
 *
 * @param address - Whom to write to; `null` leaves the recipient to whoever sends it.
 * @param body - Plain text; its lines are parted by `\n`.
 * @see RFC 6068: what stands for something else is percent-encoded as UTF-8, and lines end with %0D%0A.
 */
export function mailtoLink(address: string | null, subject: string, body: string): string {
  const to = address === null ? "" : encode(address).replaceAll("%40", "@").replaceAll("%2B", "+");
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replace(/\r?\n/g, "\r\n"))}`;
}

/** Percent-encodes text; halves of surrogate pairs, which stand for nothing, become U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
