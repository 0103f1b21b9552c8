import { describe, expect, it } from "vitest";
import { pane as de } from "../../src/words/de/pane";
import { pane as en } from "../../src/words/en/pane";
import { pane as es } from "../../src/words/es/pane";
import { pane as fr } from "../../src/words/fr/pane";
import { pane as pt } from "../../src/words/pt/pane";
import { formatMessage } from "../../src/words/format-message";

const languages = { en, de, fr, es, pt };
const values = Object.fromEntries(
  ["address", "actual", "cell", "code", "coverage", "detail", "field", "first", "header", "last", "n", "name"]
    .concat(["parent", "period", "role", "score", "target", "text", "time", "title", "variance", "weight"])
    .map((name) => [name, `<${name}>`]),
);

describe.each(Object.entries(languages))("the pane's sentences in %s", (language, sentences) => {
  it("can all be said, one or many, and keep every place of the English one", () => {
    for (const [key, message] of Object.entries(sentences)) {
      for (const count of [1, 2]) {
        const said = formatMessage(message, { ...values, count }, language);
        const meant = formatMessage(en[key as keyof typeof en], { ...values, count }, "en");
        expect(said, key).not.toBe("");
        expect(said.match(/<\w+>/g)?.toSorted(), key).toEqual(meant.match(/<\w+>/g)?.toSorted());
      }
    }
  });
});
