import type { OutlookMessages } from "../outlook-words";

/** Sentences on what is to come and on a KPI's figures, in French. */
export const outlook: OutlookMessages = {
  "outlook.title": "Où il aboutira",
  "outlook.working": "Regard vers l’avenir",
  "outlook.failed": "La prévision n’a pas pu être faite.",
  "outlook.landing": "À la fin de {year} : {value} (plage à 80\u00a0% : {low} à {high})",
  "outlook.landing.complete": "{year} est complet : {value}",
  "outlook.target": "cible {target}",
  "outlook.chance": "Chance d’atteindre la cible : {chance}.",
  "outlook.chance.under": "moins de {chance}",
  "outlook.chance.over": "plus de {chance}",
  "outlook.past-chance":
    "Si {per, select, day {les jours à venir ressemblaient à n’importe quel jour passé} week {les semaines à venir ressemblaient à n’importe quelle semaine passée} month {les mois à venir ressemblaient à n’importe quel mois passé} quarter {les trimestres à venir ressemblaient à n’importe quel trimestre passé} half {les semestres à venir ressemblaient à n’importe quel semestre passé} other {les années à venir ressemblaient à n’importe quelle année passée}} : {chance}{range, select, given { ({low} à {high})} other {}}.",
  "outlook.too-few":
    "{count, plural, =0 {Pas encore de prévision : il n’y a aucun relevé, il en faut {least}.} one {Pas encore de prévision : il y a {n} relevé, il en faut {least}.} other {Pas encore de prévision : il y a {n} relevés, il en faut {least}.}}",
  "outlook.no-year": "Pas de prévision de fin d’année : les relevés n’ont pas de périodes.",
  "outlook.forecast": "Prévision",
  "outlook.legend": "Ligne pointillée : prévision. Bande intérieure : 80\u00a0%, extérieure : 95\u00a0%.",
  "outlook.point": "{period} : prévision {value}, 80\u00a0% {low} à {high}, 95\u00a0% {least} à {most}",
  "outlook.read": "prévision {value} (plage à 80\u00a0% : {low} à {high})",
  "outlook.table": "Prévision : {name}",
  "outlook.column.80": "Plage à 80\u00a0%",
  "outlook.column.95": "Plage à 95\u00a0%",
  "outlook.range": "{low} à {high}",
  "outlook.how": "Comment cela a été fait",
  "outlook.how.method":
    "{method, select, level {Tous les relevés sont égaux ; cette valeur est donc prolongée.} trend {Peu de relevés : la moyenne de trois méthodes simples prolonge niveau et tendance (thêta, thêta dynamique et dérive).} combination {La moyenne de plusieurs méthodes prolonge niveau et tendance : thêta, tendance amortie, lissage exponentiel, ARIMA et dernière valeur.} other {La moyenne de plusieurs méthodes prolonge niveau, tendance et saison : thêta, tendance amortie, lissage exponentiel, ARIMA et valeurs de l’an dernier.}}",
  "outlook.how.readings":
    "{count, plural, one {Elle repose sur {n} relevé, {from} à {until}.} other {Elle repose sur {n} relevés, {from} à {until}.}}",
  "outlook.how.season":
    "{season, select, yes {Une saison annuelle est prise en compte, pour autant que les années concordent.} other {Aucune saison n’est prise en compte.}}",
  "outlook.how.backtest":
    "{count, plural, one {Essayée sur la dernière période, qu’elle n’avait pas vue,} other {Essayée sur les {n} dernières périodes, qu’elle n’avait pas vues,}} {naive, select, year {son erreur valait {mase} fois celle d’une répétition de l’an dernier.} other {son erreur valait {mase} fois celle d’une répétition de la dernière valeur.}}",
  "outlook.how.untested": "Trop peu de relevés pour en garder comme essai, ou ils n’ont jamais bougé.",
  "outlook.how.interval":
    "Sur dix plages à 80\u00a0%, huit devraient contenir la valeur à venir ; sur vingt plages à 95\u00a0%, dix-neuf.",
  "outlook.how.chances": "Chaque méthode seule donne une chance entre {low} et {high}.",
  "outlook.how.human":
    "Elle ne connaît que le passé de l’indicateur, ni projets ni nouvelles. Rien n’est appliqué sans votre accord.",
  "outlook.note.gaps-filled": "Les périodes sans relevé ont été complétées d’après leurs voisines.",
  "outlook.note.season-unseen":
    "Une saison n’a pas pu être apprise : il faut deux années complètes de relevés.",
  "outlook.note.amounts-only":
    "Certains relevés sont nuls ou négatifs : la croissance compte donc en montants, pas en pourcentage.",
  "outlook.note.never-moved": "Les relevés n’ont jamais bougé ; rien ne dit de combien ils le pourraient.",
  "outlook.note.ratio-weighed":
    "Les périodes à venir comptent avec la taille habituelle du dénominateur, la leur n’étant pas encore connue.",
  "outlook.note.latest-only": "Seuls les derniers relevés ont été utilisés.",
  "outlook.override.open": "J’attends une autre valeur",
  "outlook.override.value": "Valeur attendue à la fin de {year}",
  "outlook.override.reason": "Pourquoi",
  "outlook.override.who": "Votre nom",
  "outlook.override.text":
    "Elle est écrite sur la feuille des prévisions corrigées et remplace la prévision, qui reste à côté.",
  "outlook.override.save": "Enregistrer la valeur",
  "outlook.override.cancel": "Annuler",
  "outlook.override.bad-number": "Ce n’est pas un nombre.",
  "outlook.override.percent": "Écrivez-la avec le signe pour cent, par exemple {example}.",
  "outlook.override.stands": "{name} attend {value} à la fin de {year}",
  "outlook.override.stands.nobody": "Attendu à la main : {value} à la fin de {year}",
  "outlook.override.because": "Raison : {reason}",
  "outlook.override.no-reason": "Aucune raison n’est donnée.",
  "outlook.override.on": "Écrit le {day}",
  "outlook.override.forecast": "La prévision dit {value} (plage à 80\u00a0% : {low} à {high}).",
  "outlook.override.drop": "Reprendre la prévision",
  "outlook.override.go": "Aller à la valeur",
  "outlook.score": "Où {year} finira : {score} (plage à 80\u00a0% : {low} à {high})",
  "outlook.score.none": "Impossible de dire où {year} finira : trop peu de données.",
  "outlook.score.chance": "chance d’être conforme {chance}",
  "outlook.progress": "Regard vers l’avenir pour chaque indicateur",
  "outlook.cancel": "Annuler",
  "outlook.details": "Fin d’année par perspective",
  "outlook.page": "Où l’année finira",
  "outlook.column.part": "Indicateur",
  "outlook.column.landing": "Fin d’année, plage à 80\u00a0%",
  "outlook.column.chance": "Chance",
  "outlook.group": "Score {score} (plage à 80\u00a0% : {low} à {high})",
  "outlook.of-target": "sur {target}",
  "outlook.stands-at": "est à {value}, sans prévision",
  "outlook.by-hand": "attendu à la main",
  "outlook.how.draws":
    "{count, plural, other {Le reste de l’année a été tiré {n} fois, chaque indicateur d’après sa propre prévision, puis consolidé avec les poids et règles du tableau de bord ; le même classeur donne les mêmes chiffres.}}",
  "outlook.how.independent":
    "Les indicateurs sont tirés indépendamment les uns des autres. Là où ils évoluent ensemble, la plage réelle est plus large.",
  "outlook.how.standing":
    "{count, plural, =0 {Chaque indicateur a une prévision.} one {{n} indicateur n’a pas de prévision et entre avec sa valeur actuelle.} other {{n} indicateurs n’ont pas de prévision et entrent avec leur valeur actuelle.}}",
  "figures.title": "Chiffres",
  "figures.count": "Relevés",
  "figures.mean": "Moyenne",
  "figures.median": "Médiane",
  "figures.smallest": "Plus petit",
  "figures.largest": "Plus grand",
  "figures.deviation": "Écart-type",
  "figures.last-change":
    "Évolution sur {per, select, day {le jour précédent} week {la semaine précédente} month {le mois précédent} quarter {le trimestre précédent} half {le semestre précédent} other {l’année précédente}}",
  "figures.year-change": "Évolution sur l’an dernier",
  "figures.change": "{amount} ({share}){side, select, better {, mieux} worse {, moins bien} other {}}",
  "figures.from-zero": "pas de pourcentage depuis 0",
  "figures.from-negative": "{share} de son montant",
  "figures.slope":
    "Pente par {per, select, day {jour} week {semaine} month {mois} quarter {trimestre} half {semestre} other {an}}",
  "figures.moving":
    "Moyenne des 3 {per, select, day {derniers jours} week {dernières semaines} month {derniers mois} quarter {derniers trimestres} half {derniers semestres} other {dernières années}}",
  "figures.note":
    "{from} à {until}, comme MOYENNE, MEDIANE, MIN, MAX, ECARTYPE.STANDARD et PENTE d’Excel les donnent des mêmes valeurs.",
  "outlook.score.range": "Plage à 80 % : {low} à {high}",
  "outlook.score.too-few":
    "Impossible de dire pour l’instant où {year} finira : aucun indicateur n’a assez de relevés.",
  "outlook.score.sure": "Où {year} finira : {score}",
  "outlook.note.period-unfinished":
    "La dernière période n’est pas terminée : ce qu’elle a apporté compte, et le reste est prévu.",
};
