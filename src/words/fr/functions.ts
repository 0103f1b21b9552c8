import type { functions as english } from "../en/functions";

/** Phrases des fonctions de cellule : ce qui accompagne l'erreur quand une fonction n'a pas de réponse. */
export const functions = {
  "functions.subject": "Cet indicateur",
  "functions.no-reading": "Il n’y a pas encore de valeur.",
  "functions.shapes":
    "Les plages n’ont pas la même taille. Indiquez des plages de même hauteur et de même largeur, ou des cellules seules.",
  "functions.counts":
    "Il faut un poids ou un score pour chaque score : {expected} attendus, {given} indiqués.",
  "functions.dates": "Il faut une cible pour chaque date : {expected} attendues, {given} indiquées.",
  "functions.no-scores": "Aucun élément n’a de score.",
  "functions.target-is-zero":
    "La cible vaut 0, on ne peut donc pas en prendre un pourcentage. Demandez plutôt le montant.",
  "functions.not-true-or-false": "« {text} » n’est ni VRAI ni FAUX.",
  "functions.not-a-share":
    "La couverture minimale doit être comprise entre 0 et 1 (0 % et 100 %), ce qui n’est pas le cas de {text}.",
  "functions.before-first-date": "La date précède celle de la première cible.",
  "functions.one-history":
    "Une prévision prend un seul historique : une ligne ou une colonne. Écrivez une formule par indicateur.",
  "functions.not-periods": "L’argument {name} doit être un nombre entier de périodes de {least} à {most}.",
  "functions.not-a-level":
    "Le niveau doit être compris entre 0 et 1 (0 % et 100 %), par exemple 0,8 ou 80 ; {text} ne l’est pas.",
  "functions.range-has-no-chance":
    "Une chance se calcule pour une seule cible, pas pour un intervalle. Écrivez « plus haut » ou « plus bas ».",
  "functions.not-accumulated":
    "« {text} » ne dit pas à quoi se rapporte la cible. Écrivez « dernier », « somme » ou « moyenne ».",
  "functions.not-a-basis":
    "Une chance ne peut pas reposer sur « {text} ». Écrivez « prévision » ou « passé ».",
} as const satisfies Record<keyof typeof english, string>;
