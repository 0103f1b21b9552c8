import { useEffect, useRef, useState } from "react";
import { causeOf, type Cause } from "./notice";
import type { Recipe, ScorecardPort } from "./port";

/** The workbook's recipes, and which one the next file is read by. */
export function useRecipes(port: ScorecardPort, onError: (cause: Cause) => void) {
  const [recipes, setRecipes] = useState<readonly Recipe[]>([]);
  const [selected, select] = useState<Recipe | null>(null);
  const tell = useRef(onError);
  useEffect(() => {
    let gone = false;
    port.recipes().then(
      (found) => {
        if (!gone) setRecipes(found);
      },
      (error: unknown) => tell.current(causeOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [port]);
  const attempt = async (work: () => Promise<readonly Recipe[]>, then: Recipe | null) => {
    try {
      setRecipes(await work());
      select(then);
    } catch (error) {
      onError(causeOf(error));
    }
  };
  return {
    recipes,
    selected,
    select,
    show: setRecipes,
    rename: (recipe: Recipe, name: string) => {
      const renamed = { ...recipe, name };
      void attempt(() => port.saveRecipe(renamed), renamed);
    },
    remove: (recipe: Recipe) => void attempt(() => port.deleteRecipe(recipe.id), null),
  };
}
