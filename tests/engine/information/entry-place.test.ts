import { expect, it } from "vitest";
import { entryPlace } from "../../../src/engine/information/entry-place";

type Before = { readonly cell: string; readonly steps: number } | null;

it.each<[string, Before, number, object, string]>([
  ["Wide!D5", { cell: "Wide!C5", steps: 1 }, 1, { cell: "Wide!E5", is: "cell" }, "side by side"],
  ["Wide!F5", { cell: "Wide!D5", steps: 1 }, 2, { cell: "Wide!J5", is: "cell" }, "pairs of columns"],
  ["Wide!F5", { cell: "Wide!C5", steps: 3 }, 1, { cell: "Wide!G5", is: "cell" }, "over a gap"],
  ["'My data'!Z5", { cell: "'My data'!Y5", steps: 1 }, 1, { cell: "'My data'!AA5", is: "cell" }, "after Z"],
  ["Wide!AZ5", { cell: "Wide!AY5", steps: 1 }, 1, { cell: "Wide!BA5", is: "cell" }, "after AZ"],
  ["Wide!ZZ5", { cell: "Wide!ZY5", steps: 1 }, 1, { cell: "Wide!AAA5", is: "cell" }, "after ZZ"],
  [
    "Wide!XFD5",
    { cell: "Wide!XFC5", steps: 1 },
    1,
    { cell: "Wide!XFD5", is: "after" },
    "past the last column",
  ],
  ["Long!C14", { cell: "Long!C13", steps: 1 }, 1, { cell: "Long!C14", is: "after" }, "below one another"],
  ["Long!C14", null, 1, { cell: "Long!C14", is: "after" }, "a single one"],
  ["B!D5", { cell: "A!C5", steps: 1 }, 1, { cell: "B!D5", is: "after" }, "on two sheets"],
  ["A!C5", { cell: "A!D5", steps: 1 }, 1, { cell: "A!C5", is: "after" }, "from right to left"],
  ["A!F5", { cell: "A!C5", steps: 2 }, 1, { cell: "A!F5", is: "after" }, "in uneven steps"],
  ["elsewhere", { cell: "A!D5", steps: 1 }, 1, { cell: "elsewhere", is: "after" }, "no address"],
])("after %s and %j in %d steps: %j (%s)", (last, before, steps, place) => {
  expect(entryPlace(last, before, steps)).toEqual(place);
});
