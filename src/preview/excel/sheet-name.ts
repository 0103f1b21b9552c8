import { HostError } from "../wire/host-error";
import type { Book } from "./book";

/** Excel's rules for a sheet's name: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, unique. */
export function assertSheetName(book: Book, name: unknown, ownId: string | null): asserts name is string {
  const valid =
    typeof name === "string" &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!valid) throw new HostError("InvalidArgument");
  const taken = book.findSheet(name);
  const same = taken?.getSheetName().toLowerCase() === name.toLowerCase();
  if (taken && same && taken.getSheetId() !== ownId) throw new HostError("ItemAlreadyExists");
}

/** Throws `AccessDenied` when the workbook's structure is protected. */
export function assertStructure(book: Book): void {
  if (book.structureProtected) throw new HostError("AccessDenied");
}
