import type { ProblemCode } from "../../engine/scorecard/problem";

/** Many findings of one kind in a sentence, in English; `n` is how many, and always several. Other kinds are told one by one. */
export const findings = {
  "findings.cell-error": "{n} cells hold an error. Mend their formulas, then refresh.",
  "findings.not-a-number": "{n} cells should hold a number and do not. Type numbers, or leave them empty.",
  "findings.ambiguous-number":
    "{n} numbers can be read in more than one way. Type them again as plain numbers.",
  "findings.repeated-key":
    "{n} KPIs stand in the tables more than once, and each row is scored. Give each row its own name, entity or ID.",
  "findings.kpi-without-name":
    "{n} rows have numbers but no KPI name, so they are not scored. Name the KPIs, or clear the rows.",
  "findings.at-risk-on-good-side":
    "“At risk from” of {n} KPIs is better than their target. Enter values on the other side of the target.",
  "findings.no-range":
    "{n} KPIs have a scale without extent: two of its values that must differ are the same. Change the baseline, the target or the limit.",
  "findings.knots-out-of-order":
    "The limits of {n} KPIs are not in order, or contradict their direction. Write them from worst to best.",
  "findings.formula-cut-differs":
    "{n} formulas in cells are at risk down to another share of the target than the scorecard. Insert them again.",
  "findings.unknown-direction": "{n} directions are not known. Write higher, lower or range.",
  "findings.negative-weight":
    "{n} weights are negative, so they are not counted. Enter 0 or positive numbers.",
  "findings.weight-not-a-number":
    "{n} weights are not numbers, so they are not counted. Enter numbers, or leave them empty for 1.",
  "findings.baseline-past-target":
    "The baseline of {n} KPIs already meets their target, so only met or not met can be told. Check baseline, target and direction.",
  "findings.target-zero-threshold":
    "The target of {n} KPIs is 0, which allows no percentage; they are judged as met or not met. Give baselines for a finer score.",
  "findings.under-least-coverage":
    "{n} groups have no score, because too little of their weight has data. Add the missing readings.",
  "findings.row-differs-from-reading":
    "{n} KPI rows say something else than their reading for the period. The readings count; correct what is wrong.",
  "findings.reading-overdue":
    "The next reading of {n} KPIs is overdue, so their last one no longer counts. Enter the new ones.",
  "findings.readings-missing":
    "{n} KPIs lack readings of some periods and are compared over the others. Add what is missing.",
  "findings.unmatched-reading":
    "{n} names in the readings are no KPIs of this scorecard. Check their spelling.",
  "findings.percent-beside-number":
    "Actual and target of {n} KPIs seem to be in different units, such as 12.5 beside 12.5%. Write both in the same one.",
  "findings.season-unknown":
    "The season of {n} KPIs is not known, since last year’s readings are not complete; their targets are spread evenly.",
  "findings.too-few-objectives":
    "{n} perspectives have fewer than two objectives. Two or three show what a perspective is about.",
  "findings.too-many-objectives":
    "{n} perspectives have many objectives. Keep the two or three that matter most in each.",
  "findings.objective-without-kpi": "{n} objectives have no KPI. Add one to each that shows its progress.",
  "findings.too-many-kpis": "{n} objectives have many KPIs. One or two for each keep it clear.",
  "findings.no-owner": "{n} KPIs have no owner. Name who answers for them.",
  "findings.unassigned":
    "{n} KPIs name no perspective or objective and stand under “Unassigned”. Fill in where they belong.",
  "findings.no-reading": "{n} KPIs have no reading. Enter their actual values when you have them.",
  "findings.no-target": "{n} KPIs have no target. Enter targets to see their status.",
  "findings.direction-assumed":
    "Nothing says for {n} KPIs whether more or less is better; higher is assumed. Fill in their direction.",
  "findings.direction-assumed-from-baseline":
    "The direction of {n} KPIs is taken from their baseline and target. Fill it in to be sure.",
  "findings.accumulation-assumed":
    "Nothing says how the periods of {n} KPIs add up; the last reading stands for all. Fill in sum, average or another way.",
  "findings.target-repeated":
    "The targets of {n} KPIs are taken for each period and added up. Enter dated targets if they are meant for the whole year.",
  "findings.year-target-as-it-is":
    "{n} KPIs are compared with the target of a longer period as it stands, since they do not add up.",
  "findings.year-target-to-date":
    "{n} KPIs have a target for a longer period; only the part that falls due in this one is compared.",
} as const satisfies Readonly<Partial<Record<`findings.${ProblemCode}`, string>>>;

/** Every such sentence; each language says all of them. */
export type FindingMessages = Readonly<Record<keyof typeof findings, string>>;
