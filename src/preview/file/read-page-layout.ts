import { isTrue } from "./read-look";
import { unescaped } from "./read-strings";
import { attribute, child, type Element, textOf } from "./xml-document";

/** `Excel.PaperType` by the file's numbers. @see ECMA-376-1 18.3.1.63, pageSetup. */
export const PAPER_SIZES: Readonly<Record<number, string>> = {
  1: "Letter",
  2: "LetterSmall",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  6: "Statement",
  7: "Executive",
  8: "A3",
  9: "A4",
  10: "A4Small",
  11: "A5",
  12: "B4",
  13: "B5",
  14: "Folio",
  15: "Quatro",
  16: "Paper10x14",
  17: "Paper11x17",
  18: "Note",
  19: "Envelope9",
  20: "Envelope10",
};
export const COMMENTS: Readonly<Record<string, string>> = { asDisplayed: "InPlace", atEnd: "EndSheet" };
export const ERRORS: Readonly<Record<string, string>> = { blank: "Blank", dash: "Dash", NA: "NotAvailable" };
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const POINTS_PER_INCH = 72;

/** How a sheet is printed, by the names that `PageLayout` of the stand-in has. What the file leaves out is left out. */
export function readPageLayout(worksheet: Element): Record<string, unknown> {
  return {
    ...margins(child(worksheet, "pageMargins")),
    ...printOptions(child(worksheet, "printOptions")),
    ...pageSetup(worksheet),
    ...headersFooters(child(worksheet, "headerFooter")),
  };
}

function margins(element: Element | null): Record<string, unknown> {
  const sizes = MARGINS.map((side): [string, number] => [
    `${side}Margin`,
    Number(attribute(element, side) ?? NaN) * POINTS_PER_INCH,
  ]);
  return Object.fromEntries(sizes.filter(([, size]) => Number.isFinite(size)));
}

function printOptions(element: Element | null): Record<string, unknown> {
  const options = {
    centerHorizontally: isTrue(attribute(element, "horizontalCentered")),
    centerVertically: isTrue(attribute(element, "verticalCentered")),
    printHeadings: isTrue(attribute(element, "headings")),
    printGridlines: isTrue(attribute(element, "gridLines")),
  };
  return Object.fromEntries(Object.entries(options).filter(([, on]) => on));
}

function pageSetup(worksheet: Element): Record<string, unknown> {
  const element = child(worksheet, "pageSetup");
  const paper = PAPER_SIZES[Number(attribute(element, "paperSize") ?? 0)];
  const comments = COMMENTS[attribute(element, "cellComments") ?? ""];
  const errors = ERRORS[attribute(element, "errors") ?? ""];
  const first = isTrue(attribute(element, "useFirstPageNumber"))
    ? attribute(element, "firstPageNumber")
    : null;
  return {
    ...(attribute(element, "orientation") === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(attribute(element, "pageOrder") === "overThenDown" ? { printOrder: "OverThenDown" } : {}),
    ...(isTrue(attribute(element, "blackAndWhite")) ? { blackAndWhite: true } : {}),
    ...(isTrue(attribute(element, "draft")) ? { draftMode: true } : {}),
    ...(comments === undefined ? {} : { printComments: comments }),
    ...(errors === undefined ? {} : { printErrors: errors }),
    ...(first === null ? {} : { firstPageNumber: first }),
    ...zoom(element, child(child(worksheet, "sheetPr"), "pageSetUpPr")),
  };
}

/** Pages to fit, where 0 in the file leaves one side free; else the scale, which is 100 where nothing is said. */
function zoom(setup: Element | null, properties: Element | null): Record<string, unknown> {
  if (isTrue(attribute(properties, "fitToPage"))) {
    const [wide, tall] = ["fitToWidth", "fitToHeight"].map(
      (name) => Number(attribute(setup, name) ?? 1) || 0,
    );
    return {
      zoom: {
        ...(wide ? { horizontalFitToPages: wide } : {}),
        ...(tall ? { verticalFitToPages: tall } : {}),
      },
    };
  }
  const scale = Number(attribute(setup, "scale") ?? 100);
  return scale >= 10 && scale <= 400 && scale !== 100 ? { zoom: { scale } } : {};
}

function headersFooters(element: Element | null): Record<string, unknown> {
  return {
    ...thirds("Header", child(element, "oddHeader")),
    ...thirds("Footer", child(element, "oddFooter")),
  };
}

/** Text of each third, `&L`, `&C` and `&R` in the file; what stands before the first of them is in the middle. */
function thirds(kind: string, element: Element | null): Record<string, unknown> {
  const parts: Record<string, string> = {};
  let side = "center";
  for (const piece of unescaped(textOf(element)).match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    const next = { "&L": "left", "&C": "center", "&R": "right" }[piece];
    if (next !== undefined) side = next;
    else parts[side] = (parts[side] ?? "") + piece;
  }
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [`${name}${kind}`, text]));
}
