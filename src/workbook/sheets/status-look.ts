import { say } from "../../words/say";
import type { Status } from "../../engine/scorecard/model";
import type { Language } from "../../words/say";

/** Ink and paper of a status; each pair has a contrast of at least 4.5 to 1. */
export interface StatusLook {
  readonly icon: string;
  readonly ink: string;
  readonly paper: string;
}

export const STATUS_LOOKS: Readonly<Record<Status, StatusLook>> = {
  "on-track": { icon: "✔", ink: "#0E700E", paper: "#DFF6DD" },
  "at-risk": { icon: "▲", ink: "#835B00", paper: "#FFF4CE" },
  "off-track": { icon: "✖", ink: "#A4262C", paper: "#FDE7E9" },
  "no-data": { icon: "○", ink: "#605E5C", paper: "#F3F2F1" },
};

export const STATUSES = Object.keys(STATUS_LOOKS) as readonly Status[];

/** The word for a status in the workbook's language. */
export function statusWord(status: Status, language: Language): string {
  return say(`sheets.status.${status}`, {}, language);
}

/** Queues conditional formats that colour a column of statuses by its values, words or icons. */
export function queueStatusColours(range: Excel.Range, words: Readonly<Record<Status, string>>): void {
  for (const status of STATUSES) {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.format.font.color = STATUS_LOOKS[status].ink;
    format.cellValue.format.fill.color = STATUS_LOOKS[status].paper;
    format.cellValue.rule = {
      formula1: `="${words[status].replaceAll('"', '""')}"`,
      operator: Excel.ConditionalCellValueOperator.equalTo,
    };
  }
}

/** Each status's word. */
export function statusWords(language: Language): Readonly<Record<Status, string>> {
  return byStatus((status) => statusWord(status, language));
}

/** Each status's icon. */
export const STATUS_ICONS = byStatus((status) => STATUS_LOOKS[status].icon);

function byStatus(word: (status: Status) => string): Record<Status, string> {
  return {
    "on-track": word("on-track"),
    "at-risk": word("at-risk"),
    "off-track": word("off-track"),
    "no-data": word("no-data"),
  };
}
