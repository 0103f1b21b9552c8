type Plain = string | number | boolean | readonly string[] | Readonly<Record<string, number>>;

/** Something done to an object of office.js: `on` and references in `args` are numbers of earlier results; 0 is where it begins. */
export interface Call {
  readonly on: number;
  /** Properties on the way from the object to the member. */
  readonly path: readonly string[];
  readonly act: "call" | "set";
  readonly args: readonly (Plain | { readonly ref: number })[];
  readonly result: number;
}

/** Records what is queued on an object, so that code which cannot be sent to another frame can act there. */
export function recordCalls(act: (object: never) => void): readonly Call[] {
  const calls: Call[] = [];
  const numbers = new Map<unknown, number>();
  const plain = (value: unknown): Call["args"][number] => {
    const ref = numbers.get(value);
    return ref === undefined ? (value as Plain) : { ref };
  };
  const standIn = (on: number, path: readonly string[]): unknown => {
    const proxy: unknown = new Proxy(() => undefined, {
      get: (_, name) => standIn(on, [...path, String(name)]),
      set: (_, name, value) => {
        calls.push({ on, path: [...path, String(name)], act: "set", args: [plain(value)], result: -1 });
        return true;
      },
      apply: (_, __, args: unknown[]) => {
        const result = calls.length + 1;
        calls.push({ on, path, act: "call", args: args.map(plain), result });
        return standIn(result, []);
      },
    });
    if (path.length === 0) numbers.set(proxy, on);
    return proxy;
  };
  act(standIn(0, []) as never);
  return calls;
}

/** Does the same to a new worksheet and shows it. Runs in the add-in's frame. */
export async function replayOnNewSheet([name, calls]: readonly [string, readonly Call[]]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const results = new Map<number, unknown>([[0, sheet]]);
    for (const { on, path, act, args, result } of calls) {
      const owner = path
        .slice(0, -1)
        .reduce((object, step) => (object as Record<string, unknown>)[step], results.get(on)) as Record<
        string,
        unknown
      >;
      const member = path.at(-1) ?? "";
      const values = args.map((value) =>
        typeof value === "object" && "ref" in value ? results.get(value.ref) : value,
      );
      if (act === "set") owner[member] = values[0];
      else results.set(result, (owner[member] as (...all: unknown[]) => unknown).apply(owner, values));
    }
    sheet.activate();
    await context.sync();
  });
}

/** Stands for the names that office.js gives to choices: `Excel.Placement.absolute` is `"Absolute"`. */
export const EXCEL_CHOICES: unknown = new Proxy(
  {},
  {
    get: () =>
      new Proxy({}, { get: (_, name) => String(name).charAt(0).toUpperCase() + String(name).slice(1) }),
  },
);
