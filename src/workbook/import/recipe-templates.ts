import { normaliseHeader } from "../../words/header-text";
import { COLUMN_SYNONYMS, STATUS_WORDS, type ExportColumn } from "../../words/export-columns";
import { TEMPLATE_IDS, type Filter, type TemplateId, type Term } from "./import-model";
import {
  average,
  between,
  count,
  is,
  netPromoters,
  ratio,
  reversed,
  sum,
  total,
  type TemplateMeasure,
} from "./template-terms";

/** What a template makes of a file's headers. KPIs are still codes; columns are the file's own headers. */
export interface TemplateMatch {
  readonly template: TemplateId;
  readonly period: string | null;
  readonly entity: string | null;
  readonly measures: readonly TemplateMeasure[];
  /** How much of the export is there; the list is sorted by it. */
  readonly strength: number;
}

type Found = Readonly<Partial<Record<ExportColumn, string>>>;

interface Template {
  readonly required: readonly (readonly ExportColumn[])[];
  readonly optional: readonly ExportColumn[];
  /** Columns that may hold the period, the likeliest first. */
  readonly period: readonly ExportColumn[];
  readonly entity: ExportColumn | null;
  readonly measures: (found: Found, highest: number | null) => readonly TemplateMeasure[];
}

/** Accounts by which a trial balance is cut, as many charts of accounts have them; the pane lets them be changed. */
const ACCOUNTS = {
  revenue: ["4000", "4999"],
  costOfSales: ["5000", "5999"],
  operating: ["6000", "7999"],
} as const;
/** Best answers of a five-point scale that count as satisfied, and the ends of the NPS scale. */
const SATISFIED = { from: "4", to: "5" } as const;

const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  "crm-deals": {
    required: [["stage"], ["amount"], ["closeDate", "createDate"]],
    optional: ["closeDate", "createDate"],
    period: ["closeDate", "date", "createDate"],
    entity: null,
    measures: ({ stage = "", amount, closeDate, createDate }) => {
      const won = [is(stage, STATUS_WORDS.won)];
      const closed = [is(stage, `${STATUS_WORDS.won}|${STATUS_WORDS.lost}`)];
      return [
        total("won-deals", count(won)),
        ...(amount === undefined ? [] : [total("deal-revenue", sum(amount, won))]),
        ratio("win-rate", [count(won)], [count(closed)]),
        ...(amount === undefined ? [] : [average("deal-size", sum(amount, won))]),
        ...(closeDate === undefined || createDate === undefined
          ? []
          : [average("sales-cycle", { of: "days", column: closeDate, from: createDate, filters: won })]),
      ];
    },
  },
  "web-analytics": {
    required: [["sessions"], ["users", "conversions", "bounces", "bounceRate"]],
    optional: ["users", "conversions", "bounces", "bounceRate"],
    period: ["date"],
    entity: null,
    measures: ({ sessions = "", users, conversions, bounces, bounceRate }) => [
      total("sessions", sum(sessions)),
      ...(users === undefined ? [] : [total("users", sum(users))]),
      ...(conversions === undefined
        ? []
        : [
            total("conversions", sum(conversions)),
            ratio("conversion-rate", [sum(conversions)], [sum(sessions)]),
          ]),
      ...(bounces === undefined ? [] : [ratio("bounce-rate", [sum(bounces)], [sum(sessions)])]),
      ...(bounces !== undefined || bounceRate === undefined
        ? []
        : [ratio("bounce-rate", [{ ...sum(bounceRate), by: sessions }], [sum(sessions)])]),
    ],
  },
  "email-campaigns": {
    required: [
      ["sent", "delivered"],
      ["opens", "clicks"],
    ],
    optional: ["opens", "clicks", "unsubscribes", "delivered"],
    period: ["date"],
    entity: null,
    measures: ({ sent, delivered, opens, clicks, unsubscribes }) => {
      const base = sum(delivered ?? sent ?? "");
      return [
        total("emails-sent", sum(sent ?? delivered ?? "")),
        ...(opens === undefined
          ? []
          : [total("opens", sum(opens)), ratio("open-rate", [sum(opens)], [base])]),
        ...(clicks === undefined
          ? []
          : [total("clicks", sum(clicks)), ratio("click-rate", [sum(clicks)], [base])]),
        ...(unsubscribes === undefined ? [] : [total("unsubscribes", sum(unsubscribes))]),
      ];
    },
  },
  "social-media": {
    required: [
      ["followers", "reach"],
      ["engagements", "likes", "comments", "shares", "followers"],
    ],
    optional: ["followers", "reach", "engagements", "likes", "comments", "shares", "platform"],
    period: ["date"],
    entity: "platform",
    measures: ({ followers, reach, engagements, likes, comments, shares }) => {
      const engaged = engagements === undefined ? [likes, comments, shares] : [engagements];
      const terms = engaged.flatMap((column) => (column === undefined ? [] : [sum(column)]));
      return [
        ...(followers === undefined
          ? []
          : [total("followers", { of: "last", column: followers, filters: [] })]),
        ...(reach === undefined ? [] : [total("reach", sum(reach))]),
        ...(reach === undefined || terms.length === 0 ? [] : [ratio("engagement-rate", terms, [sum(reach)])]),
      ];
    },
  },
  "trial-balance": {
    required: [["account"], ["debit", "balance"]],
    optional: ["debit", "credit", "balance"],
    period: ["date"],
    entity: null,
    measures: ({ account = "", debit, credit, balance }) => {
      const filters = (range: readonly [string, string]): readonly Filter[] => [
        { column: account, test: "between", value: range[0], to: range[1] },
      ];
      // A balance is debit less credit, so revenue is a negative balance.
      const income = (range: readonly [string, string]): readonly Term[] =>
        debit !== undefined && credit !== undefined
          ? [sum(credit, filters(range)), { ...sum(debit, filters(range)), minus: true }]
          : [{ ...sum(balance ?? "", filters(range)), minus: true }];
      const costs = (range: readonly [string, string]): readonly Term[] => income(range).map(reversed);
      const revenue = income(ACCOUNTS.revenue);
      return [
        { kpi: "revenue", how: "total", top: revenue, bottom: [] },
        { kpi: "cost-of-sales", how: "total", top: costs(ACCOUNTS.costOfSales), bottom: [] },
        ratio("gross-margin", [...revenue, ...income(ACCOUNTS.costOfSales)], revenue),
        { kpi: "operating-costs", how: "total", top: costs(ACCOUNTS.operating), bottom: [] },
      ];
    },
  },
  "time-sheets": {
    required: [["hours"], ["billable", "billableHours", "capacity"]],
    optional: ["billable", "billableHours", "capacity", "team"],
    period: ["date"],
    entity: "team",
    measures: ({ hours = "", billable, billableHours, capacity }) => {
      const charged =
        billableHours === undefined
          ? billable === undefined
            ? null
            : sum(hours, [is(billable, STATUS_WORDS.yes)])
          : sum(billableHours);
      return [
        total("hours", sum(hours)),
        ...(charged === null ? [] : [ratio("billable-share", [charged], [sum(hours)])]),
        ...(capacity === undefined ? [] : [ratio("utilisation", [charged ?? sum(hours)], [sum(capacity)])]),
      ];
    },
  },
  "survey-answers": {
    required: [["recommend", "satisfaction", "score"]],
    optional: ["recommend", "satisfaction"],
    period: ["date", "createDate"],
    entity: null,
    measures: ({ recommend, satisfaction, score }, highest) => {
      const outOfTen = recommend ?? (highest !== null && highest > 5 ? score : undefined);
      const outOfFive = satisfaction ?? (highest !== null && highest <= 5 ? score : undefined);
      const rated = score ?? satisfaction ?? recommend ?? "";
      return [
        total("responses", count([])),
        average("average-score", sum(rated)),
        ...(outOfTen === undefined ? [] : [netPromoters(outOfTen)]),
        ...(outOfFive === undefined
          ? []
          : [
              ratio(
                "csat",
                [count([between(outOfFive, SATISFIED.from, SATISFIED.to)])],
                [count([between(outOfFive, "1", "5")])],
              ),
            ]),
      ];
    },
  },
  leads: {
    required: [["leadId", "leadSource"], ["stage"]],
    optional: ["leadId", "leadSource", "cost", "createDate"],
    period: ["createDate", "date"],
    entity: null,
    measures: ({ stage = "", cost, leadId }) => {
      const won = [is(stage, STATUS_WORDS.converted)];
      const all: Term = leadId === undefined ? count([]) : { of: "distinct", column: leadId, filters: [] };
      return [
        total("leads", all),
        total("customers-won", count(won)),
        ratio("lead-conversion", [count(won)], [count([])]),
        ...(cost === undefined ? [] : [ratio("cac", [sum(cost)], [count(won)])]),
      ];
    },
  },
};

/**
 * Templates whose columns a file has, the likeliest first.
 *
 * @param highestOf - Largest number among the first rows of a column: it tells a scale of five from one of ten.
 */
export function matchTemplates(
  headers: readonly string[],
  highestOf: (header: string) => number | null,
): readonly TemplateMatch[] {
  const found = findColumns(headers);
  return TEMPLATE_IDS.flatMap((template): TemplateMatch[] => {
    const { required, optional, period, entity, measures } = TEMPLATES[template];
    if (!required.every((one) => one.some((column) => found[column] !== undefined))) return [];
    const extra = optional.filter((column) => found[column] !== undefined).length;
    const score = found.score ?? found.recommend ?? found.satisfaction;
    const dated = period.find((column) => found[column] !== undefined);
    return [
      {
        template,
        period: dated === undefined ? null : (found[dated] ?? null),
        entity: entity === null ? null : (found[entity] ?? null),
        measures: measures(found, score === undefined ? null : highestOf(score)),
        strength: required.length + extra / (optional.length + 1),
      },
    ];
  }).toSorted((one, other) => other.strength - one.strength);
}

/** Which header is which column of an export: exactly, else by the words at its beginning. */
function findColumns(headers: readonly string[]): Found {
  const plain = headers.map((header) => ({
    header,
    text: normaliseHeader(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")),
  }));
  const found: Partial<Record<ExportColumn, string>> = {};
  for (const [column, synonyms] of Object.entries(COLUMN_SYNONYMS)) {
    const wanted = synonyms.map((synonym) => normaliseHeader(synonym));
    const exact = wanted.flatMap((word) => plain.find(({ text }) => text === word) ?? []);
    const whole = headers.find((header) => wanted.includes(normaliseHeader(header)));
    const longer = plain.find(({ text }) =>
      wanted.some((word) => word.includes(" ") && text.startsWith(`${word} `)),
    );
    const header = whole ?? exact[0]?.header ?? longer?.header;
    if (header !== undefined) found[column as ExportColumn] = header;
  }
  return found;
}
