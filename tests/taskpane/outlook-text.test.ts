import { describe, expect, it } from "vitest";
import { kpiText } from "../../src/taskpane/kpi-text";
import { landingTexts, scoreTexts } from "../../src/taskpane/outlook-text";
import { paneWords } from "../../src/taskpane/pane-words";
import { trendScorecard } from "./fixtures/past-report";

const words = paneWords("en", "en-US");

describe("a landing's score", () => {
  it.each([
    { because: "a wide range needs no decimals", score: [0.851, 0.83, 0.871], said: ["85%", "83%", "87%"] },
    { because: "a narrow one does", score: [0.952, 0.946, 0.958], said: ["95.2%", "94.6%", "95.8%"] },
    { because: "ends that read the same are no range", score: [0.9531, 0.953, 0.9534], said: ["95.3%"] },
  ])("$because", ({ score: [score = 0, lower80 = 0, upper80 = 0], said: [text, low, high] }) => {
    const range = low === undefined ? null : { low, high };
    expect(scoreTexts({ score, lower80, upper80 }, words)).toEqual({ score: text, range });
  });

  it("is a dash where there is none", () => {
    expect(scoreTexts({ score: null, lower80: null, upper80: null }, words)).toEqual({
      score: "–",
      range: null,
    });
  });
});

describe("a landing's values", () => {
  const scored = trendScorecard.kpis[0]!;
  const text = kpiText(scored, new Map([[scored, "0.0%"]]), words);
  const landing = { value: 0.94967, lower80: 0.947, upper80: 0.952 };

  it("have more decimals than the row's format where it would hide a miss", () => {
    expect(landingTexts({ ...landing, status: "at-risk" }, 0.95, text)).toEqual({
      value: "94.97%",
      low: "94.7%",
      high: "95.2%",
    });
  });

  it("are written as the row's where the target is met or elsewhere", () => {
    expect(landingTexts({ ...landing, status: "on-track" }, 0.95, text).value).toBe("95.0%");
    expect(landingTexts({ ...landing, status: "at-risk" }, 0.98, text).value).toBe("95.0%");
  });
});
