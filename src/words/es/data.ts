import type { DataMessages } from "../en/data";

/** Sentences on the data: their quality, what is due from whom, and where they come from, in Spanish. */
export const data: DataMessages = {
  "data.title": "Datos",
  "data.judging": "Examinando los datos",
  "data.summary": "Calidad de los datos {score}",
  "data.due-count": "{count, plural, =0 {nada pendiente} one {{n} KPI pendiente} other {{n} KPI pendientes}}",
  "data.nothing": "Todavía no hay datos que examinar.",
  "data.how":
    "A {day}. Los valores presentes y los KPI al día cuentan un 30 % cada uno; los valores únicos y plausibles, un 20 % cada uno.",
  "data.score": "Calidad de los datos",
  "data.completeness": "Valores presentes",
  "data.timeliness": "KPI al día",
  "data.uniqueness": "Valores únicos",
  "data.plausibility": "Valores plausibles",
  "data.part": "{share} ({good}\u00a0de\u00a0{of})",
  "data.no-part": "–",
  "data.due": "Valores pendientes",
  "data.due.none": "No hay ningún valor pendiente.",
  "data.due.nobody": "Sin responsable",
  "data.due.since": "Pendiente desde el {day}",
  "data.due.open": "Aún sin valor",
  "data.due.more": "{count, plural, one {Mostrar uno más} other {Mostrar {n} más}}",
  "data.copy": "Copiar recordatorio",
  "data.copied": "Copiado",
  "data.copy.for": "Copiar recordatorio: {owner}",
  "data.copy.hand": "El panel no puede copiar aquí. Copie este texto:",
  "data.mail": "Correo",
  "data.mail.for": "Correo: {owner}",
  "data.kpi": "Datos",
  "data.sources": "Fuentes",
  "data.sources.feeds":
    "{count, plural, =0 {No alimenta ningún KPI} one {Alimenta {n} KPI} other {Alimenta {n} KPI}}",
  "data.sources.last": "último valor {period}",
  "data.sources.late":
    "{count, plural, one {a {n} de ellos le falta un valor} other {a {n} de ellos les falta un valor}}",
  "data.sources.without": "{count, plural, one {{n} KPI no tiene fuente} other {{n} KPI no tienen fuente}}",
  "data.sources.refresh": "Actualización: {period}",
  "data.sources.cost": "Coste {text}",
  "reminder.subject": "Valores pendientes de {name}",
  "reminder.hello": "Hola, {owner}:",
  "reminder.hello.nobody": "Hola:",
  "reminder.intro":
    "{count, plural, one {este valor del cuadro de mando {name} está pendiente a {day}:} other {estos # valores del cuadro de mando {name} están pendientes a {day}:}}",
  "reminder.line": "- {kpi}: {period}, pendiente desde el {day}",
  "reminder.line.undated": "- {kpi}: aún sin valor",
  "reminder.periods": "{from} a {until}",
  "reminder.cell": "Se introduce en {cell}.",
  "reminder.after": "Se introduce después de {cell}.",
  "reminder.more":
    "{count, plural, one {Y un KPI más; la sección Datos del panel lo nombra.} other {Y # KPI más; la sección Datos del panel los nombra.}}",
  "reminder.thanks": "¡Gracias!",
};
