import { useEffect, useRef, useState } from "react";
import type { Calendar } from "../engine/scorecard/period";
import type { Language } from "../words/say";
import { newMeasure } from "./import-draft";
import { causeOf, type Cause } from "./notice";
import { useRecipes } from "./use-recipes";
import type {
  Culture,
  FileFormat,
  ImportData,
  ImportPreview,
  ImportReport,
  Recipe,
  ScorecardPort,
  TemplateId,
} from "./port";

/** What a file is made into: a template, one reading to a row, or KPIs of the user's own. */
export type ImportKind = TemplateId | "readings" | "own";

export type ImportStep =
  | { readonly is: "idle" | "looking" | "ready" }
  | { readonly is: "running"; readonly share: number; readonly cancelling: boolean }
  | { readonly is: "done"; readonly report: ImportReport }
  | { readonly is: "failed"; readonly cause: Cause };

export interface ImportParts {
  readonly port: ScorecardPort;
  readonly culture: Culture;
  /** Scorecard whose readings they become; `null` where there is none yet. */
  readonly scorecard: string | null;
  /** Language that is written to the workbook. */
  readonly written: Language;
  /** Language of the pane. */
  readonly language: Language;
  readonly calendar: Calendar;
  readonly onDone: (report: ImportReport) => void;
  /** What a KPI of the user's own is called first. */
  readonly firstKpi: string;
  /** What an export of that kind is called. */
  readonly templateName: (template: TemplateId) => string;
}

/** The Import panel's state: the file, what it looks like, the recipe as it is now, and how far the import is. */
export function useImport(parts: ImportParts) {
  const { port } = parts;
  const [step, setStep] = useState<ImportStep>({ is: "idle" });
  const [keeps, setKeeps] = useState(true);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const list = useRecipes(port, (cause) => setStep({ is: "failed", cause }));
  const file = useImportFile(parts, list.selected, abort, setStep);
  const { data, preview, draft } = file;
  const run = async () => {
    if (!data || !draft || !preview) return;
    const { signal } = renewed(abort);
    const recipe = named(draft, preview.format, list.recipes);
    const onProgress = (share: number) => setStep((now) => (now.is === "running" ? { ...now, share } : now));
    setStep({ is: "running", share: 0, cancelling: false });
    try {
      const { scorecard, written, calendar } = parts;
      const options = { scorecard, language: written, calendar, onProgress, signal };
      const report = await port.importFile(data, recipe, preview.format, options);
      if (keeps && WORTH_KEEPING.has(report.outcome)) list.show(await port.saveRecipe(recipe));
      parts.onDone(report);
      setStep({ is: "done", report });
    } catch (error) {
      setStep({ is: "failed", cause: causeOf(error) });
    }
  };
  return {
    ...list,
    ...file,
    step,
    keeps,
    setKeeps,
    select: (recipe: Recipe | null) => {
      list.select(recipe);
      file.readBy(recipe);
    },
    run: () => void run(),
    cancel: () => {
      abort.current?.abort();
      setStep((now) => (now.is === "running" ? { ...now, cancelling: true } : now));
    },
  };
}

/** The file at hand, what it looks like, and the recipe that is proposed for it and changed. */
function useImportFile(
  { port, culture, language, firstKpi, templateName }: ImportParts,
  selected: Recipe | null,
  abort: AbortHolder,
  setStep: (step: ImportStep) => void,
) {
  const [data, setData] = useState<ImportData | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [draft, setDraft] = useState<Recipe | null>(null);
  const [chosen, setChosen] = useState<Partial<FileFormat>>({});
  const look = async (file: ImportData, format: Partial<FileFormat>, wish: Wish) => {
    const { signal } = renewed(abort);
    setStep({ is: "looking" });
    try {
      const { recipe, kind } = wish;
      const template = kind === "own" ? "readings" : kind;
      const options = { chosen: format, recipe, template, culture, language, signal };
      const found = await port.lookAtImport(file, options);
      if (signal.aborted) return;
      setPreview(found);
      const isPasted = typeof file.content === "string";
      setDraft(draftOf(isPasted ? namedByKind(found, templateName) : found, wish, firstKpi));
      setStep({ is: "ready" });
    } catch (error) {
      if (!signal.aborted) setStep({ is: "failed", cause: causeOf(error) });
    }
  };
  const begin = (file: ImportData | null) => {
    setData(file);
    setChosen({});
    setPreview(null);
    setDraft(null);
    if (file) void look(file, {}, { recipe: selected, kind: null, before: null });
    else setStep({ is: "idle" });
  };
  return {
    data,
    preview,
    draft,
    change: setDraft,
    pick: begin,
    again: () => begin(null),
    choose: (part: Partial<FileFormat>) => {
      const format = { ...chosen, ...part };
      setChosen(format);
      if (data) void look(data, format, { recipe: selected, kind: null, before: draft });
    },
    make: (kind: ImportKind) => {
      if (data) void look(data, chosen, { recipe: null, kind, before: draft });
    },
    readBy: (recipe: Recipe | null) => {
      if (data) void look(data, chosen, { recipe, kind: null, before: null });
    },
  };
}

/** What is to be made of a file: by a recipe or a kind, with what was typed before. */
interface Wish {
  readonly recipe: Recipe | null;
  readonly kind: ImportKind | null;
  readonly before: Recipe | null;
}

interface AbortHolder {
  current: AbortController | null;
}

const WORTH_KEEPING: ReadonlySet<ImportReport["outcome"]> = new Set(["done", "unchanged"]);

/** The recipe as it is kept: with a name, the format of the file at hand, and the id of the one that it takes the place of. */
function named(draft: Recipe, format: FileFormat, recipes: readonly Recipe[]): Recipe {
  const source = draft.source.trim();
  const name = draft.name.trim() || source;
  const same = recipes.find((one) => one.name === name && one.source === source);
  return { ...draft, id: draft.id || (same?.id ?? crypto.randomUUID()), name, source, format };
}

/** Pasted rows have no file's name to tell them from others, so an export is its own source. */
function namedByKind(found: ImportPreview, templateName: ImportParts["templateName"]): ImportPreview {
  const { template } = found.proposal;
  if (template === null) return found;
  return { ...found, proposal: { ...found.proposal, source: templateName(template) } };
}

export type ImportControl = ReturnType<typeof useImport>;

/** Stops what runs and gives what comes next a signal of its own. */
function renewed(abort: AbortHolder): AbortController {
  abort.current?.abort();
  abort.current = new AbortController();
  return abort.current;
}

/** The recipe to show for a file: the chosen one, or the proposal under the name and source that were typed. */
function draftOf(
  { proposal, headers, format }: ImportPreview,
  { recipe, kind, before }: Wish,
  firstKpi: string,
): Recipe {
  // Another way to read numbers or dates leaves what was chosen of the columns.
  const stays =
    before && kind === null && Object.values(before.columns).every((header) => headers.includes(header));
  if (stays) return { ...before, format };
  if (recipe) return { ...recipe, format };
  const typed = before ? { id: before.id, name: before.name, source: before.source } : {};
  if (kind !== "own") return { ...proposal, ...typed };
  const { period, entity } = proposal.columns;
  const columns = {
    ...(period === undefined ? {} : { period }),
    ...(entity === undefined ? {} : { entity }),
  };
  return {
    ...proposal,
    ...typed,
    kind: "measures",
    grain: "month",
    columns,
    measures: [newMeasure(firstKpi)],
  };
}
