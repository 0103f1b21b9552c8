import type { sheets as english } from "../en/sheets";

/** Sentences of the workbook layer: what is written to sheets, and what went wrong with them. */
export const sheets: Readonly<Record<keyof typeof english, string>> = {
  "sheets.scorecard.name": "Tableau de bord",
  "sheets.settings.name": "Réglages du tableau de bord",
  "sheets.stamp.asOf": "Au",
  "sheets.stamp.incomplete": "Incomplet : actualisez à nouveau",
  "sheets.period.week": "Semaine {number}, {year}",
  "sheets.period.quarter": "T{number} {year}",
  "sheets.period.half": "S{number} {year}",
  "sheets.period.fiscal": "exercice {year}",
  "sheets.period.fiscal-year": "Exercice {year}",
  "sheets.view.period": "Période",
  "sheets.view.year-to-date": "Cumul annuel",
  "sheets.view.full-year": "Année entière",
  "sheets.status.on-track": "Conforme",
  "sheets.status.at-risk": "À risque",
  "sheets.status.off-track": "Non conforme",
  "sheets.status.no-data": "Pas de données",
  "sheets.heading.name": "Indicateur",
  "sheets.heading.entity": "Entité",
  "sheets.heading.unit": "Unité",
  "sheets.heading.direction": "Mieux",
  "sheets.heading.actual": "Réel",
  "sheets.heading.target": "Cible",
  "sheets.heading.variance": "Écart",
  "sheets.heading.variance-percent": "Écart %",
  "sheets.heading.score": "Score",
  "sheets.heading.status": "Statut",
  "sheets.heading.end-status": "Statut de fin d’année",
  "sheets.heading.change": "Évolution",
  "sheets.heading.coverage": "Couverture",
  "sheets.heading.owner": "Responsable",
  "sheets.variance.favourable": "fav.",
  "sheets.variance.unfavourable": "défav.",
  "sheets.column.own": "{header} (tableau de bord)",
  "sheets.group.unassigned": "Non affecté",
  "sheets.group.hidesOffTrack": "contient un indicateur non conforme",
  "sheets.findings.title": "Remarques",
  "sheets.findings.more":
    "{count, plural, one {# autre remarque figure} other {# autres remarques figurent}} dans le volet",
  "sheets.print.page": "Page",
  "sheets.settings.title": "Réglages de {name}",
  "sheets.settings.hint":
    "Modifiez une valeur ici ou dans le volet ; la prochaine actualisation l’utilisera.",
  "sheets.settings.setting": "Réglage",
  "sheets.settings.value": "Valeur",
  "sheets.settings.kpis": "Réglages des indicateurs",
  "sheets.settings.kpis.hint":
    "Choix pour certains indicateurs : une ligne pour chacun. Ce que dit le tableau de l’indicateur l’emporte.",
  "sheets.settings.atRiskShare": "Un indicateur est à risque jusqu’à cette part de sa cible",
  "sheets.settings.parentOnTrack": "Objectifs et perspectives conformes à partir de",
  "sheets.settings.parentAtRisk": "Objectifs et perspectives à risque à partir de",
  "sheets.settings.cap": "Score le plus haut pris en compte",
  "sheets.settings.floor": "Score le plus bas pris en compte",
  "sheets.settings.leastCoverage": "Part minimale du poids avec données",
  "sheets.settings.rollUp": "Consolidation",
  "sheets.settings.period": "Période (un jour quelconque)",
  "sheets.settings.frequency": "Durée d’une période",
  "sheets.settings.view": "Vue",
  "sheets.settings.fiscalYearStart": "Mois de début de l’exercice",
  "sheets.settings.calendar": "Calendrier",
  "sheets.settings.profile": "Cibles annuelles à date",
  "sheets.choice.none": "aucun",
  "sheets.choice.latest": "dernière",
  "sheets.choice.weighted": "moyenne pondérée",
  "sheets.choice.worst": "le plus faible",
  "sheets.choice.median": "médiane",
  "sheets.choice.share": "part conforme",
  "sheets.choice.day": "jour",
  "sheets.choice.week": "semaine",
  "sheets.choice.month": "mois",
  "sheets.choice.quarter": "trimestre",
  "sheets.choice.half": "semestre",
  "sheets.choice.year": "année",
  "sheets.choice.period": "période",
  "sheets.choice.year-to-date": "cumul annuel",
  "sheets.choice.full-year": "année entière",
  "sheets.choice.months": "mois civils",
  "sheets.choice.4-4-5": "semaines 4-4-5",
  "sheets.choice.linear": "linéaire",
  "sheets.choice.step": "par paliers",
  "sheets.choice.seasonal": "saisonnier",
  "sheets.choice.higher": "plus haut",
  "sheets.choice.lower": "plus bas",
  "sheets.choice.range": "intervalle",
  "sheets.template.name": "Mon tableau de bord",
  "sheets.template.perspectives": "Finances; Clients; Processus internes; Apprentissage et développement",
  "sheets.template.objectives":
    "Croître avec profit; Maîtriser les coûts; Fidéliser les clients; Livrer à temps; Alléger les processus; Innover; Développer les compétences; Garder nos équipes",
  "sheets.template.kpis":
    "Chiffre d’affaires; Marge opérationnelle; Coûts d’exploitation; Net Promoter Score; Attrition des clients; Livraisons à temps; Délai de commande; Taux de défauts; Améliorations achevées; Formation par salarié; Rotation du personnel; Engagement des salariés",
  "sheets.template.owners": "Directeur financier; Directeur des opérations; Directeur commercial; DRH",
  "sheets.fault.protected":
    "Excel a refusé l’écriture parce que la feuille ou le classeur est protégé. Ôtez la protection ou n’écrivez les résultats que sur la feuille du tableau de bord, puis actualisez à nouveau.",
  "sheets.fault.structure-protected":
    "La structure du classeur est protégée : aucune feuille ne peut être ajoutée. Ôtez la protection (Révision, Protéger le classeur), puis actualisez à nouveau.",
  "sheets.fault.cell-edit":
    "Une cellule est en cours de modification. Appuyez sur Entrée ou Échap dans la feuille, puis réessayez.",
  "sheets.fault.connection": "Excel n’a pas répondu. Vérifiez la connexion, puis réessayez.",
  "sheets.fault.gone":
    "Une feuille, un tableau ou une cellule présents il y a un instant ont disparu. Réessayez ; si le problème demeure, associez à nouveau le tableau sous Démarrer.",
  "sheets.fault.too-large":
    "Excel a refusé la demande, trop volumineuse. Associez une plage plus petite ou partagez le tableau en deux.",
  "sheets.fault.old-excel":
    "Il manque à cette version d’Excel une fonction nécessaire ici. Mettez Excel à jour, puis réessayez.",
  "sheets.fault.busy": "Excel est occupé par d’autres demandes. Patientez un instant, puis réessayez.",
  "sheets.fault.unexpected": "Excel a signalé une erreur ({code}) : {detail} Réessayez.",
  "sheets.fault.unknown-scorecard":
    "Ce classeur ne contient plus ce tableau de bord. Associez à nouveau son tableau sous Démarrer.",
  "sheets.fault.source-gone":
    "Le tableau ou la plage {source} a disparu. Associez-le à nouveau sous Démarrer.",
  "sheets.fault.column-gone":
    "La colonne {header} manque dans {source}. Rétablissez-la ou associez à nouveau le tableau sous Démarrer.",
  "sheets.fault.no-kpis":
    "{source} ne contient aucun indicateur. Ajoutez-en au moins un avec un nom, puis actualisez à nouveau.",
  "sheets.fault.no-period":
    "Le tableau n’a plus de colonnes pour cette période. Associez-le à nouveau sous Démarrer.",
  "sheets.fault.rows-moved":
    "Des lignes de {source} ont bougé pendant l’écriture ; certains résultats sont peut-être à côté du mauvais indicateur. Actualisez à nouveau.",
  "sheets.revert.nothing": "Il n’y a aucune actualisation à annuler.",
  "sheets.revert.too-large":
    "La dernière actualisation a écrit trop de cellules pour garder une copie de l’état antérieur. Utilisez Annuler dans Excel.",
  "sheets.revert.changed":
    "Certaines cellules ont changé depuis la dernière actualisation et restent telles quelles.",
  "sheets.revert.protected":
    "Une feuille a été protégée depuis la dernière actualisation. Ôtez la protection, puis annulez à nouveau.",
  "sheets.repair.protected":
    "Certaines formules se trouvent sur des feuilles protégées et sont restées telles quelles. Ôtez la protection, puis réparez à nouveau.",
  "sheets.insert.not-empty":
    "La cellule {address} n’est pas vide. Choisissez une cellule vide, puis insérez à nouveau.",
  "sheets.insert.no-kpi":
    "Choisissez une cellule d’une ligne du tableau des indicateurs, puis insérez à nouveau.",
  "sheets.select.gone": "Cette cellule n’existe plus.",
};
