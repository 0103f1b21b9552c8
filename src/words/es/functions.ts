import type { functions as english } from "../en/functions";

/** Frases de las funciones de celda: lo que acompaña al error cuando una función no tiene respuesta. */
export const functions = {
  "functions.subject": "Este indicador",
  "functions.no-reading": "Todavía no hay ningún valor.",
  "functions.shapes":
    "Los rangos tienen tamaños distintos. Indique rangos con las mismas filas y columnas, o celdas sueltas.",
  "functions.counts":
    "Debe haber un peso o una puntuación por cada puntuación: se esperaban {expected} y hay {given}.",
  "functions.dates": "Debe haber un objetivo por cada fecha: se esperaban {expected} y hay {given}.",
  "functions.no-scores": "Ningún elemento tiene puntuación.",
  "functions.target-is-zero":
    "El objetivo es 0, así que no hay porcentaje sobre él. Pida el importe en su lugar.",
  "functions.not-true-or-false": "«{text}» no es ni VERDADERO ni FALSO.",
  "functions.not-a-share": "La cobertura mínima debe estar entre 0 y 1 (0 % y 100 %); {text} no lo está.",
  "functions.before-first-date": "La fecha es anterior a la del primer objetivo.",
} as const satisfies Record<keyof typeof english, string>;
