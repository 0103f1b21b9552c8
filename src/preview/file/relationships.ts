import { NS } from "./namespaces";
import { addChild, attribute, children, parseXml, rootOf, serializeXml } from "./xml-document";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of a part, without a leading slash; the address of what is outside. */
  readonly target: string;
  readonly external: boolean;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

export function readRelationships(text: string | null, source: string): Relationship[] {
  if (text === null) return [];
  const root = rootOf(parseXml(text, relationshipsPath(source)));
  return children(root, "Relationship").map((element) => {
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      type: attribute(element, "Type") ?? "",
      target: external ? target : resolve(source, target),
      external,
    };
  });
}

export function addRelationship(
  text: string | null,
  source: string,
  relationship: Omit<Relationship, "id">,
): { id: string; text: string } {
  const empty = `<Relationships xmlns="${NS.packageRelationships}"/>`;
  const document = parseXml(text ?? empty, relationshipsPath(source));
  const root = rootOf(document);
  const taken = new Set(children(root, "Relationship").map((element) => attribute(element, "Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const { type, target, external } = relationship;
  const element = addChild(root, "Relationship");
  element.setAttribute("Id", `rId${number}`);
  element.setAttribute("Type", type);
  element.setAttribute("Target", external ? target : relativePath(source, target));
  if (external) element.setAttribute("TargetMode", "External");
  return { id: `rId${number}`, text: serializeXml(document) };
}

export function removeRelationship(text: string, part: string, id: string): string {
  const document = parseXml(text, part);
  const root = rootOf(document);
  for (const element of children(root, "Relationship")) {
    if (attribute(element, "Id") === id) root.removeChild(element);
  }
  return serializeXml(document);
}

/** A target as its part writes it, from the folder of the part or, with a slash first, from the top. */
function resolve(source: string, target: string): string {
  const path = decode(target.replaceAll("\\", "/"));
  const folder = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const steps = [...folder];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Relative, as Office writes it: some programs do not find targets with a slash first. */
function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
