import type { Link } from "../../engine/map/model";
import { parseEvidence, parseLag, parseSign } from "../../engine/map/parse-strategy";
import type { Frequency } from "../../engine/scorecard/model";
import { parseFrequency } from "../../engine/scorecard/parse-choice";
import { Problem, type Finding } from "../../engine/scorecard/problem";
import { finding } from "../../engine/scorecard/structure-findings";
import type { Culture, Grid, Mapping } from "../model";
import { cellAddress } from "./cell-address";
import { filledRows } from "./filled-rows";
import { RowReader } from "./read-cells";

export interface DecodedLinks {
  readonly links: readonly Link[];
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of links (From, To, Sign, Lag, Rationale, Evidence) into links, in its order.
 *
 * In a plain range an empty cause repeats the one above, as merged cells do. A row without cause or effect, and a sign,
 * lag or evidence that cannot be read, are findings that name the cell.
 *
 * @param frequency - Length of the scorecard's periods, in which lags are counted.
 */
export function decodeLinks(
  grid: Grid,
  mapping: Mapping,
  culture: Culture,
  frequency: Frequency,
): DecodedLinks {
  const cells = new RowReader(grid, mapping, culture);
  const findings: Finding[] = [];
  const links: Link[] = [];
  const headerUnit = unitInHeader(mapping);
  let above: string | null = null;
  for (const row of filledRows(grid, mapping)) {
    const from: string | null = cells.text(row, "from") ?? (grid.source.kind === "range" ? above : null);
    above = from;
    const to = cells.text(row, "to");
    const cell = cellAddress(grid, row, cells.column("from") ?? 0);
    if (from === null || to === null) {
      findings.push(finding("link-incomplete", { cell }, cell));
      continue;
    }
    const read = <Value>(
      field: "sign" | "lag" | "evidence",
      parse: (value: unknown) => Value | Problem,
      otherwise: Value,
    ): Value => {
      const value = parse(cells.value(row, field));
      if (!(value instanceof Problem)) return value;
      findings.push(finding(value.code, value.values, cells.address(row, field)));
      return otherwise;
    };
    links.push({
      from,
      to,
      sign: read("sign", parseSign, 1),
      lag: read("lag", (value) => parseLag(value, { culture, frequency, headerUnit }), null),
      rationale: cells.text(row, "rationale"),
      evidence: read("evidence", parseEvidence, "asserted"),
      cell,
    });
  }
  return { links, findings };
}

/** The unit that a lag's header names in brackets: "Lag (months)". */
function unitInHeader({ columns }: Mapping): Frequency | null {
  const header = columns.find(({ field }) => field === "lag")?.header ?? "";
  const unit = parseFrequency(/[([]([^)\]]+)[)\]]/.exec(header)?.[1] ?? "");
  return unit instanceof Problem ? null : unit;
}
