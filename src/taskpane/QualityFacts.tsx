import type { QualityParts } from "../engine/information/model";
import { QUALITY_ASPECTS, shareOf } from "../engine/information/quality-score";
import { Facts } from "./Facts";
import { useWords } from "./pane-words";

interface QualityFactsProps {
  /** 0 to 1; `null` where there is nothing to judge. */
  readonly score: number | null;
  readonly parts: QualityParts;
}

/** A data-quality score with its parts, each with what it counts; parts with nothing to judge are left out. */
export function QualityFacts({ score, parts }: QualityFactsProps) {
  const words = useWords();
  const { text } = words;
  if (score === null) return <div>{words.say("data.nothing")}</div>;
  return (
    <Facts
      facts={[
        { label: words.say("data.score"), value: text.percent(score, 0), strong: true },
        ...QUALITY_ASPECTS.map((aspect) => {
          const part = parts[aspect];
          const share = shareOf(part);
          if (share === null) return null;
          const [good, of] = [text.count(part.good), text.count(part.of)];
          // Rounding must not call perfect what is not.
          const shown = text.percent(Math.floor(share * 1000) / 1000, share < 1 && share > 0.99 ? 1 : 0);
          return {
            label: words.say(`data.${aspect}`),
            value: words.say("data.part", { share: shown, good, of }),
          };
        }),
      ]}
    />
  );
}
