import { readImage } from "../excel/shape-image";
import type { ImageState } from "../excel/shape-state";
import { toBase64 } from "./base64";
import type { PackageFile } from "./package-file";
import { attribute, child, children, type Element } from "./xml-document";

const POINTS = 0.75;

/**
 * The image of a picture: a vector image where it has one beside its fallback.
 *
 * @param path - The drawing's part, whose relationships the picture names.
 * @returns `null` for a kind of image that the stand-in does not know, or one outside the file.
 */
export function readPicture(file: PackageFile, path: string, picture: Element): ImageState | null {
  const blip = child(child(picture, "blipFill"), "blip");
  const vector = vectorOf(blip);
  const svg = vector ? contentOf(file, path, vector) : null;
  const content = contentOf(file, path, blip);
  const plain = content && readPlain(content);
  if (svg && plain) return { ...plain, format: "SVG", base64: toBase64(svg) };
  return plain ?? (content && looksLikeSvg(content) ? readSvg(content) : null);
}

function vectorOf(blip: Element | null): Element | null {
  const list = child(blip, "extLst");
  const found = (list ? children(list, "ext") : []).map((extension) => child(extension, "svgBlip"));
  return found.find((element) => element !== null) ?? null;
}

function contentOf(file: PackageFile, path: string, blip: Element | null): Uint8Array | null {
  const id = attribute(blip, "embed");
  const relationship = file.relationships(path).find((known) => known.id === id && !known.external);
  return relationship ? file.bytes(relationship.target) : null;
}

function readPlain(content: Uint8Array): ImageState | null {
  const isPng = content[0] === 0x89 && content[1] === 0x50;
  const isJpeg = content[0] === 0xff && content[1] === 0xd8;
  if (!isPng && !isJpeg) return null;
  try {
    return readImage(toBase64(content));
  } catch {
    return null;
  }
}

function looksLikeSvg(content: Uint8Array): boolean {
  return /<svg[\s>]/.test(new TextDecoder().decode(content.subarray(0, 2000)));
}

function readSvg(content: Uint8Array): ImageState {
  const tag = /<svg[^>]*>/.exec(new TextDecoder().decode(content))?.[0] ?? "";
  const [, , width = "100", height = "100"] =
    /viewBox\s*=\s*["']\s*([\d.eE+-]+[\s,]+[\d.eE+-]+)[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)/.exec(tag) ?? [];
  return {
    format: "SVG",
    base64: toBase64(content),
    originalWidth: Number(width) * POINTS,
    originalHeight: Number(height) * POINTS,
  };
}
