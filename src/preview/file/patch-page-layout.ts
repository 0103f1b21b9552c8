import type { FileSheet } from "./file-workbook";
import type { PartText } from "./part-text";
import { COMMENTS, ERRORS, PAPER_SIZES } from "./read-page-layout";
import { type Element, ensureChild, removeChild, setAttribute, setText } from "./xml-document";
import { toXstring } from "./xml-text";

type Layout = FileSheet["pageLayout"];

const POINTS_PER_INCH = 72;
/** Excel's own margins, in inches, for a sheet that has none. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];
const HEADERS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const SIDES = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
] as const;

/** Writes how the sheet is printed, as far as that differs; areas and titles are names of the workbook. */
export function patchPageLayout(sheet: PartText, before: Layout, after: Layout): void {
  const differs = (...names: readonly string[]) =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  patchMargins(sheet, after, differs);
  sheet.edit("printOptions", (options) => {
    const flags = {
      horizontalCentered: "centerHorizontally",
      verticalCentered: "centerVertically",
      headings: "printHeadings",
      gridLines: "printGridlines",
    };
    for (const [name, key] of Object.entries(flags)) {
      if (differs(key)) setAttribute(options, name, after[key] === true ? 1 : null);
    }
  });
  patchZoom(sheet, after, differs);
  sheet.edit("pageSetup", (setup) => {
    writeSetup(setup, after, differs);
  });
  patchHeaders(sheet, after, differs);
}

type Differs = (...names: readonly string[]) => boolean;

/** Where one margin is said all have to be. */
function patchMargins(sheet: PartText, after: Layout, differs: Differs): void {
  const sides = Object.keys(MARGINS) as (keyof typeof MARGINS)[];
  if (!differs(...sides.map((side) => `${side}Margin`))) return;
  sheet.edit("pageMargins", (margins) => {
    for (const side of sides) {
      const points = after[`${side}Margin`];
      const inches = typeof points === "number" ? points / POINTS_PER_INCH : MARGINS[side];
      if (differs(`${side}Margin`) || !margins.hasAttribute(side)) margins.setAttribute(side, String(inches));
    }
  });
}

function patchZoom(sheet: PartText, after: Layout, differs: Differs): void {
  if (!differs("zoom")) return;
  const {
    scale,
    horizontalFitToPages: wide,
    verticalFitToPages: tall,
  } = (after["zoom"] ?? {}) as Record<string, number | undefined>;
  const fits = wide !== undefined || tall !== undefined;
  sheet.edit("sheetPr", (properties) => {
    if (fits) ensureChild(properties, "pageSetUpPr", PROPERTIES).setAttribute("fitToPage", "1");
    else removeChild(properties, "pageSetUpPr");
  });
  sheet.edit("pageSetup", (setup) => {
    setAttribute(setup, "scale", fits || scale === undefined || scale === 100 ? null : scale);
    setAttribute(setup, "fitToWidth", fits && wide !== 1 ? (wide ?? 0) : null);
    setAttribute(setup, "fitToHeight", fits && tall !== 1 ? (tall ?? 0) : null);
  });
}

function writeSetup(setup: Element, after: Layout, differs: Differs): void {
  const words = (key: string, name: string, value: string | number | null) => {
    if (differs(key)) setAttribute(setup, name, value);
  };
  const text = (key: string) => (typeof after[key] === "string" ? after[key] : "");
  const named = (names: Readonly<Record<string, string>>, value: string) =>
    Object.keys(names).find((name) => names[name] === value) ?? null;
  words("paperSize", "paperSize", named(PAPER_SIZES, text("paperSize")));
  words("orientation", "orientation", text("orientation") === "Landscape" ? "landscape" : null);
  words("printOrder", "pageOrder", text("printOrder") === "OverThenDown" ? "overThenDown" : null);
  words("blackAndWhite", "blackAndWhite", after["blackAndWhite"] === true ? 1 : null);
  words("draftMode", "draft", after["draftMode"] === true ? 1 : null);
  words("printComments", "cellComments", named(COMMENTS, text("printComments")));
  words("printErrors", "errors", named(ERRORS, text("printErrors")));
  const first = Number(after["firstPageNumber"] ?? "");
  const isFirst =
    after["firstPageNumber"] !== undefined && after["firstPageNumber"] !== "" && Number.isInteger(first);
  words("firstPageNumber", "firstPageNumber", isFirst ? first : null);
  words("firstPageNumber", "useFirstPageNumber", isFirst ? 1 : null);
}

function patchHeaders(sheet: PartText, after: Layout, differs: Differs): void {
  sheet.edit("headerFooter", (group) => {
    for (const kind of ["Header", "Footer"]) {
      if (!differs(...SIDES.map(([side]) => `${side}${kind}`))) continue;
      const parts = SIDES.map(([side, mark]) => {
        const text = after[`${side}${kind}`];
        return typeof text === "string" && text !== "" ? mark + text : "";
      });
      removeChild(group, `odd${kind}`);
      const whole = parts.join("");
      if (whole !== "") setText(ensureChild(group, `odd${kind}`, HEADERS), toXstring(whole));
    }
  });
}
