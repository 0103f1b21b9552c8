import { type IRender, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";

/** A part of the grid that scrolls by itself: one, or up to four where rows or columns are frozen. Pixels of the page. */
export interface SheetPane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where the sheet's corner is, from the pane's. */
  readonly sheetLeft: number;
  readonly sheetTop: number;
  /** Pixels of one pixel of an unzoomed sheet. */
  readonly scale: number;
}

const VIEWPORTS = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

/** Panes of the sheet in front, as the grid has just drawn them. */
export function panesOf(render: IRender): readonly SheetPane[] {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!skeleton) return [];
  const { scene } = render;
  const { scaleX: scale } = scene.getAncestorScale();
  return VIEWPORTS.flatMap((key) => {
    const viewport = scene.getViewport(key);
    const [width, height] = [viewport?.width ?? 0, viewport?.height ?? 0];
    if (!viewport?.isActive || width <= 0 || height <= 0) return [];
    return [
      {
        left: viewport.left,
        top: viewport.top,
        width,
        height,
        sheetLeft: (skeleton.rowHeaderWidth - viewport.viewportScrollX) * scale - viewport.left,
        sheetTop: (skeleton.columnHeaderHeight - viewport.viewportScrollY) * scale - viewport.top,
        scale,
      },
    ];
  });
}
