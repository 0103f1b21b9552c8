/** Sentences of the cells' functions: what stands on the error when a function has no answer. */
export const functions = {
  "functions.subject": "This KPI",
  "functions.no-reading": "There is no reading yet.",
  "functions.shapes":
    "The ranges differ in size. Give ranges with the same number of rows and columns, or single cells.",
  "functions.counts": "There must be one weight or score for each score: {expected} expected, {given} given.",
  "functions.dates": "There must be one target for each date: {expected} expected, {given} given.",
  "functions.no-scores": "None of the children has a score.",
  "functions.target-is-zero": "The target is 0, so there is no percentage of it. Ask for the amount instead.",
  "functions.not-true-or-false": "“{text}” is neither TRUE nor FALSE.",
  "functions.not-a-share": "The least coverage must lie between 0 and 1 (0% and 100%); {text} does not.",
  "functions.before-first-date": "The date lies before the first target's date.",
  "functions.one-history":
    "A forecast takes one history: one row or one column. Write one formula for each KPI.",
  "functions.not-periods": "The argument {name} must be a whole number of periods from {least} to {most}.",
  "functions.not-a-level":
    "The level must lie between 0 and 1 (0% and 100%), such as 0.8 or 80; {text} does not.",
  "functions.range-has-no-chance":
    "There is a chance of one target only, not of a range. Write higher or lower.",
  "functions.not-accumulated": "“{text}” does not say what the target is for. Write last, sum or average.",
  "functions.not-a-basis": "“{text}” is not what a chance can rest on. Write forecast or past.",
} as const;
