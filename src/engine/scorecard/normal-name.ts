/** Plain letters and single spaces, which most names are: only their case can differ. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which two spellings of a name are the same: case, accents' encoding and outer or doubled spaces do not count,
 * as in Excel's own lookups. `Größe ` and `größe` are one name; `Grosse` is another.
 *
 * @param name - Any text, such as a KPI's or an objective's name.
 * @returns Text to compare and to key maps with, never to show.
 */
export function normalName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Normal names of texts that come again and again, each worked out once. */
export class NormalNames {
  private readonly known = new Map<string, string>();

  of(name: string): string {
    let normal = this.known.get(name);
    if (normal === undefined) this.known.set(name, (normal = normalName(name)));
    return normal;
  }
}
