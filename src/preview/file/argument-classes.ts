/**
 * What a function takes in the place of an argument: one `value`, whole cells (`cells`), or an array, within which all
 * is calculated value by value (`array`). What is not known here takes cells.
 */
export type ArgumentClass = "value" | "cells" | "array";

const CLASSES: Readonly<Record<string, ArgumentClass>> = { V: "value", R: "cells", A: "array" };

/** Classes by argument; the last stands for all that follow, and two in brackets take turns. */
const BY_PLACE: Readonly<Record<string, string>> = {
  ...sharing(
    "V",
    `ABS ACOS ACOSH ADDRESS ASIN ASINH ATAN ATAN2 ATANH CEILING CHAR CLEAN CODE CONCATENATE COS COSH DATE DATEDIF
    DATEVALUE DAY DAYS DAYS360 DEGREES EVEN EXACT EXP FACT FIND FIXED FLOOR HOUR HYPERLINK IFERROR IFNA INDIRECT INT
    ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LEFT LEN LN LOG LOG10 LOWER MID MINUTE
    MOD MONTH NOT ODD PMT POWER PROPER PV RADIANS REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SIN SINH
    SQRT SUBSTITUTE TAN TANH TEXT TIME TIMEVALUE TRIM TRUNC UPPER VALUE WEEKDAY WEEKNUM YEAR`,
  ),
  ...sharing("VR", "CHOOSE IF NPV SUBTOTAL"),
  ...sharing(
    "RV",
    "COUNTIF IRR LARGE OFFSET PERCENTILE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK QUARTILE SMALL",
  ),
  ...sharing("RV", "INDEX QUARTILE.EXC QUARTILE.INC TRIMMEAN"),
  ...sharing("RVR", "AVERAGEIF SUMIF"),
  ...sharing("VRRV", "HLOOKUP LOOKUP MATCH VLOOKUP XLOOKUP"),
  ...sharing("VRV", "RANK RANK.AVG RANK.EQ XMATCH"),
  ...sharing("VVR", "AGGREGATE TEXTJOIN"),
  ...sharing("(RV)", "COUNTIFS"),
  ...sharing("R(RV)", "AVERAGEIFS MAXIFS MINIFS SUMIFS"),
  ...sharing("VA", "FORECAST FORECAST.LINEAR"),
  ...sharing(
    "A",
    `CHISQ.TEST CHITEST CORREL COVAR COVARIANCE.P COVARIANCE.S FTEST F.TEST INTERCEPT MDETERM MINVERSE MMULT MODE
    MODE.SNGL PEARSON PROB RSQ SLOPE STEYX SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2 TRANSPOSE TTEST T.TEST`,
  ),
};

/** Functions whose result is an array, wherever they stand. */
export const GIVING_ARRAYS = namesIn(
  "FREQUENCY GROWTH LINEST LOGEST MINVERSE MMULT MODE.MULT MUNIT TRANSPOSE TREND",
);

/** Functions that came with dynamic arrays: a formula with one of them is always such a formula. */
export const DYNAMIC = namesIn(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MAKEARRAY MAP RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY
  TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS`,
);

/**
 * What a function takes in the place of an argument.
 *
 * @param name - In capitals.
 * @param index - From 0.
 * @see OpenOffice.org's documentation of the Excel file format, 3.4.7 and 3.11: token classes of operands and parameters.
 */
export function argumentClass(name: string, index: number): ArgumentClass {
  const classes = BY_PLACE[name] ?? "R";
  const [first = "", turns = ""] = classes.replace(")", "").split("(");
  const letter =
    index < first.length || turns === ""
      ? first[Math.min(index, first.length - 1)]
      : turns[(index - first.length) % turns.length];
  return CLASSES[letter ?? "R"] ?? "cells";
}

function sharing(classes: string, names: string): Record<string, string> {
  return Object.fromEntries([...namesIn(names)].map((name) => [name, classes]));
}

function namesIn(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}
