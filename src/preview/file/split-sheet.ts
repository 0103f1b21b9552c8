/** A sheet's part, with its rows apart. */
export interface SplitSheet {
  /** The part as it is, but with no rows. */
  readonly outer: string;
  /** The element of the rows, with all of them. */
  readonly data: string;
}

const START = /<((?:[\w.-]+:)?sheetData)(?=[\s/>])[^>]*>/;

/** Takes the rows out of a sheet's part, which are too many for a tree. */
export function splitSheet(text: string): SplitSheet {
  const start = START.exec(text);
  const name = start?.[1] ?? "sheetData";
  const none = { outer: text, data: `<${name}/>` };
  if (!start || start[0].endsWith("/>")) return none;
  const closing = `</${name}`;
  const last = text.lastIndexOf(closing);
  const end = last < 0 ? -1 : text.indexOf(">", last);
  if (end < 0) return none;
  const inner = start.index + start[0].length;
  return { outer: text.slice(0, inner) + text.slice(last), data: text.slice(start.index, end + 1) };
}
