import type { IDisposable, IUndoRedoService, LocalUndoRedoService } from "@univerjs/core";
import { packMutation } from "./packed-mutation";

type Step = Parameters<IUndoRedoService["pushUndoRedo"]>[0];

/** The grid's memory of what can be undone, with groups. */
export interface GroupingUndo extends IUndoRedoService {
  /** Makes everything that is recorded from now on one step of undo, until disposed; a group within a group is part of it. */
  group(): IDisposable;
}

/**
 * The grid's undo with groups of its own. Those that the grid has take changes back in the order in which they were made,
 * which fails where a later change builds on an earlier one. What it keeps it keeps small.
 *
 * @param Base - The grid's own class: the page and Node load different builds of it.
 */
export function groupingUndo(Base: typeof LocalUndoRedoService): new (...of: never[]) => GroupingUndo {
  return class extends Base implements GroupingUndo {
    #depth = 0;
    #steps: Step[] = [];

    override pushUndoRedo(step: Step): void {
      const packed = {
        ...step,
        undoMutations: step.undoMutations.map(packMutation),
        redoMutations: step.redoMutations.map(packMutation),
      };
      if (this.#depth > 0) this.#steps.push(packed);
      else super.pushUndoRedo(packed);
    }

    group(): IDisposable {
      this.#depth++;
      return {
        dispose: () => {
          if (--this.#depth > 0) return;
          const steps = this.#steps.splice(0);
          const [first] = steps;
          if (!first) return;
          super.pushUndoRedo({
            ...first,
            undoMutations: steps.toReversed().flatMap(({ undoMutations }) => undoMutations),
            redoMutations: steps.flatMap(({ redoMutations }) => redoMutations),
          });
        },
      };
    }
  };
}
