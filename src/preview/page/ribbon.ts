import type { SampleStep } from "../samples/sample-workbook";
import type { Manifest, RibbonAction } from "./manifest";

/** Draws the add-in's ribbon group as its manifest says. */
export function drawRibbon(
  group: HTMLElement,
  manifest: Manifest,
  press: (action: RibbonAction, button: HTMLButtonElement) => void,
): void {
  group.setAttribute("aria-label", manifest.group);
  group.replaceChildren(
    ...manifest.buttons.map((button) => {
      const icon = document.createElement("img");
      icon.src = button.icon.href;
      icon.alt = "";
      const element = textButton(button.label, () => press(button.action, element));
      element.id = button.id;
      element.title = button.tooltip;
      element.prepend(icon);
      return element;
    }),
  );
}

/** Draws a button for each thing that the sample's user does by hand. */
export function drawSteps(
  group: HTMLElement,
  steps: readonly SampleStep[],
  run: (step: SampleStep) => void,
): void {
  group.replaceChildren(
    ...steps.map((step) => {
      const element = textButton(step.label, () => run(step));
      element.className = "step";
      element.dataset["step"] = step.id;
      return element;
    }),
  );
}

function textButton(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.append(label);
  element.addEventListener("click", press);
  return element;
}
