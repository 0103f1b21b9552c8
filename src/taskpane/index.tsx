import { loadLanguage } from "../words/say";
import { officeContext } from "./office-context";
import { paneLanguage } from "./pane-language";

/** Draws the pane into a page's element. The pane's code is fetched here, after the functions answer. */
export async function showPane(root: HTMLElement): Promise<void> {
  const language = paneLanguage(officeContext()?.displayLanguage);
  const [{ createRoot }, { App }, { createExcelPort }] = await Promise.all([
    import("react-dom/client"),
    import("./App"),
    import("./port"),
    loadLanguage(language),
  ]);
  document.documentElement.lang = language;
  createRoot(root).render(<App port={createExcelPort()} language={language} />);
}

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  return root && showPane(root);
});
