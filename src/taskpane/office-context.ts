/** What Excel says about itself: language, theme. Absent on a page that no Office application has opened. */
export function officeContext(): Office.Context | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}
