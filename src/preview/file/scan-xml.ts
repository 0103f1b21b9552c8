import { SaxesParser } from "saxes";
import { FileProblem } from "./file-workbook";

/** What is told of a part as it is read; names come without prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Letters that are read before progress is told. */
const CHUNK = 1 << 20;

/**
 * Reads a part that is too large for a tree.
 *
 * @param part - Name of the part, for the problem.
 * @param onProgress - Told the letters read so far.
 * @throws FileProblem `damaged` where it is not well formed, or brings a document type.
 */
export function scanXml(
  text: string,
  part: string,
  listener: XmlListener,
  onProgress?: (letters: number) => void,
): void {
  const damaged = () => {
    throw new FileProblem("damaged", part);
  };
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on("error", damaged);
  parser.on("doctype", damaged);
  parser.on("opentag", ({ name, attributes }) => listener.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => listener.close(localName(name)));
  parser.on("text", listener.text);
  parser.on("cdata", listener.text);
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    onProgress?.(Math.min(at + CHUNK, text.length));
  }
  parser.close();
}

function localName(name: string): string {
  const mark = name.indexOf(":");
  return mark < 0 ? name : name.slice(mark + 1);
}
