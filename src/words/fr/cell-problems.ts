/** Those problems that an argument of a function in a cell can have as well, in French: the functions load no others. */
export const cellProblems = {
  "problem.cell-error": "La cellule contient l’erreur {text}. Corrigez sa formule, puis actualisez.",
  "problem.not-a-number": "« {text} » n’est pas un nombre. Saisissez un nombre ou laissez la cellule vide.",
  "problem.ambiguous-number":
    "« {text} » peut se lire de plusieurs façons. Saisissez-le de nouveau comme un nombre simple.",
  "problem.no-reading": "{subject} n’a pas de valeur. Saisissez sa valeur réelle dès que vous l’avez.",
  "problem.no-target": "{subject} n’a pas de cible. Saisissez-en une pour obtenir un statut.",
  "problem.no-range":
    "L’échelle de {subject} n’a pas d’étendue : deux valeurs qui doivent différer sont égales. Modifiez la valeur initiale, la cible ou la limite.",
  "problem.knots-out-of-order":
    "Les limites de {subject} ne sont pas dans l’ordre ou contredisent son sens. Écrivez-les de la pire à la meilleure.",
  "problem.ratio-not-positive":
    "{subject} est évalué comme cible divisée par réel, ce qui demande des valeurs supérieures à 0. Choisissez une autre échelle.",
  "problem.negative-weight":
    "Le poids de {subject} est négatif et n’est pas compté. Saisissez 0 ou un nombre positif.",
  "problem.weight-not-a-number":
    "Le poids de {subject} n’est pas un nombre et n’est pas compté. Saisissez un nombre, ou laissez vide pour 1.",
  "problem.unknown-direction": "« {text} » n’est pas un sens. Écrivez plus haut, plus bas ou intervalle.",
  "problem.unknown-scale":
    "« {text} » n’est pas une échelle. Écrivez par exemple % de la cible, seuil ou paliers.",
  "problem.unknown-frequency":
    "« {text} » n’est pas une fréquence. Écrivez jour, semaine, mois, trimestre, semestre ou an.",
  "problem.unknown-accumulation":
    "« {text} » n’est pas une façon de cumuler les périodes. Écrivez somme, moyenne, dernier, min, max ou rapport.",
  "problem.unknown-method":
    "« {text} » n’est pas une méthode de consolidation. Écrivez pondéré, pire, médiane ou part.",
  "problem.at-risk-on-good-side":
    "« À risque dès » de {subject} est meilleur que sa cible. Saisissez une valeur de l’autre côté de la cible.",
  "problem.direction-assumed":
    "Rien n’indique si une hausse ou une baisse de {subject} est souhaitable ; la hausse est supposée. Indiquez son sens.",
  "problem.direction-assumed-from-baseline":
    "Le sens de {subject} est déduit de sa valeur initiale et de sa cible. Indiquez-le pour en être sûr.",
  "problem.baseline-past-target":
    "La valeur initiale de {subject} atteint déjà la cible : on peut seulement dire si elle est tenue. Vérifiez valeur initiale, cible et sens.",
  "problem.target-zero-threshold":
    "La cible de {subject} est 0, sans pourcentage possible ; elle est jugée atteinte ou non. Indiquez une valeur initiale pour plus de finesse.",
  "problem.under-least-coverage":
    "{subject} n’a pas de score : seuls {coverage, number, percent} de son poids ont des données, il en faut {least, number, percent}. Ajoutez les valeurs manquantes.",
  "problem.shape-mismatch":
    "Les plages n’ont pas la même taille. Donnez des plages de mêmes lignes et colonnes.",
  "problem.too-few-readings":
    "{subject} {count, plural, =0 {n’a aucune valeur} one {n’a que # valeur} other {n’a que # valeurs}} dans son historique. Il en faut au moins {least} pour répondre.",
  "problem.before-is-zero":
    "La valeur précédente de {subject} est 0 : aucune variation en pourcentage n’est possible. Regardez les montants.",
  "problem.bad-date": "« {text} » n’est pas une date connue d’Excel. Saisissez une date.",
  "problem.not-positive": "Il faut ici un nombre supérieur à 0. Saisissez-en un.",
  "problem.unknown-profile":
    "« {text} » ne dit pas comment répartir une cible dans le temps. Écrivez linéaire ou palier.",
  "problem.two-targets-on-a-day": "Deux cibles différentes portent la même date. N’en gardez qu’une.",
  "problem.no-baseline":
    "{subject} est évalué à partir de sa valeur initiale, mais n’en a pas. Saisissez-la ou choisissez une autre échelle.",
  "problem.no-limits":
    "{subject} est évalué entre deux limites, mais il en manque une. Remplissez « Limite basse » et « Limite haute » ou choisissez une autre échelle.",
  "problem.no-red-flag":
    "{subject} est évalué du seuil rouge à la cible, mais n’a pas de seuil rouge. Saisissez-le ou choisissez une autre échelle.",
  "problem.no-bands":
    "{subject} est évalué par paliers, mais il faut au moins deux limites. Saisissez-les de la pire à la meilleure ou choisissez une autre échelle.",
  "problem.no-upper-target":
    "{subject} doit rester dans un intervalle, mais n’a pas de cible haute. Saisissez-la, ou choisissez plus haut ou plus bas.",
  "problem.target-outside-scale":
    "La cible de {subject} n’est pas meilleure que la pire valeur de son échelle. Vérifiez la cible, les limites et le sens.",
  "problem.negative-tolerance":
    "La tolérance de {subject} doit être de 0 ou plus. Saisissez-la sans signe moins.",
} as const;
