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
  "findings.series-gap": "{n} KPIs lack values between their first and their last. Fill in what is missing.",
  "findings.reading-repeated":
    "{n} values stand in the tables twice. Sums count both, so remove one of each pair.",
  "findings.reading-contradicted":
    "{n} values contradict another one for the same KPI and period. Keep the right one of each pair.",
  "findings.reading-in-future": "{n} values are dated on a day still to come. Correct the dates.",
  "findings.unit-jump":
    "{n} times values are suddenly 10, 100 or 1000 times as large as usual. Check their units.",
  "findings.unit-drop":
    "{n} times values are suddenly a tenth, a hundredth or a thousandth of the usual size. Check their units.",
  "findings.sign-jump":
    "{n} times values have another sign than the rest of their KPI. Check plus and minus.",
  "findings.reading-outlier":
    "{n} values are far from the others of their KPI. They may be right; have a look.",
  "findings.value-due": "{n} KPIs have values that are due. Enter what is missing.",
  "findings.source-unknown-kpi":
    "{n} names in the register of sources are no KPIs of this scorecard. Check the spelling.",
  "findings.source-unknown":
    "{n} KPIs name a source that is not in the register. Add what is missing, or check the spelling.",
  "findings.source-too-slow":
    "{n} KPIs are measured more often than their source is refreshed. Check both frequencies.",
  "findings.kpi-without-source":
    "Nothing says where the numbers of {n} KPIs come from. Name their sources in their rows or in the register.",
  "findings.unknown-sign":
    "{n} signs of links are not known, so they count as +. Write + where more gives more, - where more gives less.",
  "findings.unknown-evidence":
    "{n} links do not say clearly what they rest on, so they count as asserted. Write asserted, observed or tested.",
  "findings.unknown-lag":
    "{n} lags cannot be read. Write a number of periods, or a number with its unit such as 2 months.",
  "findings.link-incomplete":
    "{n} links lack their cause or their effect, so they are not drawn. Name both objectives of each.",
  "findings.link-unknown-objective":
    "{n} names in the links are no objectives of this scorecard, so those links are not drawn. Check the spelling.",
  "findings.link-to-itself":
    "{n} links lead from an objective to itself, so they are not drawn. Name the objectives that they work on.",
  "findings.link-repeated":
    "{n} links stand in the table already, so each is drawn once. Remove the rows that repeat one.",
  "findings.link-downward":
    "{n} links lead down the map. Causes usually stand below their effects; check whether they are meant the other way round.",
  "findings.loop-reinforcing":
    "Objectives strengthen each other in {n} loops. A change in one of them comes back larger, for better or worse.",
  "findings.loop-balancing":
    "Objectives hold each other back in {n} loops. A change in one of them works against itself.",
  "findings.objective-unlinked":
    "{n} objectives have no link to another one. Say in the Links table what they lead to, or what leads to them.",
  "findings.objective-no-way-up":
    "No chain of links leads from {n} objectives to the top of the map. Add the links that say how they pay off in the end.",
  "findings.factor-unwatched": "No KPI watches {n} of the success factors. Name one in each of their rows.",
  "findings.factor-unknown-kpi":
    "{n} success factors name something that is no KPI of this scorecard. Check the spelling.",
  "findings.horizon-missing": "{n} goals have no horizon. Add the year by which each is to be reached.",
  "findings.sign-off-outstanding":
    "{n} people have not yet signed off the strategy map. Ask for it, and enter the dates.",
  "findings.closed-actual-changed":
    "{n} figures of closed periods are not what they were when they were closed. Put them back, or reopen the periods.",
  "findings.closed-target-changed":
    "{n} targets of closed periods were changed since. Put them back, or reopen the periods.",
  "findings.closed-score-changed":
    "{n} scores of closed periods would be others now, because weights, scales or cuts were changed. What was closed stays.",
  "findings.closed-kpi-added":
    "{n} KPIs have figures in closed periods that were not there at closing. Reopen the periods to take them in.",
  "findings.closed-kpi-gone":
    "{n} KPIs of closed periods are no longer in the KPI tables. Their closed figures stay in the history.",
  "findings.closed-row-damaged":
    "{n} rows of the history can no longer be read. Put back their dates, weights and statuses.",
  "findings.query-failed":
    "{n} queries could not be loaded, so their tables show what was loaded before. Open Data, Queries & Connections to see why.",
  "findings.query-not-reloaded":
    "Excel did not load {n} queries anew. Press Data, Refresh All, then refresh the scorecard.",
  "findings.target-already-met":
    "{n} KPIs are better than their target in each of their last readings. Set more demanding targets, or keep these as levels to hold.",
  "findings.target-outside-process":
    "The targets of {n} KPIs lie beyond anything that their processes do by chance. Effort alone will not get there; change how the work is done, or the targets.",
  "findings.growth-not-sustained":
    "{n} KPIs of cash, customers who stay or capacity do not keep up with growth. Look at each beside the growth that it carries.",
} as const satisfies Readonly<Partial<Record<`findings.${ProblemCode}`, string>>>;

/** Every such sentence; each language says all of them. */
export type FindingMessages = Readonly<Record<keyof typeof findings, string>>;
