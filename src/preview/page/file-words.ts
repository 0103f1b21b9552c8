import type { FileProblemCode, OpenedFile } from "../file/file-workbook";

const MEGABYTE = 1_000_000;
/** Bytes from which the page says that it takes a while, and above which it does not open a file. */
export const FILE_SIZE = { large: 20 * MEGABYTE, most: 100 * MEGABYTE } as const;

const PROBLEMS: Readonly<Record<FileProblemCode, string>> = {
  "not-a-workbook": "is not an Excel workbook. Files that end in .xlsx or .xlsm can be opened.",
  "old-format":
    "is in an older or binary format of Excel (.xls or .xlsb). Save it in Excel as an Excel Workbook (.xlsx), then open that.",
  encrypted:
    "is protected by a password. Take the password away in Excel (File, Info, Protect Workbook), then open it again.",
  damaged: "is damaged and cannot be read. Excel may be able to repair it: File, Open, Open and Repair.",
  "too-large": "is too large to be opened here: at most 100 MB, and 600 MB once unpacked.",
  "strict-format":
    "is in the Strict Open XML format. Save it in Excel as an Excel Workbook (.xlsx), then open that.",
  "no-sheets": "has no worksheet, so that there is nothing to open.",
};

const quoted = (name: string): string => `“${name}”`;

/** Why a file cannot be opened. `detail` is the part of the file where it failed, or empty. */
export function problemSentence(name: string, code: FileProblemCode, detail: string): string {
  const where = code === "damaged" && detail !== "" ? ` (${detail})` : "";
  return `${quoted(name)} ${PROBLEMS[code]}${where}`;
}

export function openFailedSentence(name: string): string {
  return `${quoted(name)} could not be opened: something went wrong that should not.`;
}

export function saveFailedSentence(name: string, detail: string): string {
  return `${quoted(name)} could not be saved: ${detail}. The workbook is still open as it was.`;
}

export function openingWords(name: string, bytes: number): string {
  const size = `${(bytes / MEGABYTE).toFixed(0)} MB`;
  return bytes > FILE_SIZE.large
    ? `Opening ${quoted(name)}: ${size}, this takes a while…`
    : `Opening ${quoted(name)}…`;
}

export function savingWords(name: string): string {
  return `Saving ${quoted(name)}…`;
}

export function savedWords(name: string): string {
  return `Saved ${quoted(name)} in the downloads`;
}

export const CANCELLED_WORDS = "Cancelled; the open workbook is as it was";

/** What the user should know of a file that was opened, or `null`. */
export function openedSentence(
  name: string,
  file: Pick<OpenedFile, "hasMacros" | "notShown">,
): string | null {
  const kinds = new Intl.ListFormat("en", { type: "conjunction" }).format(file.notShown);
  const said = [
    ...(file.hasMacros ? [`The macros of ${quoted(name)} stay in the file and do not run here.`] : []),
    ...(kinds === "" ? [] : [`Kept in the file, but not shown here: ${kinds}.`]),
  ];
  return said.length > 0 ? said.join(" ") : null;
}
