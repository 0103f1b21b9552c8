/**
 * Number formats that a workbook names by number only, as Excel gives them to add-ins in American English.
 *
 * @see ECMA-376-1 18.8.30, numFmt: the numbers for all languages.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Numbers that mean a date in the East Asian languages, each its own; here they show as the short date. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const IDS = new Map(Object.entries(BUILT_IN).map(([id, pattern]) => [pattern, Number(id)]));

/** First number that a workbook may give to a format of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The format of a built-in number; `null` when the number is none. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN[id] ?? (isEastAsianDate(id) ? "m/d/yyyy" : null);
}

/** The built-in number of a format; `null` when the workbook has to define it. */
export function builtInFormatId(pattern: string): number | null {
  return IDS.get(pattern) ?? null;
}
