/** Text as it may stand in SVG, in an attribute too. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** A number for an attribute, to a hundredth. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Attributes as markup; those that are `null` are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null ? "" : ` ${name}="${typeof value === "number" ? num(value) : escapeXml(value)}"`,
    )
    .join("");
}
