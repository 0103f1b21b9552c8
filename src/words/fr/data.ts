import type { DataMessages } from "../en/data";

/** Sentences on the data: their quality, what is due from whom, and where they come from, in French. */
export const data: DataMessages = {
  "data.title": "Données",
  "data.judging": "Examen des données",
  "data.summary": "Qualité des données {score}",
  "data.due-count":
    "{count, plural, =0 {rien de dû} one {{n} indicateur en retard} other {{n} indicateurs en retard}}",
  "data.nothing": "Il n’y a pas encore de données à examiner.",
  "data.how":
    "Au {day}. Les valeurs présentes et les indicateurs à jour comptent pour 30 % chacun, les valeurs uniques et plausibles pour 20 % chacune.",
  "data.score": "Qualité des données",
  "data.completeness": "Valeurs présentes",
  "data.timeliness": "Indicateurs à jour",
  "data.uniqueness": "Valeurs uniques",
  "data.plausibility": "Valeurs plausibles",
  "data.part": "{share} ({good}\u00a0sur\u00a0{of})",
  "data.no-part": "–",
  "data.due": "Valeurs dues",
  "data.due.none": "Aucune valeur n’est due.",
  "data.due.nobody": "Sans responsable",
  "data.due.since": "Due depuis le {day}",
  "data.due.open": "Pas encore de valeur",
  "data.due.more": "{count, plural, one {En montrer une de plus} other {En montrer {n} de plus}}",
  "data.copy": "Copier le rappel",
  "data.copied": "Copié",
  "data.copy.for": "Copier le rappel : {owner}",
  "data.copy.hand": "Le volet ne peut pas copier ici. Copiez ce texte :",
  "data.mail": "E-mail",
  "data.mail.for": "E-mail : {owner}",
  "data.kpi": "Données",
  "data.sources": "Sources",
  "data.sources.feeds":
    "{count, plural, =0 {N’alimente aucun indicateur} one {Alimente {n} indicateur} other {Alimente {n} indicateurs}}",
  "data.sources.last": "dernière valeur {period}",
  "data.sources.late":
    "{count, plural, one {il manque une valeur à {n} d’entre eux} other {il manque une valeur à {n} d’entre eux}}",
  "data.sources.without":
    "{count, plural, one {{n} indicateur n’a pas de source} other {{n} indicateurs n’ont pas de source}}",
  "data.sources.refresh": "Actualisation : {period}",
  "data.sources.cost": "Coût {text}",
  "reminder.subject": "Valeurs dues pour {name}",
  "reminder.hello": "Bonjour {owner},",
  "reminder.hello.nobody": "Bonjour,",
  "reminder.intro":
    "{count, plural, one {cette valeur du tableau de bord {name} est due (au {day}) :} other {ces # valeurs du tableau de bord {name} sont dues (au {day}) :}}",
  "reminder.line": "- {kpi} : {period}, dû depuis le {day}",
  "reminder.line.undated": "- {kpi} : pas encore de valeur",
  "reminder.periods": "{from} à {until}",
  "reminder.cell": "À saisir en {cell}.",
  "reminder.after": "À saisir après {cell}.",
  "reminder.more":
    "{count, plural, one {Et un indicateur de plus ; la section Données du volet le nomme.} other {Et # indicateurs de plus ; la section Données du volet les nomme.}}",
  "reminder.thanks": "Merci !",
};
