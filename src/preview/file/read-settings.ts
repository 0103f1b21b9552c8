import type { PackageFile } from "./package-file";
import { attribute, child, children, parseXml, rootOf } from "./xml-document";

/** The add-in's id in its manifest, by which Excel finds the add-in's settings in a workbook. */
export const ADD_IN_ID = "04531400-305a-4d67-9d5a-c391fc0aa734";

/**
 * The part in which a workbook keeps the add-in's settings: the one that names it, else the only one there is, as the
 * same add-in has another id in Microsoft's catalogue; `null` when there is none.
 */
export function settingsPart(file: PackageFile, addInId = ADD_IN_ID): string | null {
  const parts = webExtensions(file);
  const own = parts.find((path) => {
    const reference = child(rootIn(file, path), "reference");
    return attribute(reference, "id")?.replace(/[{}]/g, "").toLowerCase() === addInId.toLowerCase();
  });
  return own ?? (parts.length === 1 ? (parts[0] ?? null) : null);
}

/** The add-in's settings, each value as its JSON. */
export function readSettings(file: PackageFile): Readonly<Record<string, string>> {
  const path = settingsPart(file);
  const properties = path === null ? null : child(rootIn(file, path), "properties");
  return Object.fromEntries(
    (properties ? children(properties, "property") : []).flatMap((property): [string, string][] => {
      const [name, value] = [attribute(property, "name"), attribute(property, "value")];
      return name === null || value === null || !isJson(value) ? [] : [[name, value]];
    }),
  );
}

function webExtensions(file: PackageFile): string[] {
  return file.related("", "/webextensiontaskpanes").flatMap((panes) => file.related(panes, "/webextension"));
}

function rootIn(file: PackageFile, path: string) {
  return rootOf(parseXml(file.text(path) ?? "", path));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
