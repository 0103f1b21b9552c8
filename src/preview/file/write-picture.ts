import type { ImageState } from "../excel/shape-state";
import { fromBase64 } from "./base64";
import { RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";

/** A clear pixel, for those who cannot show a vector image. */
const CLEAR =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==";
const SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

const KINDS: Readonly<Record<ImageState["format"], readonly [ending: string, type: string]>> = {
  PNG: [".png", "image/png"],
  JPEG: [".jpeg", "image/jpeg"],
  SVG: [".svg", "image/svg+xml"],
};

/** Puts an image into the file. @returns markup of `blipFill` for a picture of the drawing's part. */
export function blipFillMarkup(file: PackageFile, path: string, image: ImageState): string {
  const stretch = "<a:stretch><a:fillRect/></a:stretch>";
  const own = addImage(file, path, image.format, image.base64);
  if (image.format !== "SVG") return `<xdr:blipFill><a:blip r:embed="${own}"/>${stretch}</xdr:blipFill>`;
  const plain = addImage(file, path, "PNG", CLEAR);
  const vector = `<a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip r:embed="${own}"/></a:ext>`;
  const blip = `<a:blip r:embed="${plain}"><a:extLst>${vector}</a:extLst></a:blip>`;
  return `<xdr:blipFill>${blip}${stretch}</xdr:blipFill>`;
}

function addImage(file: PackageFile, path: string, format: ImageState["format"], base64: string): string {
  const [ending, type] = KINDS[format];
  const part = file.freePath("xl/media/image", ending);
  file.setBytes(part, fromBase64(base64), type);
  return file.relate(path, RELATION.image, part);
}
