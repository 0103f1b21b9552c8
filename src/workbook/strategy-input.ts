import { decodeFactors } from "./tables/decode-factors";
import { decodeLinks } from "./tables/decode-links";
import { decodeSignOffs } from "./tables/decode-sign-offs";
import { decodeStrategy, NO_STATEMENT } from "./tables/decode-strategy";
import type { Link, SignOff, StrategyStatement, StrategyTables, SuccessFactor } from "../engine/map/model";
import type { Frequency } from "../engine/scorecard/model";
import type { Finding } from "../engine/scorecard/problem";
import type { Culture, Grid, Mapping } from "./model";

/**
 * Reads the tables of links, statements, success factors and sign-offs; those of one role are joined. Pure.
 *
 * @param frequency - Length of the scorecard's periods, in which lags are counted.
 */
export function decodeStrategyTables(
  sources: readonly { readonly mapping: Mapping; readonly grid: Grid }[],
  frequency: Frequency,
  culture: Culture,
): { readonly tables: StrategyTables; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let statement: StrategyStatement = NO_STATEMENT;
  const links: Link[] = [];
  const factors: SuccessFactor[] = [];
  const signOffs: SignOff[] = [];
  for (const { mapping, grid } of sources) {
    switch (mapping.role) {
      case "links": {
        const decoded = decodeLinks(grid, mapping, culture, frequency);
        findings.push(...decoded.findings);
        links.push(...decoded.links);
        break;
      }
      case "strategy": {
        const decoded = decodeStrategy(grid, mapping, culture, statement);
        findings.push(...decoded.findings);
        statement = decoded.statement;
        break;
      }
      case "factors": {
        const decoded = decodeFactors(grid, mapping, culture);
        findings.push(...decoded.findings);
        factors.push(...decoded.factors);
        break;
      }
      case "sign-offs": {
        const decoded = decodeSignOffs(grid, mapping, culture);
        findings.push(...decoded.findings);
        signOffs.push(...decoded.signOffs);
        break;
      }
    }
  }
  return { tables: { statement, links, factors, signOffs }, findings };
}
