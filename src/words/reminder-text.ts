import { mailtoLink } from "../engine/information/mailto-link";
import { parseMailbox } from "../engine/information/mailbox";
import type { DueValue } from "../engine/information/model";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import type { Calendar } from "../engine/scorecard/period";
import { periodText } from "./period-text";
import type { Language } from "./say";
import { say } from "./say";

/** What a reminder is about. */
export interface ReminderContext {
  /** The scorecard's name. */
  readonly name: string;
  /** Serial of the day as of which values are due. */
  readonly asOf: number;
  readonly calendar: Calendar;
  /** Language that the reminder is written in; loaded already. */
  readonly language: Language;
}

/** Links longer than this are cut off by some mail programs. */
const LONGEST_LINK = 1900;

/**
 * A reminder of values that are due: a line for each KPI with its periods and where to type them. The same values give the
 * same text.
 *
 * @param owner - As in its cell, with or without an e-mail address; `null` for nobody.
 * @param due - The owner's, in the order to be told.
 * @param most - Lines to write out; how many more there are is said.
 */
export function reminderText(
  owner: string | null,
  due: readonly DueValue[],
  context: ReminderContext,
  most = due.length,
): string {
  const { name, asOf, language } = context;
  const told = (key: Parameters<typeof say>[0], values: Parameters<typeof say>[1] = {}) =>
    say(key, values, language);
  const count = due.reduce((sum, one) => sum + one.count, 0);
  const left = due.length - Math.min(most, due.length);
  return [
    owner === null
      ? told("reminder.hello.nobody")
      : told("reminder.hello", { owner: parseMailbox(owner).name }),
    "",
    told("reminder.intro", { name, count, day: dayText(asOf, language) }),
    "",
    ...due.slice(0, most).map((one) => dueLine(one, context)),
    ...(left > 0 ? [told("reminder.more", { count: left })] : []),
    "",
    told("reminder.thanks"),
  ].join("\n");
}

/**
 * A `mailto:` link with the reminder, to the owner's address where the cell holds one. Only as many lines as a link may be long.
 */
export function reminderLink(
  owner: string | null,
  due: readonly DueValue[],
  context: ReminderContext,
): string {
  const address = owner === null ? null : parseMailbox(owner).address;
  const subject = say("reminder.subject", { name: context.name }, context.language);
  const link = (most: number) => mailtoLink(address, subject, reminderText(owner, due, context, most));
  let [fits, most] = [0, due.length];
  while (fits < most) {
    const half = Math.ceil((fits + most) / 2);
    if (link(half).length > LONGEST_LINK) most = half - 1;
    else fits = half;
  }
  return link(fits);
}

/** The periods that lack a value, such as `October 2026` or `August 2026 to October 2026`; empty where there is no period. */
export function duePeriods({ from, until }: DueValue, calendar: Calendar, language: Language): string {
  if (from === null || until === null) return "";
  const first = periodText(from, calendar, language);
  if (until.start === from.start) return first;
  return say("reminder.periods", { from: first, until: periodText(until, calendar, language) }, language);
}

function dueLine(due: DueValue, { calendar, language }: ReminderContext): string {
  const kpi = subjectOf(due.kpi);
  const line =
    due.due === null
      ? say("reminder.line.undated", { kpi }, language)
      : say(
          "reminder.line",
          { kpi, period: duePeriods(due, calendar, language), day: dayText(due.due, language) },
          language,
        );
  if (due.place === null) return line;
  const key = due.place.is === "cell" ? "reminder.cell" : "reminder.after";
  return `${line}. ${say(key, { cell: due.place.cell }, language)}`;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function dayText(serial: number, language: Language): string {
  const options = { dateStyle: "medium", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(EPOCH + Math.floor(serial) * DAY));
}
