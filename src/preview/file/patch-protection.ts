import type { ProtectionState } from "../excel/sheet-state";
import type { PartText } from "./part-text";
import { ALLOWED, FORBIDDEN, UNKNOWN_PASSWORD } from "./read-protection";
import { setAttribute } from "./xml-document";

/** Writes the protection of a sheet, where it differs. */
export function patchProtection(sheet: PartText, before: ProtectionState, after: ProtectionState): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (!after.protected) {
    sheet.set("sheetProtection", null);
    return;
  }
  // A password that is unknown stays with what the file has for it.
  if (after.password !== UNKNOWN_PASSWORD) sheet.set("sheetProtection", null);
  const { options } = after;
  sheet.edit("sheetProtection", (element) => {
    if (after.password !== null && after.password !== UNKNOWN_PASSWORD && after.password !== "") {
      element.setAttribute("password", passwordHash(after.password));
    }
    element.setAttribute("sheet", "1");
    for (const [name, option] of Object.entries(ALLOWED)) {
      setAttribute(element, name, options[option] === true ? null : 1);
    }
    for (const [name, option] of Object.entries(FORBIDDEN)) {
      setAttribute(element, name, options[option] === true ? 0 : null);
    }
    const mode = options["selectionMode"];
    setAttribute(element, "selectLockedCells", mode === "None" || mode === "Unlocked" ? 1 : null);
    setAttribute(element, "selectUnlockedCells", mode === "None" ? 1 : null);
  });
}

/**
 * The 16-bit hash by which Excel knows a password of a sheet, as four hexadecimal digits.
 *
 * @see ECMA-376, part 4, 14.7.1 (legacy password hash): "test" is CBEB.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  const letters = Array.from(password.slice(0, 15), (letter) => {
    const code = letter.charCodeAt(0);
    return code & 0xff || code >> 8;
  });
  for (const code of letters.reverse()) hash = rotated(hash) ^ code;
  return (rotated(hash) ^ letters.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

/** Fifteen bits turned to the left by one. */
function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
