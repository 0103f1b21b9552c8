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
  "functions.one-history":
    "Un pronóstico toma un solo historial: una fila o una columna. Escriba una fórmula para cada indicador.",
  "functions.not-periods": "El argumento {name} debe ser un número entero de períodos de {least} a {most}.",
  "functions.not-a-level": "El nivel debe estar entre 0 y 1 (0 % y 100 %), como 0,8 u 80; {text} no lo está.",
  "functions.range-has-no-chance":
    "Solo hay probabilidad para un único objetivo, no para un intervalo. Escriba «mayor» o «menor».",
  "functions.not-accumulated":
    "«{text}» no dice a qué se refiere el objetivo. Escriba «último», «suma» o «promedio».",
  "functions.not-a-basis": "Una probabilidad no puede basarse en «{text}». Escriba «pronóstico» o «pasado».",
} as const satisfies Record<keyof typeof english, string>;
