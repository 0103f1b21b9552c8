import type { Accumulation, Direction, Frequency, Profile, RollUpMethod, ScaleKind } from "./model";

/**
 * Words that mean a choice, in English, German, French, Spanish and Portuguese, as cells and function arguments write them.
 *
 * Written without accents, in small letters and with single spaces: `plainWords` brings a cell's text into that form.
 */
export type ChoiceWords<Choice extends string> = Readonly<Record<Choice, readonly string[]>>;

export const directionWords: ChoiceWords<Direction> = {
  higher: [
    ..."higher|high|higher is better|higher better|bigger is better|more is better|greater is better|larger is better".split(
      "|",
    ),
    ..."up|upward|upwards|increase|increasing|rise|raise|grow|growth|gain|maximise|maximize|max|at least|minimum target".split(
      "|",
    ),
    ..."measurable increase|complete milestone|maintain at or above threshold|at or above|above|1|+1".split(
      "|",
    ),
    ..."↑|▲|⬆|↗|>|>=|≥".split("|"),
    ..."hoher|hoch|hoher ist besser|je hoher desto besser|mehr|mehr ist besser|grosser|grosser ist besser".split(
      "|",
    ),
    ..."steigend|steigern|steigerung|erhohen|erhohung|rauf|hinauf|nach oben|maximieren|mindestens|zunahme|aufwarts".split(
      "|",
    ),
    ..."haut|plus haut|plus haut est mieux|plus eleve|eleve|hausse|a la hausse|en hausse|augmenter|augmentation|croissant|croissance".split(
      "|",
    ),
    ..."maximiser|au moins|plus c est haut mieux c est|monter|plus grand|superieur|vers le haut".split("|"),
    ..."mayor|mas alto|mas alto es mejor|alto|mayor es mejor|mas es mejor|subir|subida|aumentar|aumento|incrementar|incremento|creciente".split(
      "|",
    ),
    ..."maximizar|al menos|como minimo|superior|arriba|hacia arriba|al alza|alza|crecer".split("|"),
    ..."maior|mais alto|maior e melhor|quanto maior melhor|mais e melhor|elevar|crescer|crescente|pelo menos".split(
      "|",
    ),
    ..."no minimo|acima|para cima|subindo".split("|"),
  ],
  lower: [
    ..."lower|low|lower is better|lower better|smaller is better|less is better|fewer is better|down|downward|downwards".split(
      "|",
    ),
    ..."decrease|decreasing|reduce|reduction|fall|drop|shrink|minimise|minimize|min|at most|maximum target".split(
      "|",
    ),
    ..."measurable decrease|maintain at or below threshold|at or below|below|-1|−1".split("|"),
    ..."↓|▼|⬇|↘|<|<=|≤".split("|"),
    ..."niedriger|niedrig|niedriger ist besser|je niedriger desto besser|weniger|weniger ist besser|kleiner".split(
      "|",
    ),
    ..."kleiner ist besser|tiefer|tief|sinkend|senken|senkung|verringern|verringerung|reduzieren|reduktion|runter".split(
      "|",
    ),
    ..."hinunter|nach unten|minimieren|hochstens|abnahme|abwarts|geringer".split("|"),
    ..."bas|plus bas|plus bas est mieux|baisse|a la baisse|en baisse|diminuer|diminution|reduire|decroissant|minimiser|au plus".split(
      "|",
    ),
    ..."descendre|plus petit|inferieur|vers le bas|moins|baisser".split("|"),
    ..."menor|mas bajo|mas bajo es mejor|bajo|menor es mejor|menos es mejor|bajar|bajada|disminuir|disminucion|reducir|reduccion".split(
      "|",
    ),
    ..."decreciente|minimizar|como maximo|inferior|abajo|hacia abajo|a la baja|baja|menos".split("|"),
    ..."mais baixo|baixo|menor e melhor|quanto menor melhor|menos e melhor|baixar|diminuir|diminuicao|reduzir".split(
      "|",
    ),
    ..."reducao|decrescente|no maximo|abaixo|para baixo|queda|cair|descendo".split("|"),
  ],
  range: [
    ..."range|best within a range|best inside a range|in range|within range|within|between|band|corridor|target range|on target|nominal|stable|stay|↔|±".split(
      "|",
    ),
    ..."bereich|spanne|am besten innerhalb einer spanne|zielbereich|korridor|zielkorridor|zwischen|im bereich|innerhalb|stabil|halten".split(
      "|",
    ),
    ..."plage|intervalle|meilleur dans un intervalle|fourchette|entre|dans la plage|dans l intervalle|maintenir".split(
      "|",
    ),
    ..."rango|intervalo|mejor dentro de un intervalo|dentro del rango|dentro de rango|banda|estable|mantener".split(
      "|",
    ),
    ..."faixa|melhor dentro de uma faixa|dentro da faixa|no intervalo|estavel|manter".split("|"),
  ],
};

export const scaleWords: ChoiceWords<ScaleKind> = {
  "baseline-to-target": [
    ..."baseline to target|baseline target|progress|progress to target|from baseline".split("|"),
    ..."ausgangswert bis ziel|basis bis ziel|fortschritt|vom ausgangswert".split("|"),
    ..."de la base a la cible|base cible|progression|valeur initiale a cible|avancement".split("|"),
    ..."de la base al objetivo|base objetivo|progreso|avance".split("|"),
    ..."da base a meta|base meta|progresso|avanco".split("|"),
  ],
  "percent-of-target": [
    ..."percent of target|% of target|percentage of target|of target|achievement|attainment|actual target".split(
      "|",
    ),
    ..."prozent vom ziel|% vom ziel|zielerreichung|prozent des ziels|erreichungsgrad".split("|"),
    ..."pourcentage de la cible|% de la cible|taux de realisation|atteinte".split("|"),
    ..."porcentaje del objetivo|porcentaje de la meta|% del objetivo|% de la meta|cumplimiento|logro".split(
      "|",
    ),
    ..."percentual da meta|% da meta|porcentagem da meta|atingimento|cumprimento".split("|"),
  ],
  "min-to-max": [
    ..."min to max|min max|min/max|minimum to maximum|minimum maximum|min bis max|minimum bis maximum".split(
      "|",
    ),
    ..."min a max|minimum a maximum|minimo a maximo|minimo maximo|min maximo|de minimo a maximo|minimum au maximum".split(
      "|",
    ),
  ],
  "red-to-goal": [
    ..."red to goal|red flag|red flag to goal|goal red flag|goal and red flag".split("|"),
    ..."rot bis ziel|warnwert bis ziel|warnschwelle bis ziel|warnwert".split("|"),
    ..."du rouge a l objectif|rouge a objectif|seuil d alerte|seuil d alerte a objectif".split("|"),
    ..."del rojo al objetivo|rojo a objetivo|alerta roja".split("|"),
    ..."do vermelho a meta|vermelho a meta|alerta vermelho".split("|"),
  ],
  bands: [
    ..."bands|banded|steps|levels|bander|stufen|baender|bereiche|stufenskala".split("|"),
    ..."tranches|paliers|bandes|bandas|tramos|niveles|escalones|niveis|degraus".split("|"),
  ],
  range: directionWords.range,
  threshold: [
    ..."threshold|yes no|yes/no|binary|pass fail|met not met|milestone|done not done|target only".split("|"),
    ..."maintain at or above threshold|maintain at or below threshold".split("|"),
    ..."schwelle|schwellenwert|ja nein|ja/nein|binar|meilenstein|erfullt nicht erfullt".split("|"),
    ..."seuil|oui non|oui/non|binaire|jalon".split("|"),
    ..."umbral|si no|si/no|binario|hito".split("|"),
    ..."limiar|sim nao|sim/nao|limite|marco".split("|"),
  ],
  ratio: [
    ..."ratio|target over actual|target actual|inverse ratio|target / actual|target/actual".split("|"),
    ..."verhaltnis|quotient|ziel durch ist|ziel/ist".split("|"),
    ..."rapport|cible sur reel|cible/reel|razon|cociente|objetivo sobre real|razao|quociente|meta sobre real".split(
      "|",
    ),
  ],
};

export const frequencyWords: ChoiceWords<Frequency> = {
  day: "day|days|daily|d|tag|tage|taglich|jour|jours|journalier|quotidien|quotidienne|dia|dias|diario|diaria|diariamente".split(
    "|",
  ),
  week: "week|weeks|weekly|w|wk|woche|wochen|wochentlich|kw|semaine|semaines|hebdomadaire|hebdo|semana|semanas|semanal|semanalmente".split(
    "|",
  ),
  month:
    "month|months|monthly|m|mth|mo|monat|monate|monatlich|mois|mensuel|mensuelle|mes|meses|mensual|mensualmente|mensal|mensalmente|mensais".split(
      "|",
    ),
  quarter:
    "quarter|quarters|quarterly|q|qtr|quartal|quartale|quartalsweise|vierteljahrlich|vierteljahr|trimestre|trimestres|trimestriel|trimestrielle|trimestral|trimestralmente".split(
      "|",
    ),
  half: "half|half year|half years|halves|half yearly|semi annual|semiannual|semi annually|biannual|h|halbjahr|halbjahre|halbjahrlich|semestre|semestres|semestriel|semestrielle|semestral|semestralmente".split(
    "|",
  ),
  year: "year|years|yearly|annual|annually|y|a|fy|jahr|jahre|jahrlich|an|ans|annee|annees|annuel|annuelle|ano|anos|anual|anualmente|anuais".split(
    "|",
  ),
};

export const accumulationWords: ChoiceWords<Accumulation> = {
  sum: "sum|sums|total|add|adds up|cumulative|cumulated|summe|addieren|summieren|kumuliert|somme|cumul|cumule|additionner|suma|sumar|acumulado|acumular|soma|somar|somatorio".split(
    "|",
  ),
  average:
    "average|avg|mean|durchschnitt|mittel|mittelwert|moyenne|moy|promedio|media|prom|media aritmetica|medio".split(
      "|",
    ),
  last: "last|latest|end|end of period|closing|balance|point in time|stand|letzter|letzte|letzter wert|stichtag|endstand|dernier|derniere|derniere valeur|fin de periode|ultimo|ultima|ultimo valor|saldo|cierre|fecho|fim do periodo".split(
    "|",
  ),
  min: "min|minimum|lowest|smallest|kleinster|kleinster wert|minimo|le plus bas|menor valor|plus bas".split(
    "|",
  ),
  max: "max|maximum|highest|largest|peak|grosster|grosster wert|hochstwert|maximo|le plus haut|mayor valor|maior valor|plus haut".split(
    "|",
  ),
  ratio:
    "ratio|numerator denominator|numerator/denominator|weighted|quotient|verhaltnis|zahler nenner|zahler/nenner|rapport|numerateur denominateur|numerateur/denominateur|razon|cociente|numerador denominador|numerador/denominador|razao|quociente".split(
      "|",
    ),
};

export const rollUpWords: ChoiceWords<RollUpMethod> = {
  weighted:
    "weighted|weighted average|weighted mean|average|mean|avg|gewichtet|gewichteter durchschnitt|durchschnitt|mittelwert|gewichtetes mittel|pondere|moyenne ponderee|moyenne|ponderado|promedio ponderado|promedio|media ponderada|media".split(
      "|",
    ),
  worst:
    "worst|worst child|minimum|min|weakest|lowest|schlechtestes|schlechtester|schlechtester wert|schwachstes|pire|le pire|plus faible|peor|el peor|pior|o pior|minimo".split(
      "|",
    ),
  median: "median|middle|medianwert|zentralwert|mediane|mediana".split("|"),
  share:
    "share|share on track|on track share|percent on track|% on track|anteil|anteil im plan|anteil auf kurs|part|part dans les temps|part en bonne voie|proporcion|porcentaje en curso|parte en curso|proporcao|percentual no rumo|parcela".split(
      "|",
    ),
};

export const profileWords: ChoiceWords<Profile> = {
  linear: "linear|straight|straight line|even|gleichmassig|lineaire|lineal".split("|"),
  step: "step|steps|stepped|stufe|stufenweise|stufen|palier|paliers|par paliers|escalon|escalonado|degrau|em degraus".split(
    "|",
  ),
  seasonal: "seasonal|season|saisonal|saison|saisonnier|saisonniere|estacional|sazonal".split("|"),
};

/** Phrases of a direction column that say nothing, and so leave the direction to be worked out. */
export const noChoiceWords: readonly string[] =
  "|n/a|na|none|not applicable|target undefined|undefined|neutral|tbd|unbestimmt|k a|keine|entf|s o|sans objet|aucun|aucune|ninguno|ninguna|no aplica|nenhum|nenhuma|nao se aplica|nd|n d".split(
    "|",
  );
