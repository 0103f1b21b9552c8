import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Paths at which distributions put it. */
const PLACES = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

/** LibreOffice's program; `null` where it is not installed. */
export const LIBRE_OFFICE = PLACES.find((place) => existsSync(place)) ?? null;

/** Longest time for one conversion, in milliseconds. */
const PATIENCE = 150_000;

/** Sheets as text, all of them, each in a file of its own: values as shown, fields parted by commas. */
const ALL_SHEETS_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Where LibreOffice keeps what it sets up on its first start, which takes longer than many a conversion. */
let profile: string | null = null;

function profileFolder(): string {
  return (profile ??= mkdtempSync(join(tmpdir(), "scorecard-office-profile-")));
}

/** Forgets what LibreOffice set up; for the end of each file of tests that converts. */
export function removeProfile(): void {
  if (profile !== null) rmSync(profile, { recursive: true, force: true });
  profile = null;
}

/** Opens a workbook in LibreOffice and gives what it makes of it, by file name. Throws where it cannot open it. */
export function convert(
  bytes: Uint8Array,
  to: "pdf" | "csv" | "png" | "xlsx",
): ReadonlyMap<string, Uint8Array> {
  if (LIBRE_OFFICE === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "scorecard-office-"));
  try {
    const out = join(folder, "out");
    mkdirSync(out);
    const file = join(folder, "Book.xlsx");
    writeFileSync(file, bytes);
    const home = `-env:UserInstallation=file://${profileFolder()}`;
    const filter = to === "csv" ? ALL_SHEETS_AS_CSV : to;
    execFileSync(LIBRE_OFFICE, [home, "--headless", "--convert-to", filter, "--outdir", out, file], {
      timeout: PATIENCE,
      stdio: "pipe",
    });
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sheets of a workbook as LibreOffice shows them, by their names: rows of fields. */
export function sheetsInLibreOffice(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const files = [...convert(bytes, "csv")];
  return new Map(
    files.map(([name, text]) => {
      const sheet = name.replace(/^Book-/, "").replace(/\.csv$/, "");
      return [sheet, fieldsOf(new TextDecoder().decode(text))];
    }),
  );
}

/** Fields of RFC 4180 text. */
function fieldsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;
  for (let match = field.exec(text); match && match.index < text.length; match = field.exec(text)) {
    const [whole, value = "", end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\n") rows.push([]);
    if (whole === "") break;
  }
  return rows.filter((row) => row.length > 0);
}
