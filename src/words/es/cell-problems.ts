/** Those problems that an argument of a function in a cell can have as well, in Spanish: the functions load no others. */
export const cellProblems = {
  "problem.cell-error": "La celda contiene el error {text}. Corrija su fórmula y actualice.",
  "problem.not-a-number": "«{text}» no es un número. Escriba un número o deje la celda vacía.",
  "problem.ambiguous-number":
    "«{text}» puede leerse como más de un número. Escríbalo de nuevo como número simple.",
  "problem.no-reading": "{subject} no tiene valor real. Introdúzcalo cuando lo tenga.",
  "problem.no-target": "{subject} no tiene meta. Introduzca una para ver su estado.",
  "problem.no-range":
    "La escala de {subject} no tiene extensión: dos valores que deben diferir son iguales. Cambie el valor inicial, la meta o el límite.",
  "problem.knots-out-of-order":
    "Los límites de {subject} no están en orden o contradicen su sentido. Escríbalos del peor al mejor.",
  "problem.ratio-not-positive":
    "{subject} se puntúa como meta entre real, lo que exige valores mayores que 0. Elija otra escala.",
  "problem.negative-weight":
    "El peso de {subject} es negativo y no se cuenta. Introduzca 0 o un número positivo.",
  "problem.weight-not-a-number":
    "El peso de {subject} no es un número y no se cuenta. Introduzca un número o déjelo vacío para 1.",
  "problem.unknown-direction": "«{text}» no es un sentido. Escriba mayor, menor o intervalo.",
  "problem.unknown-scale": "«{text}» no es una escala. Escriba, por ejemplo, % de la meta, umbral o tramos.",
  "problem.unknown-frequency":
    "«{text}» no es una frecuencia. Escriba día, semana, mes, trimestre, semestre o año.",
  "problem.unknown-accumulation":
    "«{text}» no es una forma de acumular periodos. Escriba suma, promedio, último, mín, máx o razón.",
  "problem.unknown-method":
    "«{text}» no es una forma de consolidar puntuaciones. Escriba ponderado, peor, mediana o proporción.",
  "problem.at-risk-on-good-side":
    "«En riesgo desde» de {subject} es mejor que su meta. Introduzca un valor al otro lado de la meta.",
  "problem.direction-assumed":
    "Nada indica si es mejor más o menos de {subject}; se supone que más. Indique su sentido.",
  "problem.direction-assumed-from-baseline":
    "El sentido de {subject} se toma de su valor inicial y su meta. Indíquelo para estar seguro.",
  "problem.baseline-past-target":
    "El valor inicial de {subject} ya cumple la meta, así que solo puede decirse si se cumple o no. Revise valor inicial, meta y sentido.",
  "problem.target-zero-threshold":
    "La meta de {subject} es 0 y no admite porcentaje; se juzga si se cumple o no. Indique un valor inicial para mayor detalle.",
  "problem.under-least-coverage":
    "{subject} no tiene puntuación: solo {coverage, number, percent} de su peso tiene datos y se necesita {least, number, percent}. Añada los valores que faltan.",
  "problem.shape-mismatch":
    "Los rangos tienen tamaños distintos. Use rangos con las mismas filas y columnas.",
  "problem.too-few-readings":
    "{subject} {count, plural, =0 {no tiene valores} one {tiene solo # valor} other {tiene solo # valores}} en su historial. Hacen falta al menos {least} para responder.",
  "problem.before-is-zero":
    "El valor anterior de {subject} es 0 y desde 0 no hay variación porcentual. Mire los importes.",
  "problem.bad-date": "«{text}» no es una fecha que Excel conozca. Introduzca una fecha.",
  "problem.not-positive": "Aquí hace falta un número mayor que 0. Introduzca uno.",
  "problem.unknown-profile":
    "«{text}» no dice cómo se reparte una meta en el tiempo. Escriba lineal o escalón.",
  "problem.two-targets-on-a-day": "Hay dos metas distintas con la misma fecha. Conserve una.",
  "problem.no-baseline":
    "{subject} se puntúa desde su valor inicial, pero no lo tiene. Introdúzcalo o elija otra escala.",
  "problem.no-limits":
    "{subject} se puntúa entre dos límites, pero falta uno. Rellene «Límite inferior» y «Límite superior» o elija otra escala.",
  "problem.no-red-flag":
    "{subject} se puntúa de la alerta roja a la meta, pero no tiene alerta roja. Introdúzcala o elija otra escala.",
  "problem.no-bands":
    "{subject} se puntúa por tramos, pero necesita al menos dos límites. Introdúzcalos del peor al mejor o elija otra escala.",
  "problem.no-upper-target":
    "{subject} debe quedar en un intervalo, pero no tiene meta superior. Introdúzcala o elija mayor o menor.",
  "problem.target-outside-scale":
    "La meta de {subject} no es mejor que el peor valor de su escala. Revise meta, límites y sentido.",
  "problem.negative-tolerance": "La tolerancia de {subject} debe ser 0 o más. Introdúzcala sin signo menos.",
} as const;
