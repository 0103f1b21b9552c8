import type { Culture } from "./model";

const UNITED_STATES: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  date1904: false,
};

/** What is asked of Excel to know how the workbook writes numbers and dates. Call `read` after a sync. */
export interface CultureQuery {
  readonly read: () => Culture;
}

/** Queues the questions about the workbook's culture; they travel with the next sync. */
export function queryCulture(context: Excel.RequestContext, askDateSystem: boolean): CultureQuery {
  const info = context.application.cultureInfo;
  info.load("name");
  info.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
  info.datetimeFormat.load("shortDatePattern");
  // Office.js has no property for the date system; 1 January 1904 is day 0 in the one and 1462 in the other.
  const firstOf1904 = askDateSystem ? context.workbook.functions.date(1904, 1, 1) : null;
  firstOf1904?.load("value");
  return {
    read: () => ({
      name: info.name || UNITED_STATES.name,
      decimalSeparator: info.numberFormat.numberDecimalSeparator || UNITED_STATES.decimalSeparator,
      groupSeparator: info.numberFormat.numberGroupSeparator || UNITED_STATES.groupSeparator,
      dateOrder: dateOrderOf(info.datetimeFormat.shortDatePattern),
      date1904: firstOf1904?.value === 0,
    }),
  };
}

/** Order of day, month and year in a pattern such as `dd.MM.yyyy`. */
export function dateOrderOf(pattern: string): Culture["dateOrder"] {
  const [day, month, year] = ["d", "m", "y"].map((letter) => pattern.toLowerCase().indexOf(letter));
  if (day === undefined || month === undefined || year === undefined) return UNITED_STATES.dateOrder;
  if (year >= 0 && year < month && year < day) return "ymd";
  return day >= 0 && day < month ? "dmy" : "mdy";
}
