import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import { ADD_IN_ID, settingsPart } from "./read-settings";
import {
  addChild,
  attribute,
  children,
  type Element,
  ensureChild,
  parseXml,
  rootOf,
  serializeXml,
} from "./xml-document";

type Settings = Readonly<Record<string, string>>;

/** Children of `webextension`. @see [MS-OWEXML] 2.2.10 (CT_OsfWebExtension). */
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes the add-in's settings that differ into its own part, which is made when there is none. */
export function patchSettings(file: PackageFile, before: Settings, after: Settings): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter((name) => before[name] !== after[name]);
  if (differing.length === 0) return;
  const path = settingsPart(file) ?? addPart(file);
  const document = parseXml(file.text(path) ?? "", path);
  const group = ensureChild(rootOf(document), "properties", ORDER);
  for (const name of differing) writeProperty(group, name, after[name]);
  file.setText(path, serializeXml(document));
}

function writeProperty(group: Element, name: string, value: string | undefined): void {
  const known = children(group, "property").find((property) => attribute(property, "name") === name);
  if (value === undefined) {
    if (known) group.removeChild(known);
    return;
  }
  const property = known ?? addChild(group, "property");
  property.setAttribute("name", name);
  property.setAttribute("value", value);
}

/** The add-in as Office notes it in a workbook: a pane that stays shut until the user opens it. */
function addPart(file: PackageFile): string {
  const path = file.freePath("xl/webextensions/webextension", ".xml");
  const extension =
    `${DECLARATION}<we:webextension xmlns:we="${NS.webExtension}" id="{${ADD_IN_ID.toUpperCase()}}">` +
    `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${NS.relationships}"/></we:webextension>`;
  file.setText(path, extension, CONTENT_TYPE.webExtension);
  const known = file.related("", "/webextensiontaskpanes")[0];
  const panes = known ?? "xl/webextensions/taskpanes.xml";
  if (known === undefined) {
    file.setText(
      panes,
      `${DECLARATION}<wetp:taskpanes xmlns:wetp="${NS.taskpanes}"/>`,
      CONTENT_TYPE.taskpanes,
    );
    file.relate("", RELATION.taskpanes, panes);
  }
  const document = parseXml(file.text(panes) ?? "", panes);
  const pane = addChild(rootOf(document), "taskpane");
  const looks = { dockstate: "right", visibility: "0", width: "350", row: "0" };
  for (const [name, value] of Object.entries(looks)) pane.setAttribute(name, value);
  const id = file.relate(panes, RELATION.webExtension, path);
  addChild(pane, "webextensionref").setAttributeNS(NS.relationships, "r:id", id);
  file.setText(panes, serializeXml(document));
  return path;
}
