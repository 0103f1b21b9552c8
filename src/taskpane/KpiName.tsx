import { makeStyles, tokens } from "@fluentui/react-components";
import type { Kpi } from "../engine/scorecard/model";

const useStyles = makeStyles({ entity: { color: tokens.colorNeutralForeground3, fontWeight: 400 } });

/** A KPI's name and, where it has one, whose it is: two entities may have a KPI of the same name. */
export function KpiName({ kpi }: { readonly kpi: Kpi }) {
  const styles = useStyles();
  return (
    <>
      {kpi.name}
      {kpi.entity !== null && <span className={styles.entity}>{` · ${kpi.entity}`}</span>}
    </>
  );
}
