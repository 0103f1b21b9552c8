/** Those problems that an argument of a function in a cell can have as well, in English: the functions load no others. */
export const cellProblems = {
  "problem.cell-error": "The cell holds the error {text}. Mend its formula, then refresh.",
  "problem.not-a-number": "“{text}” is not a number. Type a number, or leave the cell empty.",
  "problem.ambiguous-number":
    "“{text}” can be read as more than one number. Type it again as a plain number.",
  "problem.no-reading": "{subject} has no reading. Enter its actual value when you have it.",
  "problem.no-target": "{subject} has no target. Enter one to see a status.",
  "problem.no-range":
    "The scale of {subject} has no extent: two of its values that must differ are the same. Change the baseline, the target or the limit.",
  "problem.knots-out-of-order":
    "The limits of {subject} are not in order, or contradict its direction. Write them from worst to best.",
  "problem.ratio-not-positive":
    "{subject} is scored as target divided by actual, which needs values above 0. Choose another scale for it.",
  "problem.negative-weight":
    "The weight of {subject} is negative, so it is not counted. Enter 0 or a positive number.",
  "problem.weight-not-a-number":
    "The weight of {subject} is not a number, so it is not counted. Enter a number, or leave it empty for 1.",
  "problem.unknown-direction": "“{text}” is not a direction. Write higher, lower or range.",
  "problem.unknown-scale":
    "“{text}” is not a scale. Write, for example, percent of target, threshold or bands.",
  "problem.unknown-frequency": "“{text}” is not a frequency. Write day, week, month, quarter, half or year.",
  "problem.unknown-accumulation":
    "“{text}” is not a way to add up periods. Write sum, average, last, min, max or ratio.",
  "problem.unknown-method":
    "“{text}” is not a way to roll up scores. Write weighted, worst, median or share.",
  "problem.at-risk-on-good-side":
    "“At risk from” of {subject} is better than its target. Enter a value on the other side of the target.",
  "problem.direction-assumed":
    "Nothing says whether more or less of {subject} is better; higher is assumed. Fill in its direction.",
  "problem.direction-assumed-from-baseline":
    "The direction of {subject} is taken from its baseline and target. Fill it in to be sure.",
  "problem.baseline-past-target":
    "The baseline of {subject} already meets its target, so only met or not met can be told. Check baseline, target and direction.",
  "problem.target-zero-threshold":
    "The target of {subject} is 0, which allows no percentage; it is judged as met or not met. Give a baseline for a finer score.",
  "problem.under-least-coverage":
    "{subject} has no score: only {coverage, number, percent} of its weight has data, and {least, number, percent} is needed. Add the missing readings.",
  "problem.shape-mismatch":
    "The ranges differ in size. Give ranges with the same number of rows and columns.",
  "problem.too-few-readings":
    "{subject} has {count, plural, =0 {no readings} one {only # reading} other {only # readings}} in its history. An answer takes {least} or more.",
  "problem.before-is-zero":
    "The earlier value of {subject} is 0, and from 0 there is no percentage change. Look at the amounts instead.",
  "problem.bad-date": "“{text}” is not a date that Excel knows. Enter a date.",
  "problem.not-positive": "A number above 0 is needed here. Enter one.",
  "problem.unknown-profile": "“{text}” does not say how a target spreads over time. Write linear or step.",
  "problem.two-targets-on-a-day": "Two different targets stand on the same date. Keep one of them.",
  "problem.no-baseline":
    "{subject} is scored from its baseline, but has none. Enter it, or choose another scale.",
  "problem.no-limits":
    "{subject} is scored between two limits, but lacks one. Fill in Outer low and Outer high, or choose another scale.",
  "problem.no-red-flag":
    "{subject} is scored from red flag to goal, but has no red flag. Enter it, or choose another scale.",
  "problem.no-bands":
    "{subject} is scored in bands, but needs at least two limits. Enter them from worst to best, or choose another scale.",
  "problem.no-upper-target":
    "{subject} should stay in a range, but has no upper target. Enter it, or choose higher or lower.",
  "problem.target-outside-scale":
    "The target of {subject} is no better than the worst value of its scale. Check the target, the limits and the direction.",
  "problem.negative-tolerance":
    "The tolerance of {subject} must be 0 or more. Enter it without a minus sign.",
} as const;
