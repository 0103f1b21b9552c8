/**
 * Lets a file be dropped anywhere on the page; over the task pane it is the add-in's. `target` is shown meanwhile.
 */
export function acceptDrops(target: HTMLElement, take: (file: File) => void): void {
  const leave = (): void => {
    target.hidden = true;
  };
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Without this the browser would go to the file itself.
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    target.hidden = false;
  };
  // Before the grid, which keeps such events to itself.
  window.addEventListener("dragenter", over, true);
  window.addEventListener("dragover", over, true);
  window.addEventListener("dragleave", (event) => event.relatedTarget === null && leave(), true);
  window.addEventListener(
    "drop",
    (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    },
    true,
  );
}
