import type { FunctionsMetadata } from "../excel/custom-functions";
import type { FileWorkbook } from "../file/file-workbook";
import { collectFile } from "../excel/collect-file";
import { openSample, SAMPLES } from "../samples/open-sample";
import type { SampleId, SampleWorkbook } from "../samples/sample-workbook";
import { Cells } from "./cells";
import { chooseCulture, CULTURE_CHOICES, type CultureChoice } from "./cultures";
import { FileDesk, type FileInHand, type WorkbookToSave } from "./file-desk";
import { FileWork } from "./file-work";
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

type OpenWorkbook =
  | { readonly kind: "sample"; readonly sample: SampleWorkbook }
  | { readonly kind: "file"; readonly name: string; readonly original: Uint8Array };

function startFileWorker(): Worker {
  return new Worker(new URL("../file/file-worker.ts", import.meta.url));
}

/** The page that plays Excel: one workbook, one add-in, the ribbon and the menus. */
export class HostPage {
  readonly cells: Cells;
  readonly layout: PaneLayout;
  readonly files: FileDesk;
  #session: Session | null = null;
  #open: OpenWorkbook | null = null;
  readonly #grid: Grid;

  constructor(
    private readonly parts: PageParts,
    private readonly addIn: AddIn,
  ) {
    this.layout = new PaneLayout(parts);
    this.#grid = new Grid(parts.grid);
    this.cells = new Cells(this.#grid.api, () => this.session.host.book);
    this.files = new FileDesk(parts, {
      work: new FileWork(startFileWorker),
      show: (file) => this.#showFile(file, chooseCulture(parts.culture.value, "en-US")),
      name: () => this.#fileName,
      current: () => this.#current(),
    });
    followTheme(this.#grid.api, parts.theme);
    parts.paneName.textContent = addIn.manifest.name;
    parts.paneClose.addEventListener("click", () => this.#showPane(false));
    parts.undo.addEventListener("click", () => void this.#grid.api.undo());
    parts.redo.addEventListener("click", () => void this.#grid.api.redo());
    fillMenu(
      parts.sample,
      SAMPLES.map(({ id, title }) => ({ value: id, title })),
      (id) => void this.open(id as SampleId, null),
      "Open a sample…",
    );
    fillMenu(
      parts.culture,
      CULTURE_CHOICES.map(({ name, title }) => ({ value: name, title })),
      (name) => void this.#changeCulture(name),
    );
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
    this.files.dismiss();
    this.#session?.close();
    this.#grid.open(sample, chosen);
    this.#open = { kind: "sample", sample };
    this.#show(sample.fileName, sample, chosen);
    await this.#start(chosen, null);
  }

  /** Does by hand what the sample's step of that id says. */
  runStep(id: string): void {
    const steps = this.#open?.kind === "sample" ? this.#open.sample.steps : [];
    const step = steps.find((one) => one.id === id);
    if (step === undefined) throw new Error(`There is no step ${id}`);
    this.cells.perform(step);
  }

  async #showFile(opened: FileInHand, culture: CultureChoice): Promise<void> {
    const { name, original, file } = opened;
    this.#session?.close();
    this.#grid.openFile(file.workbook, name, culture);
    this.#open = { kind: "file", name, original };
    this.#show(name, null, culture);
    await this.#start(culture, file.workbook);
  }

  /** A sample is opened afresh in the other region; a file's workbook stays as it is. */
  async #changeCulture(name: string): Promise<void> {
    if (this.#open?.kind !== "file") return this.open(this.#open?.sample.id ?? "small-business", name);
    const { original, workbook } = await this.#current();
    if (original === null) return;
    const file = { workbook, hasMacros: false, notShown: [] };
    await this.#showFile({ name: this.#open.name, original, file }, chooseCulture(name, "en-US"));
  }

  async #start(culture: CultureChoice, file: FileWorkbook | null): Promise<void> {
    this.#session = new Session(this.#grid, this.addIn, culture, this.parts.frame, file);
    this.layout.show(true);
    await this.#session.loaded;
    this.parts.status.textContent = "Ready";
  }

  async #current(): Promise<WorkbookToSave> {
    const { host } = this.session;
    await this.#grid.finishTyping();
    await host.settle();
    const workbook = collectFile(host.book, host.documentSettings);
    return { original: this.#open?.kind === "file" ? this.#open.original : null, workbook };
  }

  get #fileName(): string {
    if (this.#open === null) return "Book.xlsx";
    return this.#open.kind === "file" ? this.#open.name : this.#open.sample.fileName;
  }

  #show(fileName: string, sample: SampleWorkbook | null, culture: CultureChoice): void {
    this.parts.fileName.textContent = fileName;
    document.title = `${fileName}: scorecard preview`;
    // None of the samples is chosen while a file is open.
    this.parts.sample.value = sample?.id ?? "";
    this.parts.culture.value = culture.name;
    // Drawn afresh: a command that the workbook before did not finish leaves its button grey.
    drawRibbon(this.parts.ribbonGroup, this.addIn.manifest, (action, button) => this.#press(action, button));
    drawSteps(this.parts.steps, sample?.steps ?? [], (step) => this.cells.perform(step));
    const address = new URL(location.href);
    if (sample === null) address.searchParams.delete("sample");
    else address.searchParams.set("sample", sample.id);
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
