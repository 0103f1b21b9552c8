import type { FunctionsMetadata } from "../excel/custom-functions";
import { openSample, SAMPLES } from "../samples/open-sample";
import type { SampleId, SampleWorkbook } from "../samples/sample-workbook";
import { Cells } from "./cells";
import { chooseCulture, CULTURE_CHOICES, type CultureChoice } from "./cultures";
import { Grid } from "./grid";
import type { Manifest, RibbonAction } from "./manifest";
import { fillMenu } from "./menu";
import type { PageParts } from "./page-parts";
import { PaneLayout } from "./pane-layout";
import { drawRibbon, drawSteps } from "./ribbon";
import { Session } from "./session";
import { followTheme } from "./theme";

/** The add-in as Excel has it after sideloading: its manifest and what `functions.json` says. */
export interface AddIn {
  readonly manifest: Manifest;
  readonly functions: FunctionsMetadata;
}

/** The page that plays Excel: one workbook, one add-in, the ribbon and the menus. */
export class HostPage {
  readonly cells: Cells;
  readonly layout: PaneLayout;
  #session: Session | null = null;
  #sample: SampleWorkbook | null = null;
  readonly #grid: Grid;

  constructor(
    private readonly parts: PageParts,
    private readonly addIn: AddIn,
  ) {
    this.layout = new PaneLayout(parts);
    this.#grid = new Grid(parts.grid);
    this.cells = new Cells(this.#grid.api, () => this.session.host.book);
    followTheme(this.#grid.api, parts.theme);
    parts.paneName.textContent = addIn.manifest.name;
    parts.paneClose.addEventListener("click", () => this.#showPane(false));
    parts.undo.addEventListener("click", () => void this.#grid.api.undo());
    parts.redo.addEventListener("click", () => void this.#grid.api.redo());
    fillMenu(
      parts.sample,
      SAMPLES.map(({ id, title }) => ({ value: id, title })),
      (id) => void this.open(id as SampleId, null),
    );
    fillMenu(
      parts.culture,
      CULTURE_CHOICES.map(({ name, title }) => ({ value: name, title })),
      (name) => void this.open(this.sampleId, name),
    );
  }

  get sampleId(): SampleId {
    return this.#sample?.id ?? "small-business";
  }

  /** The open workbook with its add-in; throws before the first is open. */
  get session(): Session {
    if (this.#session === null) throw new Error("No workbook is open");
    return this.#session;
  }

  /** Opens a sample afresh, as another file would be opened in Excel. `culture`: that of the sample where `null`. */
  async open(id: SampleId, culture: string | null): Promise<void> {
    this.parts.status.textContent = "Opening…";
    const sample = await openSample(id);
    const chosen = chooseCulture(culture, sample.culture);
    this.#session?.close();
    this.#grid.open(sample, chosen);
    this.#sample = sample;
    this.#show(sample, chosen);
    this.#session = new Session(this.#grid, this.addIn, chosen, this.parts.frame);
    this.layout.show(true);
    await this.#session.loaded;
    this.parts.status.textContent = "Ready";
  }

  /** Does by hand what the sample's step of that id says. */
  runStep(id: string): void {
    const step = this.#sample?.steps.find((one) => one.id === id);
    if (step === undefined) throw new Error(`There is no step ${id}`);
    this.cells.perform(step);
  }

  #show(sample: SampleWorkbook, culture: CultureChoice): void {
    this.parts.fileName.textContent = sample.fileName;
    document.title = `${sample.fileName}: scorecard preview`;
    this.parts.sample.value = sample.id;
    this.parts.culture.value = culture.name;
    // Drawn afresh: a command that the workbook before did not finish leaves its button grey.
    drawRibbon(this.parts.ribbonGroup, this.addIn.manifest, (action, button) => this.#press(action, button));
    drawSteps(this.parts.steps, sample.steps, (step) => this.cells.perform(step));
    const address = new URL(location.href);
    address.searchParams.set("sample", sample.id);
    address.searchParams.set("culture", culture.name);
    history.replaceState(null, "", address);
  }

  #press(action: RibbonAction, button: HTMLButtonElement): void {
    if (action.kind === "show") this.#showPane(true);
    else void this.#execute(action.functionName, button);
  }

  // As in Excel, the button is greyed until the add-in says that its command is done.
  async #execute(functionName: string, button: HTMLButtonElement): Promise<void> {
    const { session } = this;
    button.disabled = true;
    this.parts.status.textContent = "Working…";
    await session.press(functionName);
    button.disabled = false;
    if (session !== this.#session) return;
    this.parts.status.textContent = "Ready";
    this.layout.show(session.paneVisible);
  }

  #showPane(visible: boolean): void {
    this.layout.show(visible);
    this.session.paneVisible = visible;
  }
}
