import { describe, expect, it } from "vitest";
import {
  parseEvidence,
  parseLag,
  parseSign,
  parseStatementKind,
} from "../../../src/engine/map/parse-strategy";
import { evidenceWords, signWords, statementWords } from "../../../src/engine/map/strategy-words";
import type { Frequency } from "../../../src/engine/scorecard/model";
import { plainWords } from "../../../src/engine/scorecard/parse-choice";
import { Problem } from "../../../src/engine/scorecard/problem";

const english = { decimalSeparator: ".", groupSeparator: "," };
const german = { decimalSeparator: ",", groupSeparator: "." };

describe("the sign of a link", () => {
  it.each([
    ["", 1],
    ["+", 1],
    [1, 1],
    ["+1", 1],
    ["Positive", 1],
    ["verstärkend", 1],
    ["même sens", 1],
    ["refuerza", 1],
    ["reforça", 1],
    ["-", -1],
    ["−", -1],
    [-1, -1],
    ["negative", -1],
    ["gegenläufig", -1],
    ["Négatif", -1],
    ["disminuye", -1],
    ["diminui", -1],
  ])("%j is %d", (cell, expected) => {
    expect(parseSign(cell)).toBe(expected);
  });

  it.each([0, 2, "maybe", "?"])("%j is none", (cell) => {
    expect(parseSign(cell)).toEqual(new Problem("unknown-sign", { text: String(cell) }));
  });
});

describe("what a link rests on", () => {
  it.each([
    ["", "asserted"],
    ["Assumption", "asserted"],
    ["Annahme", "asserted"],
    ["affirmé", "asserted"],
    ["Observed", "observed"],
    ["Erfahrung", "observed"],
    ["observação", "observed"],
    ["tested", "tested"],
    ["geprüft", "tested"],
    ["comprobado", "tested"],
    ["statistique", "tested"],
  ])("%j is %s", (cell, expected) => {
    expect(parseEvidence(cell)).toBe(expected);
  });

  it("declines other words", () => {
    expect(parseEvidence("perhaps")).toEqual(new Problem("unknown-evidence", { text: "perhaps" }));
  });
});

describe("kinds of statement", () => {
  it.each([
    ["Mission", "mission"],
    ["Raison d'être", "mission"],
    ["Misión", "mission"],
    ["Vision:", "vision"],
    ["Visão", "vision"],
    ["Goal 2", "goal"],
    ["Strategisches Ziel 1", "goal"],
    ["Metas", "goal"],
    ["But n", null],
    ["", null],
  ])("%j is %s", (cell, expected) => {
    const kind = parseStatementKind(cell);
    expect(kind instanceof Problem ? null : kind).toBe(expected);
  });

  it("declines a kind we do not know", () => {
    expect(parseStatementKind("Values")).toEqual(new Problem("unknown-statement", { text: "Values" }));
  });
});

describe("lags", () => {
  const lag = (cell: unknown, frequency: Frequency = "month", headerUnit: Frequency | null = null) =>
    parseLag(cell, { culture: english, frequency, headerUnit });

  it.each<[unknown, Frequency, number | null]>([
    ["", "month", null],
    [3, "month", 3],
    [0, "month", 0],
    ["2 months", "month", 2],
    ["2 Monate", "month", 2],
    ["1 Q", "month", 3],
    ["1 Quartal", "quarter", 1],
    ["1 year", "quarter", 4],
    ["2 ans", "half", 4],
    ["6 weeks", "month", 1],
    ["6 months", "quarter", 2],
    ["2 weeks", "quarter", 1],
    ["3 periods", "quarter", 3],
    ["2 Perioden", "month", 2],
  ])("%j in periods of a %s is %s", (cell, frequency, expected) => {
    expect(lag(cell, frequency)).toBe(expected);
  });

  it("takes the unit of the column's header where the cell has none", () => {
    expect(lag(6, "quarter", "month")).toBe(2);
    expect(lag("1 year", "quarter", "month")).toBe(4);
  });

  it("reads the number as the workbook's culture writes it", () => {
    expect(parseLag("1,5 Jahre", { culture: german, frequency: "month", headerUnit: null })).toBe(18);
  });

  it.each(["soon", -2, "3 apples", "20%"])("%j is none", (cell) => {
    expect(lag(cell)).toEqual(new Problem("unknown-lag", { text: String(cell) }));
  });
});

it("keeps every word in the form that cells are brought into, and in one choice only", () => {
  for (const words of [signWords, evidenceWords, statementWords]) {
    const choices = new Map<string, string>();
    for (const [choice, list] of Object.entries(words)) {
      for (const word of list) {
        expect(plainWords(word), word).toBe(word);
        expect(choices.get(word) ?? choice, word).toBe(choice);
        choices.set(word, choice);
      }
    }
  }
});
