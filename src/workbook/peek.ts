import { breathing, Cancelled, readAndScore, reportOf, type RefreshRequest } from "./read-and-score";
import { runExcel } from "./run-excel";
import type { RefreshReport } from "./model";

/**
 * Reads and scores a scorecard and writes nothing, in three round trips: what the pane shows when it is opened.
 *
 * @returns `unchanged` where the workbook's results say the same, `pending` where a refresh would write, `incomplete` where
 * the last one broke off; never throws.
 */
export async function peekScorecard(request: RefreshRequest): Promise<RefreshReport> {
  const breathe = breathing(request.signal, () => true);
  try {
    const { reading, plan, report } = await runExcel((context) => readAndScore(context, request, breathe));
    if (reading.memory.state === "writing") return { ...report, outcome: "incomplete" };
    return plan.isEmpty ? report : { ...report, outcome: "pending" };
  } catch (error) {
    return error instanceof Cancelled ? reportOf(request, "cancelled") : reportOf(request, "failed", error);
  }
}
