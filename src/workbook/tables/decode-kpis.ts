import { kpiKey } from "../../engine/scorecard/kpi-key";
import type { Kpi, KpiField, Quantity, Tolerance } from "../../engine/scorecard/model";
import {
  parseAccumulation,
  parseDirection,
  parseFrequency,
  parseScale,
  scaleImpliedByDirection,
} from "../../engine/scorecard/parse-choice";
import { parseYesNo } from "../../engine/scorecard/parse-yes-no";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finish, type Work } from "../../engine/scorecard/work";
import { normaliseHeader } from "../../words/header-text";
import type { Culture, Grid, Mapping } from "../model";
import { classifyingRows, type DataRow, type SkippedRow } from "./classify-rows";
import { cellAddress } from "./cell-address";
import { parseBands } from "./parse-bands";
import { formsClash, numberForm } from "./number-form";
import { RowReader } from "./read-cells";

export interface DecodedKpis {
  readonly kpis: readonly Kpi[];
  /** Row of each KPI, zero-based from the grid's top. */
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * Turns the rows of a KPI table or range into KPIs. Headings give the perspective where no column does; titles, blank rows,
 * totals and notes are skipped. A cell that cannot be read becomes a problem in its field, never a missing row.
 *
 * @returns The KPIs, their rows, what the reader should know (rows without a name, 12.5 beside 12.5%), and rows skipped.
 */
export function decodeKpis(grid: Grid, mapping: Mapping, culture: Culture): DecodedKpis {
  return finish(decodingKpis(grid, mapping, culture));
}

/** The same as `decodeKpis`, in steps. */
export function* decodingKpis(grid: Grid, mapping: Mapping, culture: Culture): Work<DecodedKpis> {
  const { data, skipped, nameless } = yield* classifyingRows(grid, mapping, culture);
  const findings: Finding[] = nameless.map(({ cell }) => nameMissing(cell));
  const sides = sidesOf(mapping).map((side) => {
    const cells = new RowReader(grid, side.mapping, culture);
    return { ...side, cells, groups: new GroupReader(cells, side, grid.source.kind === "range") };
  });
  const names = sides.flatMap(({ entity }) => entity ?? []);
  if (names.length > 0) findings.push(entitiesBeside(names));
  const kpis: Kpi[] = [];
  const rows: number[] = [];
  for (const row of data) {
    yield;
    for (const { cells, groups, mapping: own } of sides) {
      const group = groups.read(row);
      if (sides.length > 1 && !hasFigures(cells, row.row)) continue;
      const kpi = decodeKpi(cells, own, row, group);
      const clash = findClash(grid, cells, culture, row.row, kpi);
      const contradiction = findContradiction(cells, row.row, kpi);
      if (clash !== null) findings.push(clash);
      if (contradiction !== null) findings.push(contradiction);
      kpis.push(kpi);
      rows.push(row.row);
    }
  }
  return { kpis, rows, findings, skipped };
}

interface EntitySide {
  /** `null` where the table's columns are of one entity or say it by row. */
  readonly entity: string | null;
  readonly mapping: Mapping;
}

/** The mapping as each entity's columns fill it, where entities stand side by side; else the mapping itself. */
function sidesOf(mapping: Mapping): readonly EntitySide[] {
  const entities = [...new Set(mapping.columns.flatMap(({ entity }) => entity ?? []))];
  if (entities.length === 0) return [{ entity: null, mapping }];
  return entities.map((entity) => ({ entity, mapping: mappingFor(mapping, entity) }));
}

/** The columns of a mapping that hold an entity's figures or are shared by all. */
export function mappingFor(mapping: Mapping, entity: string | null): Mapping {
  const columns = mapping.columns.filter(({ entity: own }) => own === undefined || own === entity);
  return columns.length === mapping.columns.length ? mapping : { ...mapping, columns };
}

/** Whether the row has an actual or a target of this entity: not every KPI is every entity's. */
function hasFigures(cells: RowReader, row: number): boolean {
  return cells.text(row, "actual") !== null || cells.text(row, "target") !== null;
}

function entitiesBeside(names: readonly string[]): Finding {
  const problem = new Problem("entities-side-by-side", { text: names.join(", ") });
  return { severity: "info", problem, cell: null };
}

function nameMissing(cell: string): Finding {
  return { severity: "warning", problem: new Problem("kpi-without-name", { cell }), cell };
}

type Groups = Pick<Kpi, "perspective" | "objective" | "entity">;

/** Reads perspective, objective and entity; in a plain range an empty cell repeats the one above, as merged cells do. */
class GroupReader {
  private readonly above = new Map<string, { text: string; row: number }>();

  constructor(
    private readonly cells: RowReader,
    private readonly side: EntitySide,
    private readonly fillsDown: boolean,
  ) {}

  read({ row, headings }: DataRow): Groups {
    const perspective = this.group(row, "perspective") ?? headings.perspective;
    return {
      perspective,
      objective: this.group(row, "objective") ?? headings.objective,
      entity:
        this.side.entity ?? this.cells.text(row, "entity") ?? headings.entity ?? this.side.mapping.entity,
    };
  }

  private group(row: number, field: "perspective" | "objective"): string | null {
    const text = this.cells.text(row, field);
    if (text !== null) this.above.set(field, { text, row });
    const last = this.above.get(field);
    if (text !== null || !this.fillsDown || last === undefined) return text;
    return last.text;
  }
}

function decodeKpi(cells: RowReader, mapping: Mapping, { row }: DataRow, groups: Groups): Kpi {
  const id = cells.text(row, "id");
  const name = cells.text(row, "kpi") ?? id ?? "";
  return {
    key: kpiKey(id, name, groups.entity),
    name,
    ...groups,
    owner: cells.text(row, "owner"),
    unit: cells.text(row, "unit"),
    source: cells.text(row, "source"),
    definition: cells.text(row, "definition"),
    kind: parseKind(cells.text(row, "kind")),
    ...withAnswers(cells, row, { ...readQuantities(cells, row), ...readChoices(cells, row) }),
    cells: addressesOf(cells, mapping, row),
  };
}

function readQuantities(cells: RowReader, row: number) {
  return {
    actual: cells.quantity(row, "actual"),
    target: cells.limit(row, "target"),
    targetUpper: cells.quantity(row, "targetUpper"),
    baseline: cells.quantity(row, "baseline"),
    outerLow: cells.quantity(row, "outerLow"),
    outerHigh: cells.quantity(row, "outerHigh"),
    redFlag: cells.limit(row, "redFlag"),
    priorYear: cells.quantity(row, "priorYear"),
    forecast: cells.quantity(row, "forecast"),
    atRiskFrom: cells.limit(row, "atRiskFrom"),
    weight: cells.number(row, "weight", "weight-not-a-number"),
    minutesPerPeriod: cells.quantity(row, "minutesPerPeriod"),
  };
}

function readChoices(cells: RowReader, row: number) {
  const implied = scaleImpliedByDirection(cells.value(row, "direction"));
  return {
    bands: parseBands(cells, row),
    tolerance: readTolerance(cells, row),
    direction:
      cells.choice(row, "direction", parseDirection) ?? cells.bound(row, "target")?.direction ?? null,
    scale: cells.choice(row, "scale", parseScale) ?? implied,
    frequency: cells.choice(row, "frequency", parseFrequency),
    accumulates: cells.choice(row, "accumulates", parseAccumulation),
  };
}

type Values = ReturnType<typeof readQuantities> & ReturnType<typeof readChoices>;

/**
 * Reads the answers of a yes/no KPI as 1 and 0: one whose target is Yes or No, or 1 or 0 beside an actual of Yes or No. Its
 * scale is a threshold, and a target of No means that lower is better.
 */
function withAnswers(cells: RowReader, row: number, values: Values): Values {
  const answer = (field: "actual" | "target" | "priorYear" | "forecast") =>
    parseYesNo(cells.value(row, field));
  const target =
    answer("target") ?? (answer("actual") !== null && isAnswer(values.target) ? values.target : null);
  if (target === null) return values;
  return {
    ...values,
    actual: answer("actual") ?? values.actual,
    target,
    priorYear: answer("priorYear") ?? values.priorYear,
    forecast: answer("forecast") ?? values.forecast,
    direction: values.direction ?? (target === 1 ? "higher" : "lower"),
    scale: values.scale ?? "threshold",
  };
}

function isAnswer(quantity: Quantity): quantity is 0 | 1 {
  return quantity === 0 || quantity === 1;
}

/** "5%" and cells shown as a percentage are a share of the target, other numbers an amount. */
function readTolerance(cells: RowReader, row: number): Tolerance | null | Problem {
  const value = cells.quantity(row, "tolerance");
  if (value === null || value instanceof Problem) return value;
  return { by: cells.form(row, "tolerance").percent ? "share" : "amount", value };
}

const LEADING = /^(lead|fruh|avance|adelant|anteced|indutor|driver)/;
const LAGGING = /^(lag|spat|retard|retras|consequent|resultad|outcome)/;

function parseKind(text: string | null): Kpi["kind"] {
  const word = text === null ? "" : normaliseHeader(text);
  if (LEADING.test(word)) return "leading";
  return LAGGING.test(word) ? "lagging" : null;
}

function addressesOf(cells: RowReader, mapping: Mapping, row: number): Kpi["cells"] {
  const addresses: Partial<Record<KpiField, string>> = {};
  for (const { field } of mapping.columns) {
    const address = cells.address(row, field);
    if (address !== null) addresses[field as KpiField] = address;
  }
  return addresses;
}

/** A limit such as "≥ 95%" in a row whose Direction column says otherwise. */
function findContradiction(cells: RowReader, row: number, { name, direction }: Kpi): Finding | null {
  const bound = cells.bound(row, "target");
  if (bound === null || typeof direction !== "string" || direction === bound.direction) return null;
  const cell = cells.address(row, "target");
  const problem = new Problem("target-contradicts-direction", {
    subject: name,
    text: cells.text(row, "target") ?? "",
  });
  return { severity: "warning", problem, cell };
}

function findClash(grid: Grid, cells: RowReader, culture: Culture, row: number, kpi: Kpi): Finding | null {
  const [actual, target] = [cells.column("actual"), cells.column("target")];
  if (actual === null || target === null) return null;
  const forms = [numberForm(grid, row, actual, culture), numberForm(grid, row, target, culture)] as const;
  if (!formsClash(kpi.actual, forms[0], kpi.target, forms[1])) return null;
  const cell = cellAddress(grid, row, actual);
  return {
    severity: "warning",
    problem: new Problem("percent-beside-number", { subject: kpi.name, cell }),
    cell,
  };
}
