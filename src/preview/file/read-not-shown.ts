import type { PackageFile } from "./package-file";
import type { ReadSheet } from "./read-sheet";
import { child, type Element } from "./xml-document";

/** Parts that are kept and not shown, by how the types of the relationships to them end. */
const KINDS: readonly (readonly [ending: RegExp, kind: string])[] = [
  [/\/pivotTable$/, "pivot tables"],
  [/\/slicer$/, "slicers"],
  [/\/timeline$/, "timelines"],
  [/\/(comments|threadedComment)$/, "comments"],
  [/\/externalLink(Path)?$/, "links to other workbooks"],
  [/\/powerPivotData$/, "data model"],
  [/\/(oleObject|package)$/, "embedded objects"],
  [/\/(ctrlProp|control)$/, "form controls"],
  [/\/rdRichValue$|\/richValueRel$/, "pictures and data types in cells"],
  [/\/(diagramData|diagramLayout)$/, "SmartArt"],
];
/** The same by elements of a sheet. */
const ELEMENTS: readonly (readonly [name: string, kind: string])[] = [
  ["dataValidations", "data validation"],
  ["autoFilter", "filters"],
  ["scenarios", "scenarios of the what-if analysis"],
  ["rowBreaks", "page breaks"],
  ["colBreaks", "page breaks"],
];

/** Kinds of content that stay in the file and are not shown, each once. */
export function notShownIn(
  file: PackageFile,
  workbookPath: string,
  sheets: readonly ReadSheet[],
  hasOtherSheets: boolean,
): string[] {
  const paths = [workbookPath, ...file.paths().filter((path) => /^xl\/(worksheets|drawings)\//i.test(path))];
  const types = new Set(paths.flatMap((path) => file.relationships(path).map(({ type }) => type)));
  const kinds = [
    ...(hasOtherSheets ? ["chart sheets and macro sheets"] : []),
    ...KINDS.filter(([ending]) => [...types].some((type) => ending.test(type))).map(([, kind]) => kind),
    ...sheets.flatMap(kindsInSheet),
  ];
  return [...new Set(kinds)];
}

function kindsInSheet({ worksheet, has }: ReadSheet): string[] {
  const extensions = child(worksheet, "extLst");
  const within = (element: Element | null) => element?.textContent ?? "";
  return [
    ...ELEMENTS.filter(([name]) => child(worksheet, name) !== null).map(([, kind]) => kind),
    ...(holds(extensions, "sparklineGroups") ? ["sparklines"] : []),
    ...(holds(extensions, "dataValidations") && within(extensions) !== "" ? ["data validation"] : []),
    ...(has.otherFormats || holds(extensions, "conditionalFormattings")
      ? ["further conditional formats"]
      : []),
    ...(has.otherTables ? ["tables without a header row"] : []),
    ...(has.dataTables ? ["data tables of the what-if analysis"] : []),
  ];
}

/** Whether an extension holds an element, whatever version of it. */
function holds(extensions: Element | null, name: string): boolean {
  for (let ext = extensions?.firstChild ?? null; ext; ext = ext.nextSibling) {
    if (ext.nodeType === 1 && child(ext as Element, name)) return true;
  }
  return false;
}
