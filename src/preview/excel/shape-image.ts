import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { ShapePart, shapeState } from "./shape-part";
import type { ImageState } from "./shape-state";

const POINTS = 0.75;
const PNG = "\x89PNG\r\n\x1a\n";
/** Markers of a JPEG that begin a frame, which holds the size. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** `Excel.Image`. */
export class Image extends ShapePart {
  readonly className = "Image";

  get id(): string {
    this.#image();
    return this.shapeId;
  }
  get format(): string {
    return this.#image().format;
  }
  get shape(): WireObject {
    return this.kit.make.shape(this.shapeId);
  }
  #image(): ImageState {
    const { image } = shapeState(this.kit, this.shapeId);
    if (image === null) throw new HostError("InvalidArgument");
    return image;
  }
}

/** Reads a PNG or JPEG given as base64; `InvalidArgument` when it is neither. Its pixels are taken as of 96 an inch. */
export function readImage(base64: unknown): ImageState {
  if (typeof base64 !== "string") throw new HostError("InvalidArgument");
  const bytes = decode(base64);
  const size = bytes.startsWith(PNG) ? pngSize(bytes) : bytes.startsWith("\xff\xd8") ? jpegSize(bytes) : null;
  if (size === null || size.width === 0 || size.height === 0) throw new HostError("InvalidArgument");
  return {
    format: bytes.startsWith(PNG) ? "PNG" : "JPEG",
    base64,
    originalWidth: size.width * POINTS,
    originalHeight: size.height * POINTS,
  };
}

function decode(base64: string): string {
  try {
    return atob(base64);
  } catch {
    throw new HostError("InvalidArgument");
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pngSize(bytes: string): Size {
  return { width: number(bytes, 16, 4), height: number(bytes, 20, 4) };
}

function jpegSize(bytes: string): Size | null {
  for (let at = 2; at < bytes.length && bytes.charCodeAt(at) === 0xff; at += 2 + number(bytes, at + 2, 2)) {
    if (isFrame(bytes.charCodeAt(at + 1))) {
      return { height: number(bytes, at + 5, 2), width: number(bytes, at + 7, 2) };
    }
  }
  return null;
}

/** A number of some bytes, the greatest first; 0 beyond the end. */
function number(bytes: string, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) value = value * 256 + (bytes.charCodeAt(index) || 0);
  return value;
}
