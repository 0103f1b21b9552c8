/** Sentences on what is to come and on a KPI's figures, in English. */
export const outlook = {
  "outlook.title": "Where it will land",
  "outlook.working": "Looking ahead",
  "outlook.failed": "The forecast could not be made.",
  "outlook.landing": "By the end of {year}: {value} (80% range: {low} to {high})",
  "outlook.landing.complete": "{year} is complete: {value}",
  "outlook.target": "target {target}",
  "outlook.chance": "Chance of hitting the target: {chance}.",
  "outlook.chance.under": "under {chance}",
  "outlook.chance.over": "over {chance}",
  "outlook.past-chance":
    "If the {per, select, day {days ahead were like any day} week {weeks ahead were like any week} month {months ahead were like any month} quarter {quarters ahead were like any quarter} half {half-years ahead were like any half-year} other {years ahead were like any year}} of the past: {chance}{range, select, given { ({low} to {high})} other {}}.",
  "outlook.too-few":
    "{count, plural, =0 {No forecast yet: there is no reading, and it takes {least}.} one {No forecast yet: there is {n} reading, and it takes {least}.} other {No forecast yet: there are {n} readings, and it takes {least}.}}",
  "outlook.no-year": "No forecast of the year’s end: the readings have no periods.",
  "outlook.forecast": "Forecast",
  "outlook.legend": "Dotted line: forecast. Inner band: 80%, outer band: 95%.",
  "outlook.point": "{period}: forecast {value}, 80% {low} to {high}, 95% {least} to {most}",
  "outlook.read": "forecast {value} (80% range: {low} to {high})",
  "outlook.table": "Forecast of {name}",
  "outlook.column.80": "80% range",
  "outlook.column.95": "95% range",
  "outlook.range": "{low} to {high}",
  "outlook.how": "How this was made",
  "outlook.how.method":
    "{method, select, level {All readings are the same, so that value is carried on.} trend {Few readings, so the average of three simple methods carries on level and trend: theta, dynamic theta and drift.} combination {The average of several methods carries on level and trend: theta, damped trend, exponential smoothing, ARIMA and the last value.} other {The average of several methods carries on level, trend and season: theta, damped trend, exponential smoothing, ARIMA and last year’s values.}}",
  "outlook.how.readings":
    "{count, plural, one {It rests on {n} reading, {from} to {until}.} other {It rests on {n} readings, {from} to {until}.}}",
  "outlook.how.season":
    "{season, select, yes {A yearly season is taken in, as far as the years agree on it.} other {No season is taken in.}}",
  "outlook.how.backtest":
    "{count, plural, one {Tested on the last period, which it had not seen,} other {Tested on the last {n} periods, which it had not seen,}} {naive, select, year {its error was {mase} times that of repeating last year.} other {its error was {mase} times that of repeating the last value.}}",
  "outlook.how.untested": "Too few readings to hold some back as a test, or they never moved.",
  "outlook.how.interval":
    "Of ten such 80% ranges, eight should hold the value that comes; of twenty 95% ranges, nineteen.",
  "outlook.how.chances": "Each method alone gives a chance between {low} and {high}.",
  "outlook.how.human":
    "It goes by the KPI’s own past and knows nothing of plans or news. Nothing is applied unless you accept it.",
  "outlook.note.gaps-filled": "Periods without a reading were filled in from their neighbours.",
  "outlook.note.season-unseen": "A season could not be learned: that takes two full years of readings.",
  "outlook.note.amounts-only":
    "Some readings are 0 or negative, so growth counts in amounts, not in percent.",
  "outlook.note.never-moved": "The readings never moved, so nothing says how far they may.",
  "outlook.note.ratio-weighed":
    "The periods ahead count by the usual size of the denominator, since theirs is not known yet.",
  "outlook.note.latest-only": "Only the latest readings were used.",
  "outlook.override.open": "I expect another value",
  "outlook.override.value": "Value expected by the end of {year}",
  "outlook.override.reason": "Why",
  "outlook.override.who": "Your name",
  "outlook.override.text":
    "It is written to the Overrides sheet and stands in place of the forecast; the forecast stays beside it.",
  "outlook.override.save": "Save value",
  "outlook.override.cancel": "Cancel",
  "outlook.override.bad-number": "This is not a number.",
  "outlook.override.percent": "Write it with its percent sign, such as {example}.",
  "outlook.override.stands": "{name} expects {value} by the end of {year}",
  "outlook.override.stands.nobody": "Expected by hand: {value} by the end of {year}",
  "outlook.override.because": "Reason: {reason}",
  "outlook.override.no-reason": "No reason is given.",
  "outlook.override.on": "Written on {day}",
  "outlook.override.forecast": "The forecast says {value} (80% range: {low} to {high}).",
  "outlook.override.drop": "Use the forecast again",
  "outlook.override.go": "Go to the value",
  "outlook.score": "Where {year} will end: {score} (80% range: {low} to {high})",
  "outlook.score.none": "Where {year} will end cannot be said: too little has data.",
  "outlook.score.chance": "chance to be on track {chance}",
  "outlook.progress": "Looking ahead at every KPI",
  "outlook.cancel": "Cancel",
  "outlook.details": "Year end by perspective",
  "outlook.page": "Where the year will end",
  "outlook.column.part": "KPI",
  "outlook.column.landing": "Year end, 80% range",
  "outlook.column.chance": "Chance",
  "outlook.group": "Score {score} (80% range: {low} to {high})",
  "outlook.of-target": "of {target}",
  "outlook.stands-at": "stands at {value}, no forecast",
  "outlook.by-hand": "expected by hand",
  "outlook.how.draws":
    "{count, plural, other {The rest of the year was drawn {n} times, each KPI from its own forecast, and rolled up with the scorecard’s weights and rules; the same workbook gives the same figures.}}",
  "outlook.how.independent":
    "KPIs are drawn independently of one another. Where they move together, the true range is wider.",
  "outlook.how.standing":
    "{count, plural, =0 {Every KPI has a forecast.} one {{n} KPI has no forecast and enters with what it stands at.} other {{n} KPIs have no forecast and enter with what they stand at.}}",
  "figures.title": "Figures",
  "figures.count": "Readings",
  "figures.mean": "Average",
  "figures.median": "Median",
  "figures.smallest": "Smallest",
  "figures.largest": "Largest",
  "figures.deviation": "Standard deviation",
  "figures.last-change":
    "Change on the {per, select, day {day} week {week} month {month} quarter {quarter} half {half-year} other {year}} before",
  "figures.year-change": "Change on last year",
  "figures.change": "{amount} ({share}){side, select, better {, better} worse {, worse} other {}}",
  "figures.from-zero": "no percentage from 0",
  "figures.from-negative": "{share} of its size",
  "figures.slope":
    "Slope a {per, select, day {day} week {week} month {month} quarter {quarter} half {half-year} other {year}}",
  "figures.moving":
    "Average of the last 3 {per, select, day {days} week {weeks} month {months} quarter {quarters} half {half-years} other {years}}",
  "figures.note":
    "{from} to {until}, as Excel’s AVERAGE, MEDIAN, MIN, MAX, STDEV.S and SLOPE give them of the same values.",
  "outlook.score.range": "80% range: {low} to {high}",
  "outlook.score.too-few": "Where {year} will end cannot be said yet: no KPI has enough readings.",
  "outlook.score.sure": "Where {year} will end: {score}",
  "outlook.note.period-unfinished":
    "The latest period is not over: what it brought counts, and the rest of it is forecast.",
};
