import { cellProblems } from "./cell-problems";
import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in English: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  ...cellProblems,
  "problem.formula-cut-differs":
    "This formula is at risk down to {used, number, percent} of the target, the scorecard down to {share, number, percent}. Insert the formula again to bring them in line.",
  "problem.repeated-key":
    "{subject} stands in the tables more than once, and each row is scored. Give each row its own name, entity or ID, or remove one.",
  "problem.unassigned":
    "{subject} names no perspective or objective and stands under “Unassigned”. Fill in where it belongs.",
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
  "problem.ratio-without-parts":
    "{subject} is a ratio, but its readings lack numerator or denominator, so periods cannot be drawn together. Add both columns.",
  "problem.zero-denominator": "The denominators of {subject} add up to 0, so there is no ratio. Check them.",
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
  "problem.target-contradicts-direction":
    "The target of {subject} is written “{text}”, which is not the way of its direction. The direction counts; correct the one that is wrong.",
  "problem.entities-side-by-side":
    "The columns under {text} are read as entities of their own. Choose other meanings in Start if they are something else.",
  "problem.series-gap":
    "{subject} lacks {count, plural, one {# value} other {# values}} between its first and its last; the first gap is the period from {day}. Fill in what is missing.",
  "problem.reading-repeated":
    "{subject} has the same value twice for the period from {day}; the other one stands in {cell}. Sums count both, so remove one.",
  "problem.reading-contradicted":
    "{subject} has two different values for the period from {day}; the other one stands in {cell}. Keep the right one.",
  "problem.reading-in-future": "A value of {subject} is dated {day}, a day still to come. Correct the date.",
  "problem.unit-jump":
    "{count, plural, one {The value of {subject} for {day} is} other {# values of {subject} from {day} on are}} about {factor} times as large as usual. Check the unit.",
  "problem.unit-drop":
    "{count, plural, one {The value of {subject} for {day} is} other {# values of {subject} from {day} on are}} about 1/{factor} of the usual size. Check the unit.",
  "problem.sign-jump":
    "{count, plural, one {The value of {subject} for {day} has} other {# values of {subject} from {day} on have}} another sign than the rest. Check plus and minus.",
  "problem.reading-outlier":
    "The value of {subject} for {day} is {value}, far from the others, which lie around {usual}. It may be right; have a look.",
  "problem.value-due":
    "{count, plural, one {A value of {subject} is} other {# values of {subject} are}} due since {day}. Enter what is missing.",
  "problem.source-without-name":
    "The row of {cell} describes a source without naming it, so it is left out. Name the source.",
  "problem.source-unknown-kpi":
    "The source {subject} feeds “{text}”, which is no KPI of this scorecard. Check the spelling.",
  "problem.source-unknown":
    "{subject} names “{text}” as its source, which is not in the register. Add it there, or check the spelling.",
  "problem.source-too-slow":
    "The source {subject} is refreshed less often than {other} is measured. Check both frequencies.",
  "problem.kpi-without-source":
    "Nothing says where the numbers of {subject} come from. Name the source in its row or in the register.",
  "problem.cell-in-the-way":
    "{cell} is not empty, so {header} was not written there. Move what stands there, then refresh.",
  "problem.sheet-protected":
    "The sheet {sheet} is protected, so nothing was written on it. Unprotect it, then refresh, or keep the results on the Scorecard sheet.",
  "problem.column-missing":
    "The column {header} of {source} is no longer there. Bring it back, or choose another in Start.",
  "problem.bad-setting":
    "“{text}” is not a value for this setting, so the default is used. Correct it on the settings sheet.",
  "problem.unknown-sign":
    "“{text}” is no sign of a link, so it counts as +. Write + where more gives more, - where more gives less.",
  "problem.unknown-evidence":
    "“{text}” does not say what a link rests on, so it counts as asserted. Write asserted, observed or tested.",
  "problem.unknown-lag":
    "“{text}” is no lag. Write a number of periods, or a number with its unit such as 2 months.",
  "problem.link-incomplete":
    "The link at {cell} lacks its cause or its effect, so it is not drawn. Name both objectives.",
  "problem.unknown-statement":
    "“{text}” is neither mission, vision nor goal, so its row stays off the map’s header. Write one of the three.",
  "problem.statement-repeated":
    "There is a mission or vision before this one, so “{text}” stays off the map’s header. Keep one of each.",
  "problem.unknown-horizon":
    "“{text}” names no year by which the goal is to be reached. Write a year of four digits.",
  "problem.factor-without-name":
    "The row of {cell} names a KPI but no success factor, so it is left out. Name the factor.",
  "problem.sign-off-without-name":
    "The sign-off at {cell} says nobody’s name, so it is not counted. Say who it is.",
  "problem.mission-missing":
    "The strategy has no mission. Write in one sentence what the company is for, in the Strategy table.",
  "problem.vision-missing":
    "The strategy has no vision. Write in one sentence where the company wants to be, in the Strategy table.",
  "problem.goal-missing":
    "The strategy has no goal. Write at least one, with the year to reach it by, in the Strategy table.",
  "problem.horizon-missing": "The goal “{text}” has no horizon. Add the year by which it is to be reached.",
  "problem.link-unknown-objective":
    "A link names “{text}”, which is no objective of this scorecard, so it is not drawn. Check the spelling.",
  "problem.link-to-itself":
    "A link leads from {subject} to itself, so it is not drawn. Name the objective that it works on.",
  "problem.link-repeated":
    "The link from {subject} to {other} stands in {cell} already, so it is drawn once. Remove one of the two rows.",
  "problem.link-downward":
    "The link from {subject} to {other} leads down the map. Causes usually stand below their effects; check whether it is meant the other way round.",
  "problem.loop-reinforcing":
    "These objectives strengthen each other in a loop: {text}. A change on the way comes back larger, for better or worse.",
  "problem.loop-balancing":
    "These objectives hold each other back in a loop: {text}. A change on the way works against itself.",
  "problem.objective-unlinked":
    "{subject} has no link to another objective. Say what it leads to, or what leads to it, in the Links table.",
  "problem.objective-no-way-up":
    "No chain of links leads from {subject} to {other}. Add the link that says how it pays off in the end.",
  "problem.factor-unwatched": "No KPI watches the success factor {subject}. Name one in its row.",
  "problem.factor-unknown-kpi":
    "The success factor {subject} names “{text}”, which is no KPI of this scorecard. Check the spelling.",
  "problem.sign-off-outstanding":
    "{subject} has not yet signed off the strategy map. Ask for it, and enter the date.",
  "problem.sheet-very-hidden":
    "The sheet {sheet} is hidden by a macro or a policy. Its figures count all the same; have it shown to check them.",
  "problem.closed-actual-changed":
    "{subject} was closed at {before} in {text}; the tables now say {after}. Put the figure back, or reopen the period with a reason.",
  "problem.closed-target-changed":
    "The target of {subject} was {before} when {text} was closed; it is now {after}. Put it back, or reopen the period with a reason.",
  "problem.closed-score-changed":
    "{subject} would now score {after} for {text}, and scored {before} when it was closed: its weight, scale or cuts were changed since.",
  "problem.closed-kpi-added":
    "{subject} has {after} for {text}, and had no figure when the period was closed. Reopen the period to take it in.",
  "problem.closed-kpi-gone":
    "{subject} was scored when {text} was closed, and is no longer in the KPI tables. Its closed figures stay in the history.",
  "problem.closed-rows-edited":
    "Closed rows of {text} were changed on the KPI history sheet. Put back what stood there, or reopen the period and close it again.",
  "problem.closed-rows-gone":
    "The closed rows of {text} are no longer on the KPI history sheet. Undo their deletion, or close the period again.",
  "problem.closed-row-damaged":
    "The row at {cell} of the history can no longer be read. Put back its dates, its weight and its status.",
  "problem.query-failed":
    "The query {text} could not be loaded, so its table shows what was loaded before. Open Data, Queries & Connections to see why.",
  "problem.query-not-reloaded":
    "Excel did not load the query {text} anew; it does not let add-ins do so in every version. Press Data, Refresh All, then refresh the scorecard.",
  "problem.results-out-of-place":
    "{count} rows of {source} have moved since their results were written, so these stand beside other KPIs. Refresh to put them right.",
  "problem.override-without-reason":
    "The override of {subject} in {cell} gives no reason, so it does not count. Write the reason beside it.",
  "problem.override-without-value":
    "The override of {subject} in {cell} gives no number, so it does not count. Enter the value that is expected.",
  "problem.override-without-kpi":
    "The row of {cell} overrides a forecast without naming its KPI, so it is left out. Name the KPI.",
  "problem.override-unknown-kpi":
    "The override in {cell} is for “{text}”, which is no KPI of this scorecard. Check name and entity.",
  "problem.target-already-met":
    "Each of the last {count} readings of {subject} is better than its target of {target}; the nearest is {worst}. Set a more demanding target, or keep this one as a level to hold.",
  "problem.target-outside-process":
    "The target of {subject} is {target}, but the best of its {count} readings is {best} and chance takes it no further than {limit}. Effort alone will not get there; change how the work is done, or the target.",
  "problem.short-term-results":
    "From {from} to {to}, {other} rose {count} periods in a row ({risen}) while {subject} fell in each of them ({fallen}){text, select, none {} other {; worse: {text}}}. Check whether results are bought at the cost of later ones.",
  "problem.growth-not-sustained":
    "{subject} ({cell}) is growing, but {other} {state, select, worsening {is getting worse} other {is off track}}. Growth does not last without {role, select, cash {cash} retention {customers who stay} other {capacity}}; look at both together.",
  "problem.unknown-alert":
    "“{text}” in {cell} is no alert, so the rule is left out. Write Off track, At risk, Status turned worse, Signal, Chance below, Value due, Value above or Value below.",
  "problem.alert-without-limit":
    "The alert rule in {cell} needs a limit, so it is left out. Enter a number in its Limit column.",
  "problem.alert-limit-no-share":
    "The limit in {cell} is no chance between 0% and 100%, so the rule is left out. Write it with its percent sign, such as 20%.",
  "problem.alert-unknown-scope":
    "“{text}” in {cell} is no KPI, perspective or owner of this scorecard, so the rule is left out. Check the spelling, or leave the cell empty for all KPIs.",
  "problem.alert-unknown-answer":
    "“{text}” in {cell} is neither yes nor no, so the alert rule counts as if the cell were empty. Write yes or no.",
  "problem.yes-no-unforecast": "{subject} is either met or not, so there is no number to forecast.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
