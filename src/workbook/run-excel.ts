/** Runs a command as one undo group where Excel can, waiting while the user edits a cell. */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) options.mergeUndoGroup = true;
  return Excel.run(options, batch);
}
