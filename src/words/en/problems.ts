import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in English: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
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
  "problem.formula-cut-differs":
    "This formula is at risk down to {used, number, percent} of the target, the scorecard down to {share, number, percent}. Insert the formula again to bring them in line.",
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
  "problem.repeated-key":
    "{subject} stands in the tables more than once, and each row is scored. Give each row its own name, entity or ID, or remove one.",
  "problem.unassigned":
    "{subject} names no perspective or objective and stands under “Unassigned”. Fill in where it belongs.",
  "problem.under-least-coverage":
    "{subject} has no score: only {coverage, number, percent} of its weight has data, and {least, number, percent} is needed. Add the missing readings.",
  "problem.row-differs-from-reading":
    "The row of {subject} says {row, number}, its reading for the period {dated, number}. The reading counts; correct the one that is wrong.",
  "problem.reading-overdue":
    "The next reading of {subject} is overdue, so its last one no longer counts. Enter the new one.",
  "problem.percent-beside-number":
    "Actual and target of {subject} seem to be in different units, such as 12.5 beside 12.5%. Write both in the same one.",
  "problem.too-few-objectives":
    "{subject} has {count, plural, =0 {no objective} one {only # objective} other {only # objectives}}. Two or three show what the perspective is about.",
  "problem.too-many-objectives":
    "{subject} has {count, plural, one {# objective} other {# objectives}}. Keep the two or three that matter most.",
  "problem.objective-without-kpi": "The objective {subject} has no KPI. Add one that shows its progress.",
  "problem.too-many-kpis":
    "The objective {subject} has {count, plural, one {# KPI} other {# KPIs}}. One or two keep it clear.",
  "problem.no-owner": "{subject} has no owner. Name who answers for it.",
  "problem.shape-mismatch":
    "The ranges differ in size. Give ranges with the same number of rows and columns.",
  "problem.before-is-zero":
    "The earlier value of {subject} is 0, and from 0 there is no percentage change. Look at the amounts instead.",
  "problem.bad-date": "“{text}” is not a date that Excel knows. Enter a date.",
  "problem.not-positive": "A number above 0 is needed here. Enter one.",
  "problem.unknown-profile": "“{text}” does not say how a target spreads over time. Write linear or step.",
  "problem.ratio-without-parts":
    "{subject} is a ratio, but its readings lack numerator or denominator, so periods cannot be drawn together. Add both columns.",
  "problem.zero-denominator": "The denominators of {subject} add up to 0, so there is no ratio. Check them.",
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
  "problem.accumulation-assumed":
    "Nothing says how the periods of {subject} add up; its last reading stands for all {count}. Fill in sum, average or another way.",
  "problem.readings-missing":
    "{subject} lacks {count, plural, one {the reading of # period} other {the readings of # periods}}; it is compared over the others. Add what is missing.",
  "problem.unmatched-reading":
    "{count, plural, one {# row names} other {# rows name}} “{text}”, which is no KPI of this scorecard. Check the spelling.",
  "problem.target-repeated":
    "The target of {subject} is taken for each of {count} periods and added up. Enter dated targets if it is meant for the whole year.",
  "problem.year-target-as-it-is":
    "{subject} is compared with the target of a longer period as it stands, since it does not add up. Enter targets for its own periods if they differ.",
  "problem.year-target-to-date":
    "{subject} has a target for a longer period; only the part that falls due in this one is compared. Enter a target for the period to use that instead.",
  "problem.season-unknown":
    "The season of {subject} is not known, since last year’s readings are not complete; its target is spread evenly. Add them, or choose linear.",
  "problem.kpi-without-name":
    "Row of {cell} has numbers but no KPI name, so it is not scored. Name the KPI, or clear the row.",
  "problem.cell-in-the-way":
    "{cell} is not empty, so {header} was not written there. Move what stands there, then refresh.",
  "problem.sheet-protected":
    "The sheet {sheet} is protected, so nothing was written on it. Unprotect it, then refresh, or keep the results on the Scorecard sheet.",
  "problem.column-missing":
    "The column {header} of {source} is no longer there. Bring it back, or choose another in Start.",
  "problem.bad-setting":
    "“{text}” is not a value for this setting, so the default is used. Correct it on the settings sheet.",
  "problem.sheet-very-hidden":
    "The sheet {sheet} is hidden by a macro or a policy. Its figures count all the same; have it shown to check them.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
