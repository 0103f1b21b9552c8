import { runExcel } from "../run-excel";
import { readFacts, SETTING_PREFIX, type WorkbookFacts } from "../workbook-facts";
import { READING_COLUMNS, type Recipe } from "./import-model";

const RECIPES = `${SETTING_PREFIX}imports`;

/** The recipes that a workbook keeps; a damaged one is left out. */
export function recipesOf(facts: WorkbookFacts): readonly Recipe[] {
  try {
    const list: unknown = JSON.parse(facts.settings.get(RECIPES) ?? "[]");
    return Array.isArray(list) ? list.filter(isRecipe) : [];
  } catch {
    return [];
  }
}

export async function readRecipes(): Promise<readonly Recipe[]> {
  return runExcel(async (context) => recipesOf(await readFacts(context)));
}

/** Keeps a recipe: in the place of the one with its id, or last. */
export async function saveRecipe(recipe: Recipe): Promise<readonly Recipe[]> {
  return change((recipes) => {
    const isKnown = recipes.some(({ id }) => id === recipe.id);
    return isKnown ? recipes.map((one) => (one.id === recipe.id ? recipe : one)) : [...recipes, recipe];
  });
}

/** Forgets a recipe; what it imported stays. */
export async function deleteRecipe(id: string): Promise<readonly Recipe[]> {
  return change((recipes) => recipes.filter((recipe) => recipe.id !== id));
}

/** Queues the writing of all recipes. */
export function queueRecipes(context: Excel.RequestContext, recipes: readonly Recipe[]): void {
  context.workbook.settings.add(RECIPES, JSON.stringify(recipes));
}

async function change(to: (recipes: readonly Recipe[]) => readonly Recipe[]): Promise<readonly Recipe[]> {
  return runExcel(async (context) => {
    const recipes = to(recipesOf(await readFacts(context)));
    queueRecipes(context, recipes);
    await context.sync();
    return recipes;
  });
}

function isRecipe(value: unknown): value is Recipe {
  if (typeof value !== "object" || value === null) return false;
  const recipe = value as Partial<Recipe>;
  const texts = [recipe.id, recipe.name, recipe.source, recipe.grain];
  const parts = [recipe.columns, recipe.fixed, recipe.format];
  return (
    texts.every((text) => typeof text === "string") &&
    (recipe.kind === "readings" || recipe.kind === "measures") &&
    parts.every((part) => typeof part === "object") &&
    READING_COLUMNS.every((field) => ["string", "undefined"].includes(typeof recipe.columns?.[field])) &&
    Array.isArray(recipe.filters) &&
    Array.isArray(recipe.measures)
  );
}
