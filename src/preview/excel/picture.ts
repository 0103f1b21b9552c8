import { HostError } from "../wire/host-error";
import type { Book } from "./book";

/** A picture as SVG, with its size in points. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a point at 96 dots an inch. */
const PIXELS = 96 / 72;

/** The picture as base64, 96 dots an inch; `UnsupportedOperation` for a format that the stand-in cannot make. */
export function takePicture(book: Book, picture: SvgPicture, format = "PNG"): Promise<string> | string {
  if (format === "SVG") return toBase64(picture.svg);
  if (format !== "PNG" || !book.options.rasterise) throw new HostError("UnsupportedOperation");
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * PIXELS)),
  );
  return book.options.rasterise(picture.svg, width ?? 1, height ?? 1);
}

function toBase64(text: string): string {
  return btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(""));
}
