import { asText, isBlank } from "../cell-text";
import { alertKey } from "../../engine/alerts/acknowledge";
import { ALERT_KINDS, type Acknowledgement, type Alert, type AlertKind } from "../../engine/alerts/model";
import { parseMailbox } from "../../engine/information/mailbox";
import { normalName } from "../../engine/scorecard/normal-name";
import { isDateSerial, serialFrom1904, serialTo1904 } from "../../engine/scorecard/serial-date";
import { alertReason, type ReasonNumbers } from "../../words/alert-reason";
import { sayAlert, type AlertWords } from "../../words/alert-words";
import { say } from "../../words/say";
import type { Kpi } from "../../engine/scorecard/model";
import type { CellValue } from "../cell-text";
import type { SheetContent, SheetRow, SheetState } from "./owned-cells";

export interface AlertsSheetInput {
  /** The scorecard's name. */
  readonly name: string;
  readonly alerts: readonly Alert[];
  /** All of the scorecard's, in its order. */
  readonly kpis: readonly Kpi[];
  /** What stands on the sheet beside the alerts, as `readAlertRows` found it. */
  readonly rows: readonly AlertRow[];
  readonly words: AlertWords;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
  readonly numbersOf: (alert: Alert) => ReasonNumbers;
}

/** An acknowledgement that stands on the sheet, with its two cells as they are: what people typed is never written anew. */
export interface AlertRow {
  readonly acknowledgement: Acknowledgement;
  readonly by: CellValue;
  readonly on: CellValue;
}

/** Columns of the sheet from A on. */
const HEADINGS = ["kpi", "entity", "alert", "reason", "owner", "audience", "since", "by", "on"] as const;
const AT = { kpi: 0, entity: 1, alert: 2, since: 6, by: 7, on: 8 } as const;
const COLUMNS = [
  "label-text",
  "text",
  "short-text",
  "long-text",
  "text",
  "text",
  "number",
  "text",
  "number",
] as const;
/** Row of the headings, counted from zero. */
const HEADING_ROW = 4;
const DAY = "yyyy-mm-dd";
const BY_THEN = `"≤ "${DAY}`;

/** The Alerts sheet of a scorecard: what needs a look, why and since when, who answers for it and who has seen it. Pure. */
export function alertsSheetContent(input: AlertsSheetInput): SheetContent {
  const { name, alerts, words } = input;
  const row = (kind: string, cells: readonly CellValue[], formats: readonly string[] = []): SheetRow => ({
    kind,
    depth: 0,
    cells: COLUMNS.map((_, place) => cells[place] ?? ""),
    formats: COLUMNS.map((_, place) => formats[place] ?? "General"),
  });
  const labels = labelsOf(input.kpis);
  const typed = new Map(input.rows.map((one) => [one.acknowledgement, one]));
  return {
    columns: COLUMNS,
    rows: [
      row("title", [asText(`${name} · ${say("sheets.alerts.name", {}, words.language)}`)]),
      row("stamp", []),
      row("note", [asText(sayAlert(words, alerts.length === 0 ? "alerts.none" : "alerts.note"))]),
      row("blank", []),
      row(
        "heading",
        HEADINGS.map((heading) => sayAlert(words, `alerts.heading.${heading}`)),
      ),
      ...alerts.map((alert) => {
        const label = labels.get(alert.kpi) ?? alert.kpi.name;
        const mark = alert.acknowledged && (typed.get(alert.acknowledged) ?? null);
        return row("data", cellsOf(alert, label, mark, input), formatsOf(alert));
      }),
    ],
  };
}

function cellsOf(
  alert: Alert,
  label: string,
  typed: AlertRow | null,
  { words, date1904, numbersOf }: AlertsSheetInput,
): readonly CellValue[] {
  const { kpi, kind, owner, audiences, reason, since, acknowledged } = alert;
  const day = (serial: number): number => (date1904 ? serialTo1904(serial) : serial);
  const nobody = say("data.due.nobody", {}, words.language);
  const by = acknowledged === null ? "" : asText(acknowledged.by);
  const on = acknowledged === null || acknowledged.on === null ? "" : day(acknowledged.on);
  return [
    asText(label),
    asText(kpi.entity ?? ""),
    asText(sayAlert(words, `alerts.kind.${kind}`)),
    asText(alertReason(reason, words, numbersOf(alert))),
    asText(owner === null ? nobody : parseMailbox(owner).name),
    asText(audiences.map((one) => parseMailbox(one).name).join("; ")),
    since === null ? "" : day(since.start),
    typed ? typed.by : by,
    typed ? typed.on : on,
  ];
}

function formatsOf({ isSinceLeast }: Alert): readonly string[] {
  return HEADINGS.map((heading) => {
    if (heading === "since") return isSinceLeast ? BY_THEN : DAY;
    return heading === "on" ? DAY : "General";
  });
}

/** What a row is about, and whether anybody has typed a name beside it. */
export interface ReadAlertRow {
  /** Row of the sheet, counted from zero. */
  readonly row: number;
  readonly kpi: string;
  readonly entity: string;
  readonly kind: AlertKind;
  readonly since: number | null;
  readonly by: string;
  readonly on: number | null;
  /** Contents of the cells of `by` and `on`. */
  readonly contents: readonly [by: CellValue, on: CellValue];
}

/** Reads the rows of an Alerts sheet, whatever their order now. Pure. */
export function readAlertRows(
  state: Pick<SheetState, "row" | "column" | "contents">,
  spoken: readonly AlertWords[],
  date1904: boolean,
): readonly ReadAlertRow[] {
  const kinds = new Map(
    spoken.flatMap((words) =>
      ALERT_KINDS.map((kind) => [normalName(sayAlert(words, `alerts.kind.${kind}`)), kind] as const),
    ),
  );
  return state.contents.flatMap((cells, place): readonly ReadAlertRow[] => {
    const row = state.row + place;
    const at = (column: number): CellValue => (cells[column - state.column] ?? "") as CellValue;
    const text = (column: number): string => bare(at(column));
    const kind = kinds.get(normalName(text(AT.alert)));
    if (row <= HEADING_ROW || kind === undefined || text(AT.kpi) === "") return [];
    const day = (column: number): number | null => dayOf(at(column), date1904);
    return [
      {
        row,
        kpi: text(AT.kpi),
        entity: text(AT.entity),
        kind,
        since: day(AT.since),
        by: text(AT.by),
        on: day(AT.on),
        contents: [at(AT.by), at(AT.on)],
      },
    ];
  });
}

/**
 * What the sheet and the memory together say of who has seen what. A row tells more than the memory: who empties its name
 * takes it back.
 *
 * @param kept - As the memory has them.
 */
export function acknowledgementsIn(
  rows: readonly ReadAlertRow[],
  kept: readonly Acknowledgement[],
  kpis: readonly Kpi[],
): { readonly acknowledged: readonly Acknowledgement[]; readonly rows: readonly AlertRow[] } {
  // Most scorecards have no such sheet, and some have thousands of KPIs.
  if (rows.length === 0) return { acknowledged: kept, rows: [] };
  const keys = keysByLabel(kpis);
  const told = rows.flatMap((row) => {
    const key = keys.get(labelKey(row.kpi, row.entity));
    return key === undefined ? [] : [{ row, key: alertKey(key.kpi, row.kind, key.repeat) }];
  });
  const standing = kept.filter(
    ({ key, since }) => !told.some((one) => one.key === key && one.row.since === since),
  );
  const typed = told
    .filter(({ row }) => row.by !== "")
    .map(({ row: { since, by, on, contents }, key }): AlertRow => {
      return { acknowledgement: { key, since, by, on }, by: contents[0], on: contents[1] };
    });
  const acknowledged = [...standing, ...typed.map(({ acknowledgement }) => acknowledgement)];
  return { acknowledged, rows: typed };
}

/** Columns in which a person is entered, counted from zero. */
export const ACKNOWLEDGED = { by: AT.by, on: AT.on } as const;

/** Whether a row is about an alert; a KPI whose name is not its own has its key behind it. */
export function isRowOf(row: ReadAlertRow, { kpi, kind }: Pick<Alert, "kpi" | "kind">): boolean {
  const { name, entity, key } = kpi;
  const label = normalName(row.kpi);
  const isNamed = label === normalName(name) || label === normalName(withKey(name, key));
  return row.kind === kind && isNamed && normalName(row.entity) === normalName(entity ?? "");
}

/** What the sheet calls each KPI: its name, with its key where others of the entity have that name too. */
function labelsOf(kpis: readonly Kpi[]): ReadonlyMap<Kpi, string> {
  const counts = new Map<string, number>();
  const plain = (kpi: Kpi): string => labelKey(kpi.name, kpi.entity ?? "");
  for (const kpi of kpis) counts.set(plain(kpi), (counts.get(plain(kpi)) ?? 0) + 1);
  return new Map(
    kpis.map((kpi) => [kpi, (counts.get(plain(kpi)) ?? 0) > 1 ? withKey(kpi.name, kpi.key) : kpi.name]),
  );
}

function keysByLabel(
  kpis: readonly Kpi[],
): ReadonlyMap<string, { readonly kpi: string; readonly repeat: number }> {
  const repeats = new Map<string, number>();
  const keys = new Map<string, { readonly kpi: string; readonly repeat: number }>();
  for (const [kpi, label] of labelsOf(kpis)) {
    const repeat = repeats.get(kpi.key) ?? 0;
    repeats.set(kpi.key, repeat + 1);
    const key = labelKey(label, kpi.entity ?? "");
    if (!keys.has(key)) keys.set(key, { kpi: kpi.key, repeat });
  }
  return keys;
}

function withKey(name: string, key: string): string {
  return `${name} (${key})`;
}

function labelKey(label: string, entity: string): string {
  return `${normalName(label)}\u001f${normalName(entity)}`;
}

function dayOf(content: CellValue, date1904: boolean): number | null {
  if (typeof content !== "number") return null;
  const serial = date1904 ? serialFrom1904(content) : content;
  return isDateSerial(serial) ? serial : null;
}

function bare(content: CellValue): string {
  if (isBlank(content)) return "";
  const text = String(content);
  return (text.startsWith("'") ? text.slice(1) : text).trim();
}
