import { mailtoLink } from "../engine/information/mailto-link";
import { parseMailbox } from "../engine/information/mailbox";
import type { Alert } from "../engine/alerts/model";
import { subjectOf } from "../engine/scorecard/kpi-finding";
import { sayAlert, type AlertWords } from "./alert-words";
import { say } from "./say";

/** What a mail on alerts is written with. */
export interface AlertMailContext {
  /** The scorecard's name. */
  readonly name: string;
  /** The day as of which the alerts hold, as it is written. */
  readonly day: string;
  /** The sentences and the language of the mail; loaded already, as those of `say`. */
  readonly words: AlertWords;
  /** Why there is an alert, and since when. */
  readonly reasonOf: (alert: Alert) => string;
  readonly sinceOf: (alert: Alert) => string | null;
}

/** Links longer than this are cut off by some mail programs. */
const LONGEST_LINK = 1900;

/**
 * A person's alerts as the text of a mail: a line for each with its reason, and where to look.
 *
 * @param owner - As in its cell, with or without an e-mail address; `null` for nobody.
 * @param most - Lines to write out; how many more there are is said.
 */
export function alertMailText(
  owner: string | null,
  alerts: readonly Alert[],
  context: AlertMailContext,
  most = alerts.length,
): string {
  const { words, name, day } = context;
  const { language } = words;
  const left = alerts.length - Math.min(most, alerts.length);
  return [
    owner === null
      ? say("reminder.hello.nobody", {}, language)
      : say("reminder.hello", { owner: parseMailbox(owner).name }, language),
    "",
    sayAlert(words, "alerts.mail.intro", { name, day, count: alerts.length }),
    "",
    ...alerts.slice(0, most).map((alert) => lineOf(alert, context)),
    ...(left > 0 ? [sayAlert(words, "alerts.mail.more", { count: left })] : []),
    "",
    say("reminder.thanks", {}, language),
  ].join("\n");
}

/** A `mailto:` link with that text, to the owner's address where the cell holds one. Only as many lines as a link may be long. */
export function alertMailLink(
  owner: string | null,
  alerts: readonly Alert[],
  context: AlertMailContext,
): string {
  const address = owner === null ? null : parseMailbox(owner).address;
  const subject = sayAlert(context.words, "alerts.mail.subject", { name: context.name });
  const link = (most: number) => mailtoLink(address, subject, alertMailText(owner, alerts, context, most));
  let most = alerts.length;
  while (most > 0 && link(most).length > LONGEST_LINK) most -= 1;
  return link(most);
}

function lineOf(alert: Alert, { words, reasonOf, sinceOf }: AlertMailContext): string {
  const kind = sayAlert(words, `alerts.kind.${alert.kind}`);
  const parts = [reasonOf(alert), sinceOf(alert), alert.cell].filter((part) => part !== null && part !== "");
  return `- ${subjectOf(alert.kpi)} (${kind}): ${parts.join(". ")}`;
}
