import { expect, it } from "vitest";
import { themeTags } from "../../../src/engine/map/theme-tags";

const tagsOf = (...themes: (string | null)[]) =>
  [...themeTags(themes.map((theme) => ({ theme }))).values()].map(({ tag }) => tag);

it.each([
  { themes: ["Growth", "Safety"], tags: ["Ⓖ", "Ⓢ"], because: "a theme has its first letter" },
  { themes: ["Growth", "Green"], tags: ["Ⓖ", "Ⓡ"], because: "a letter that is taken is left to the first" },
  {
    themes: ["Growth", "growth ", null, ""],
    tags: ["Ⓖ"],
    because: "two spellings are one theme, none is none",
  },
  { themes: ["Évolution"], tags: ["Ⓔ"], because: "accents do not count" },
  {
    themes: ["増益", "A", "a1", "AA"],
    tags: ["①", "Ⓐ", "②", "③"],
    because: "without a free letter it has a number",
  },
])("$because", ({ themes, tags }) => {
  expect(tagsOf(...themes)).toEqual(tags);
});

it("goes on with plain numbers where circled ones end", () => {
  const themes = Array.from({ length: 21 }, (_, place) => String(place));
  expect(tagsOf(...themes).slice(-2)).toEqual(["⑳", "(21)"]);
});
