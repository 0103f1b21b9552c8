import { HostError } from "../wire/host-error";
import type { ChartContent } from "./chart-content";
import type { Kit } from "./object-factory";
import type { ChartDrawing } from "./shape-state";

type Node = Readonly<Record<string, unknown>>;

/** A chart, or a part of one, named by the way to it through the chart's content. */
export class ChartTarget {
  constructor(
    readonly kit: Kit,
    readonly chartId: string,
    private readonly path: readonly string[] = [],
  ) {}

  child(...steps: readonly string[]): ChartTarget {
    return new ChartTarget(this.kit, this.chartId, [...this.path, ...steps]);
  }

  get drawing(): ChartDrawing {
    const found = this.kit.book.drawings.get(this.chartId);
    if (found.kind !== "chart") throw new HostError("ItemNotFound");
    return found;
  }

  /** The whole chart's content; `ItemNotFound` when the chart, or the series that this is part of, is gone. */
  get content(): ChartContent {
    const content = this.drawing.content as ChartContent;
    const [head, id = ""] = this.path;
    if (head === "series" && !content.series[id]) throw new HostError("ItemNotFound");
    return content;
  }

  /** What was set of this part under a name. */
  read(name: string): unknown {
    return this.path.reduce<Node>(
      (node, step) => (node[step] ?? {}) as Node,
      this.content as unknown as Node,
    )[name];
  }

  /** Sets one thing of this part; `undefined` makes it automatic. */
  write(name: string, value: unknown): void {
    const content = put(this.content as unknown as Node, [...this.path, name], value);
    this.replace(content as unknown as ChartContent);
  }

  replace(content: ChartContent): void {
    this.assertEditable();
    this.kit.book.drawings.change<ChartDrawing>(this.chartId, { content });
  }

  assertEditable(): void {
    assertChartsEditable(this.kit, this.drawing.sheetId);
  }
}

/** Throws `AccessDenied` when the sheet's protection covers its objects. */
export function assertChartsEditable(kit: Kit, sheetId: string): void {
  const { protection } = kit.book.state(sheetId);
  if (protection.protected && protection.options["allowEditObjects"] !== true) {
    throw new HostError("AccessDenied");
  }
}

function put(node: Node, [step = "", ...rest]: readonly string[], value: unknown): Node {
  const inner = rest.length === 0 ? value : put((node[step] ?? {}) as Node, rest, value);
  const { [step]: _old, ...others } = node;
  return inner === undefined ? others : { ...others, [step]: inner };
}
