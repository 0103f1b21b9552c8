import type { ChoiceWords } from "../scorecard/choice-words";
import type { Evidence } from "./model";

/** Words for the sign of a link, in the form of `choice-words.ts`; plain signs and arrows too. */
export const signWords: ChoiceWords<"plus" | "minus"> = {
  plus: [
    ..."+|++|1|+1|▲|↑|positive|pos|same|same direction|more gives more|increases|reinforcing|strengthens|raises".split(
      "|",
    ),
    ..."positiv|gleich|gleichgerichtet|verstarkend|verstarkt|erhoht|fordert".split("|"),
    ..."positif|meme sens|renforce|augmente|favorise".split("|"),
    ..."positivo|positiva|mismo sentido|refuerza|aumenta|mesmo sentido|reforca|favorece".split("|"),
  ],
  minus: [
    ..."-|--|−|–|-1|−1|▼|↓|negative|neg|opposite|opposite direction|more gives less|decreases|balancing|weakens|reduces".split(
      "|",
    ),
    ..."negativ|gegenlaufig|entgegengesetzt|dampfend|schwacht|senkt|hemmt".split("|"),
    ..."negatif|sens contraire|sens oppose|affaiblit|diminue|freine".split("|"),
    ..."negativo|negativa|sentido contrario|sentido opuesto|debilita|disminuye|reduce|sentido oposto|enfraquece|diminui|reduz".split(
      "|",
    ),
  ],
};

/** Words for what a link rests on. */
export const evidenceWords: ChoiceWords<Evidence> = {
  asserted: [
    ..."asserted|assertion|assumed|assumption|claim|claimed|hypothesis|belief|opinion|expert opinion|judgement|judgment".split(
      "|",
    ),
    ..."behauptet|behauptung|angenommen|annahme|vermutet|vermutung|hypothese|meinung|einschatzung".split("|"),
    ..."affirme|affirmation|suppose|supposition|hypothese|opinion|avis|avis d expert".split("|"),
    ..."afirmado|afirmada|supuesto|supuesta|suposicion|hipotesis|opinion|creencia".split("|"),
    ..."afirmado|afirmada|suposto|suposta|suposicao|hipotese|opiniao|crenca|pressuposto".split("|"),
  ],
  observed: [
    ..."observed|observation|seen|experience|experienced|anecdotal|case|correlation|correlated".split("|"),
    ..."beobachtet|beobachtung|gesehen|erfahrung|erfahren|korrelation|korreliert".split("|"),
    ..."observe|observee|observation|vu|experience|constate|constatee|correlation|correle".split("|"),
    ..."observado|observada|observacion|visto|experiencia|correlacion|observacao|correlacao".split("|"),
  ],
  tested: [
    ..."tested|test|proven|proved|measured|verified|confirmed|statistical|statistically tested|data|evidence based|experiment".split(
      "|",
    ),
    ..."getestet|gepruft|bewiesen|belegt|nachgewiesen|gemessen|bestatigt|statistisch|statistisch gepruft|daten".split(
      "|",
    ),
    ..."teste|testee|prouve|prouvee|verifie|verifiee|confirme|confirmee|mesure|statistique|donnees".split(
      "|",
    ),
    ..."probado|probada|comprobado|comprobada|verificado|verificada|confirmado|medido|estadistico|datos".split(
      "|",
    ),
    ..."testado|testada|provado|provada|comprovado|comprovada|estatistico|dados".split("|"),
  ],
};

/** What a row of the strategy's statements is. */
export type StatementKind = "mission" | "vision" | "goal";

/** Words for the kinds of statement. */
export const statementWords: ChoiceWords<StatementKind> = {
  mission: [
    ..."mission|mission statement|our mission|purpose|our purpose|reason for being".split("|"),
    ..."unsere mission|auftrag|unser auftrag|zweck|daseinszweck|leitauftrag".split("|"),
    ..."notre mission|raison d etre|vocation|mision|nuestra mision|proposito|razon de ser".split("|"),
    ..."missao|nossa missao|proposito|razao de ser".split("|"),
  ],
  vision: [
    ..."vision|vision statement|our vision|unsere vision|leitbild|zukunftsbild|notre vision".split("|"),
    ..."nuestra vision|visao|nossa visao".split("|"),
  ],
  goal: [
    ..."goal|goals|strategic goal|strategic goals|long term goal|target|aim|ambition|strategic objective".split(
      "|",
    ),
    ..."ziel|ziele|strategisches ziel|strategische ziele|oberziel|langfristziel|ambition".split("|"),
    ..."but|buts|but strategique|objectif|objectif strategique|objectifs strategiques|ambition".split("|"),
    ..."meta|metas|meta estrategica|objetivo|objetivos|objetivo estrategico|objetivos estrategicos|ambicion".split(
      "|",
    ),
    ..."ambicao|finalidade".split("|"),
  ],
};
