import { asText } from "../cell-text";
import { parseMailbox } from "../../engine/information/mailbox";
import type { DueValue } from "../../engine/information/model";
import { subjectOf } from "../../engine/scorecard/kpi-finding";
import { periodContaining, type Calendar } from "../../engine/scorecard/period";
import { serialTo1904 } from "../../engine/scorecard/serial-date";
import { periodText } from "../../words/period-text";
import { duePeriods } from "../../words/reminder-text";
import { say } from "../../words/say";
import type { CellValue } from "../cell-text";
import type { Language } from "../../words/say";
import type { SheetContent, SheetRow } from "./owned-cells";

export interface DueListInput {
  /** The scorecard's name. */
  readonly name: string;
  readonly due: readonly DueValue[];
  readonly calendar: Calendar;
  readonly language: Language;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

const COLUMNS = ["text", "name", "text", "number", "text", "text"] as const;
const DUE_COLUMN = 3;
const HEADINGS = ["owner", "name", "due-periods", "due-since", "last-reading", "enter-at"] as const;

/**
 * The Due list sheet of a scorecard: which values are due from whom, since when, and where to type them. Nothing on it counts
 * the days that have gone by, so that it stays as it is until something falls due or comes in. Pure.
 */
export function dueListContent(input: DueListInput): SheetContent {
  const { name, due, language } = input;
  const row = (kind: string, cells: readonly CellValue[]): SheetRow => ({
    kind,
    depth: 0,
    cells: COLUMNS.map((_, place) => cells[place] ?? ""),
    formats: COLUMNS.map((_, place) => (kind === "data" && place === DUE_COLUMN ? "yyyy-mm-dd" : "General")),
  });
  const note = say(due.length === 0 ? "data.due.none" : "sheets.due-list.note", {}, language);
  return {
    columns: COLUMNS,
    rows: [
      row("title", [asText(`${name} · ${say("sheets.due-list.name", {}, language)}`)]),
      row("stamp", []),
      row("note", [asText(note)]),
      row("blank", []),
      row(
        "heading",
        HEADINGS.map((heading) => say(`sheets.heading.${heading}`, {}, language)),
      ),
      ...due.map((value) => row("data", cellsOf(value, input))),
    ],
  };
}

function cellsOf(value: DueValue, { calendar, language, date1904 }: DueListInput): readonly CellValue[] {
  const { kpi, owner, from, due, lastReading, place } = value;
  const last =
    lastReading === null || from === null
      ? ""
      : periodText(periodContaining(lastReading, from.frequency, calendar), calendar, language);
  return [
    asText(owner === null ? say("data.due.nobody", {}, language) : parseMailbox(owner).name),
    asText(subjectOf(kpi)),
    asText(duePeriods(value, calendar, language)),
    due === null ? "" : date1904 ? serialTo1904(due) : due,
    asText(last),
    asText(place === null ? "" : place.cell),
  ];
}
