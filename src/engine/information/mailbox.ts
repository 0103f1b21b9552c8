/** A person as an owner's cell names them. */
export interface Mailbox {
  readonly name: string;
  /** `null` where the cell holds no e-mail address. */
  readonly address: string | null;
}

const ADDRESS = /^[^\s@<>(),:;[\]\\"]+@[^\s@<>(),:;[\]\\"]+\.[^\s@<>(),:;[\]\\"]+$/u;

/**
 * Reads an owner's cell: `ana@example.org`, `Ana Lima <ana@example.org>`, or a name alone. Anything else is a name.
 *
 * @see RFC 5322, 3.4: name-addr and addr-spec, without quoted local parts and comments.
 */
export function parseMailbox(owner: string): Mailbox {
  const text = owner.trim();
  if (ADDRESS.test(text)) return { name: text, address: text };
  const match = /^(.*?)\s*<([^<>]*)>$/u.exec(text);
  const address = match?.[2]?.trim() ?? "";
  if (!match || !ADDRESS.test(address)) return { name: text, address: null };
  const name = (match[1] ?? "").replace(/^"(.*)"$/u, "$1").trim();
  return { name: name === "" ? address : name, address };
}
