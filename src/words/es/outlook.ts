import type { OutlookMessages } from "../outlook-words";

/** Sentences on what is to come and on a KPI's figures, in Spanish. */
export const outlook: OutlookMessages = {
  "outlook.title": "Dónde terminará",
  "outlook.working": "Mirando hacia delante",
  "outlook.failed": "No se pudo hacer el pronóstico.",
  "outlook.landing": "Al final de {year}: {value} (intervalo del 80\u00a0%: {low} a {high})",
  "outlook.landing.complete": "{year} está completo: {value}",
  "outlook.target": "objetivo {target}",
  "outlook.chance": "Probabilidad de alcanzar el objetivo: {chance}.",
  "outlook.chance.under": "menos del {chance}",
  "outlook.chance.over": "más del {chance}",
  "outlook.past-chance":
    "Si {per, select, day {los próximos días fueran como cualquier día pasado} week {las próximas semanas fueran como cualquier semana pasada} month {los próximos meses fueran como cualquier mes pasado} quarter {los próximos trimestres fueran como cualquier trimestre pasado} half {los próximos semestres fueran como cualquier semestre pasado} other {los próximos años fueran como cualquier año pasado}}: {chance}{range, select, given { ({low} a {high})} other {}}.",
  "outlook.too-few":
    "{count, plural, =0 {Aún no hay pronóstico: no hay ninguna medición y hacen falta {least}.} one {Aún no hay pronóstico: hay {n} medición y hacen falta {least}.} other {Aún no hay pronóstico: hay {n} mediciones y hacen falta {least}.}}",
  "outlook.no-year": "Sin pronóstico de fin de año: las mediciones no tienen períodos.",
  "outlook.forecast": "Pronóstico",
  "outlook.legend": "Línea punteada: pronóstico. Banda interior: 80\u00a0%, exterior: 95\u00a0%.",
  "outlook.point": "{period}: pronóstico {value}, 80\u00a0% {low} a {high}, 95\u00a0% {least} a {most}",
  "outlook.read": "pronóstico {value} (intervalo del 80\u00a0%: {low} a {high})",
  "outlook.table": "Pronóstico: {name}",
  "outlook.column.80": "Intervalo del 80\u00a0%",
  "outlook.column.95": "Intervalo del 95\u00a0%",
  "outlook.range": "{low} a {high}",
  "outlook.how": "Cómo se hizo",
  "outlook.how.method":
    "{method, select, level {Todas las mediciones son iguales, así que ese valor continúa.} trend {Pocas mediciones: la media de tres métodos sencillos prolonga nivel y tendencia (theta, theta dinámico y deriva).} combination {La media de varios métodos prolonga nivel y tendencia: theta, tendencia amortiguada, suavizado exponencial, ARIMA y el último valor.} other {La media de varios métodos prolonga nivel, tendencia y estacionalidad: theta, tendencia amortiguada, suavizado exponencial, ARIMA y los valores del año pasado.}}",
  "outlook.how.readings":
    "{count, plural, one {Se basa en {n} medición, {from} a {until}.} other {Se basa en {n} mediciones, {from} a {until}.}}",
  "outlook.how.season":
    "{season, select, yes {Se tiene en cuenta una estacionalidad anual, en la medida en que los años coinciden.} other {No se tiene en cuenta estacionalidad.}}",
  "outlook.how.backtest":
    "{count, plural, one {Probada con el último período, que no había visto,} other {Probada con los últimos {n} períodos, que no había visto,}} {naive, select, year {su error fue {mase} veces el de repetir el año pasado.} other {su error fue {mase} veces el de repetir el último valor.}}",
  "outlook.how.untested": "Muy pocas mediciones para reservar algunas como prueba, o nunca variaron.",
  "outlook.how.interval":
    "De diez intervalos del 80\u00a0%, ocho deberían contener el valor que llegue; de veinte del 95\u00a0%, diecinueve.",
  "outlook.how.chances": "Cada método por sí solo da una probabilidad entre {low} y {high}.",
  "outlook.how.human":
    "Solo conoce el pasado del indicador, no planes ni noticias. Nada se aplica sin su aceptación.",
  "outlook.note.gaps-filled": "Los períodos sin medición se completaron a partir de los vecinos.",
  "outlook.note.season-unseen":
    "No se pudo aprender una estacionalidad: hacen falta dos años completos de mediciones.",
  "outlook.note.amounts-only":
    "Algunas mediciones son 0 o negativas, así que el crecimiento cuenta en importes, no en porcentajes.",
  "outlook.note.never-moved": "Las mediciones nunca variaron; nada dice cuánto podrían variar.",
  "outlook.note.ratio-weighed":
    "Los períodos venideros cuentan con el tamaño habitual del denominador, pues el suyo aún no se conoce.",
  "outlook.note.latest-only": "Solo se usaron las últimas mediciones.",
  "outlook.override.open": "Espero otro valor",
  "outlook.override.value": "Valor esperado al final de {year}",
  "outlook.override.reason": "Por qué",
  "outlook.override.who": "Su nombre",
  "outlook.override.text":
    "Se escribe en la hoja de pronósticos corregidos y ocupa el lugar del pronóstico, que queda al lado.",
  "outlook.override.save": "Guardar valor",
  "outlook.override.cancel": "Cancelar",
  "outlook.override.bad-number": "Esto no es un número.",
  "outlook.override.percent": "Escríbalo con el signo de porcentaje, por ejemplo {example}.",
  "outlook.override.stands": "{name} espera {value} al final de {year}",
  "outlook.override.stands.nobody": "Esperado a mano: {value} al final de {year}",
  "outlook.override.because": "Motivo: {reason}",
  "outlook.override.no-reason": "No se indica ningún motivo.",
  "outlook.override.on": "Escrito el {day}",
  "outlook.override.forecast": "El pronóstico dice {value} (intervalo del 80\u00a0%: {low} a {high}).",
  "outlook.override.drop": "Volver a usar el pronóstico",
  "outlook.override.go": "Ir al valor",
  "outlook.score": "Dónde terminará {year}: {score} (intervalo del 80\u00a0%: {low} a {high})",
  "outlook.score.none": "No se puede decir dónde terminará {year}: hay muy pocos datos.",
  "outlook.score.chance": "probabilidad de estar en curso {chance}",
  "outlook.progress": "Mirando hacia delante en cada indicador",
  "outlook.cancel": "Cancelar",
  "outlook.details": "Fin de año por perspectiva",
  "outlook.page": "Dónde terminará el año",
  "outlook.column.part": "Indicador",
  "outlook.column.landing": "Fin de año, intervalo del 80\u00a0%",
  "outlook.column.chance": "Probab.",
  "outlook.group": "Puntuación {score} (intervalo del 80\u00a0%: {low} a {high})",
  "outlook.of-target": "de {target}",
  "outlook.stands-at": "está en {value}, sin pronóstico",
  "outlook.by-hand": "esperado a mano",
  "outlook.how.draws":
    "{count, plural, other {El resto del año se sorteó {n} veces, cada indicador según su propio pronóstico, y se consolidó con los pesos y reglas del cuadro de mando; el mismo libro da las mismas cifras.}}",
  "outlook.how.independent":
    "Los indicadores se sortean de forma independiente. Donde se mueven juntos, el intervalo real es más amplio.",
  "outlook.how.standing":
    "{count, plural, =0 {Cada indicador tiene pronóstico.} one {{n} indicador no tiene pronóstico y entra con su valor actual.} other {{n} indicadores no tienen pronóstico y entran con su valor actual.}}",
  "figures.title": "Cifras",
  "figures.count": "Mediciones",
  "figures.mean": "Promedio",
  "figures.median": "Mediana",
  "figures.smallest": "Menor",
  "figures.largest": "Mayor",
  "figures.deviation": "Desviación estándar",
  "figures.last-change":
    "Cambio sobre {per, select, day {el día anterior} week {la semana anterior} month {el mes anterior} quarter {el trimestre anterior} half {el semestre anterior} other {el año anterior}}",
  "figures.year-change": "Cambio sobre el año pasado",
  "figures.change": "{amount} ({share}){side, select, better {, mejor} worse {, peor} other {}}",
  "figures.from-zero": "sin porcentaje desde 0",
  "figures.from-negative": "{share} de su magnitud",
  "figures.slope":
    "Pendiente por {per, select, day {día} week {semana} month {mes} quarter {trimestre} half {semestre} other {año}}",
  "figures.moving":
    "Promedio de {per, select, day {los últimos 3 días} week {las últimas 3 semanas} month {los últimos 3 meses} quarter {los últimos 3 trimestres} half {los últimos 3 semestres} other {los últimos 3 años}}",
  "figures.note":
    "{from} a {until}, como los dan PROMEDIO, MEDIANA, MIN, MAX, DESVEST.M y PENDIENTE de Excel con los mismos valores.",
  "outlook.score.range": "Intervalo del 80 %: {low} a {high}",
  "outlook.score.too-few":
    "Aún no se puede decir dónde terminará {year}: ningún indicador tiene suficientes mediciones.",
  "outlook.score.sure": "Dónde terminará {year}: {score}",
  "outlook.note.period-unfinished":
    "El último período no ha terminado: cuenta lo que aportó, y el resto se pronostica.",
};
