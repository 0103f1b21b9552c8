import { cellProblems } from "./cell-problems";
import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in French: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  ...cellProblems,
  "problem.formula-cut-differs":
    "Cette formule est à risque jusqu’à {used, number, percent} de la cible, le tableau de bord jusqu’à {share, number, percent}. Insérez à nouveau la formule pour les accorder.",
  "problem.repeated-key":
    "{subject} figure plusieurs fois dans les tableaux et chaque ligne est évaluée. Donnez à chacune son nom, son entité ou son ID, ou supprimez-en une.",
  "problem.unassigned":
    "{subject} n’indique pas de perspective ou d’objectif et figure sous « Non affecté ». Indiquez son rattachement.",
  "problem.row-differs-from-reading":
    "La ligne de {subject} indique {row, number}, sa valeur pour la période {dated, number}. La seconde compte ; corrigez celle qui est fausse.",
  "problem.reading-overdue":
    "La prochaine valeur de {subject} est en retard : la dernière ne compte plus. Saisissez la nouvelle.",
  "problem.percent-beside-number":
    "Le réel et la cible de {subject} semblent être dans des unités différentes, comme 12,5 et 12,5 %. Utilisez la même.",
  "problem.too-few-objectives":
    "{subject} {count, plural, =0 {n’a aucun objectif} one {n’a que # objectif} other {n’a que # objectifs}}. Deux ou trois montrent ce que vise la perspective.",
  "problem.too-many-objectives":
    "{subject} a {count, plural, one {# objectif} other {# objectifs}}. Gardez les deux ou trois plus importants.",
  "problem.objective-without-kpi":
    "L’objectif {subject} n’a aucun indicateur. Ajoutez-en un qui montre son avancement.",
  "problem.too-many-kpis":
    "L’objectif {subject} a {count, plural, one {# indicateur} other {# indicateurs}}. Un ou deux le rendent plus clair.",
  "problem.no-owner": "{subject} n’a pas de responsable. Indiquez qui en répond.",
  "problem.ratio-without-parts":
    "{subject} est un rapport, mais ses valeurs n’ont pas de numérateur ou de dénominateur : les périodes ne peuvent être cumulées. Ajoutez les deux colonnes.",
  "problem.zero-denominator":
    "Les dénominateurs de {subject} totalisent 0 : il n’y a pas de rapport. Vérifiez-les.",
  "problem.accumulation-assumed":
    "Rien n’indique comment cumuler les périodes de {subject} ; la dernière de {count} valeurs est retenue. Indiquez somme, moyenne ou autre.",
  "problem.readings-missing":
    "Il manque à {subject} {count, plural, one {la valeur de # période} other {les valeurs de # périodes}} ; la comparaison porte sur les autres. Ajoutez ce qui manque.",
  "problem.unmatched-reading":
    "{count, plural, one {# ligne nomme} other {# lignes nomment}} « {text} », qui n’est pas un indicateur de ce tableau de bord. Vérifiez l’orthographe.",
  "problem.target-repeated":
    "La cible de {subject} est prise pour chacune des {count} périodes et additionnée. Saisissez des cibles datées si elle vaut pour toute l’année.",
  "problem.year-target-as-it-is":
    "{subject} est comparé tel quel à la cible d’une période plus longue, car il ne se cumule pas. Saisissez des cibles par période si elles diffèrent.",
  "problem.year-target-to-date":
    "{subject} a une cible pour une période plus longue ; seule la part due pour celle-ci est comparée. Saisissez une cible pour la période si vous préférez.",
  "problem.season-unknown":
    "La saisonnalité de {subject} est inconnue, les valeurs de l’an dernier étant incomplètes ; sa cible est répartie également. Complétez-les ou choisissez linéaire.",
  "problem.kpi-without-name":
    "La ligne de {cell} contient des nombres mais pas de nom d’indicateur ; elle n’est pas évaluée. Nommez l’indicateur ou videz la ligne.",
  "problem.target-contradicts-direction":
    "La cible de {subject} est écrite « {text} », ce qui ne va pas dans le sens indiqué. Le sens compte ; corrigez celui des deux qui est faux.",
  "problem.entities-side-by-side":
    "Les colonnes sous {text} sont lues comme des entités distinctes. Choisissez d’autres significations dans Démarrer si c’est autre chose.",
  "problem.series-gap":
    "Il manque à {subject} {count, plural, one {# valeur} other {# valeurs}} entre la première et la dernière ; le premier trou est la période à partir du {day}. Complétez ce qui manque.",
  "problem.reading-repeated":
    "{subject} a deux fois la même valeur pour la période à partir du {day} ; l’autre se trouve en {cell}. Les sommes comptent les deux : supprimez-en une.",
  "problem.reading-contradicted":
    "{subject} a deux valeurs différentes pour la période à partir du {day} ; l’autre se trouve en {cell}. Gardez la bonne.",
  "problem.reading-in-future":
    "Une valeur de {subject} est datée du {day}, un jour encore à venir. Corrigez la date.",
  "problem.unit-jump":
    "{count, plural, one {La valeur de {subject} pour le {day} est} other {# valeurs de {subject} à partir du {day} sont}} environ {factor} fois plus grandes que d’habitude. Vérifiez l’unité.",
  "problem.unit-drop":
    "{count, plural, one {La valeur de {subject} pour le {day} est} other {# valeurs de {subject} à partir du {day} sont}} d’environ 1/{factor} de la taille habituelle. Vérifiez l’unité.",
  "problem.sign-jump":
    "{count, plural, one {La valeur de {subject} pour le {day} a} other {# valeurs de {subject} à partir du {day} ont}} un autre signe que le reste. Vérifiez plus et moins.",
  "problem.reading-outlier":
    "La valeur de {subject} pour le {day} est {value}, loin des autres, qui se situent autour de {usual}. Elle peut être juste ; regardez-la.",
  "problem.value-due":
    "{count, plural, one {Une valeur de {subject} est due} other {# valeurs de {subject} sont dues}} depuis le {day}. Saisissez ce qui manque.",
  "problem.source-without-name":
    "La ligne de {cell} décrit une source sans la nommer, elle est donc laissée de côté. Nommez la source.",
  "problem.source-unknown-kpi":
    "La source {subject} alimente « {text} », qui n’est pas un indicateur de ce tableau de bord. Vérifiez l’orthographe.",
  "problem.source-unknown":
    "{subject} cite « {text} » comme source, qui n’est pas dans le registre. Ajoutez-la ou vérifiez l’orthographe.",
  "problem.source-too-slow":
    "La source {subject} est actualisée moins souvent que {other} n’est mesuré. Vérifiez les deux fréquences.",
  "problem.kpi-without-source":
    "Rien ne dit d’où viennent les chiffres de {subject}. Nommez la source dans sa ligne ou dans le registre.",
  "problem.cell-in-the-way":
    "{cell} n’est pas vide : {header} n’y a pas été écrit. Déplacez son contenu, puis actualisez.",
  "problem.sheet-protected":
    "La feuille {sheet} est protégée : rien n’y a été écrit. Ôtez la protection puis actualisez, ou gardez les résultats sur la feuille du tableau de bord.",
  "problem.column-missing":
    "La colonne {header} de {source} n’existe plus. Rétablissez-la ou choisissez-en une autre dans Démarrer.",
  "problem.bad-setting":
    "« {text} » n’est pas une valeur possible pour ce réglage ; la valeur par défaut s’applique. Corrigez-la sur la feuille des réglages.",
  "problem.unknown-sign":
    "« {text} » n’est pas le signe d’un lien ; il compte comme +. Écrivez + quand plus entraîne plus, - quand plus entraîne moins.",
  "problem.unknown-evidence":
    "« {text} » ne dit pas sur quoi repose un lien ; il compte comme affirmé. Écrivez affirmé, observé ou testé.",
  "problem.unknown-lag":
    "« {text} » n’est pas un décalage. Écrivez un nombre de périodes, ou un nombre avec son unité, comme 2 mois.",
  "problem.link-incomplete":
    "Il manque au lien en {cell} sa cause ou son effet ; il n’est pas tracé. Nommez les deux objectifs.",
  "problem.unknown-statement":
    "« {text} » n’est ni mission, ni vision, ni but ; la ligne reste hors de l’en-tête de la carte. Écrivez l’un des trois.",
  "problem.statement-repeated":
    "Une mission ou une vision précède celle-ci ; « {text} » reste hors de l’en-tête de la carte. Gardez-en une de chaque.",
  "problem.unknown-horizon":
    "« {text} » ne nomme pas l’année où le but doit être atteint. Écrivez une année à quatre chiffres.",
  "problem.factor-without-name":
    "La ligne de {cell} nomme un indicateur mais aucun facteur de succès ; elle est laissée de côté. Nommez le facteur.",
  "problem.sign-off-without-name":
    "La validation en {cell} ne nomme personne ; elle ne compte pas. Dites de qui il s’agit.",
  "problem.mission-missing":
    "La stratégie n’a pas de mission. Écrivez en une phrase à quoi sert l’entreprise, dans le tableau Stratégie.",
  "problem.vision-missing":
    "La stratégie n’a pas de vision. Écrivez en une phrase où l’entreprise veut arriver, dans le tableau Stratégie.",
  "problem.goal-missing":
    "La stratégie n’a pas de but. Écrivez-en au moins un, avec son année, dans le tableau Stratégie.",
  "problem.horizon-missing": "Le but « {text} » n’a pas d’horizon. Ajoutez l’année où il doit être atteint.",
  "problem.link-unknown-objective":
    "Un lien nomme « {text} », qui n’est pas un objectif de ce tableau de bord ; il n’est pas tracé. Vérifiez l’orthographe.",
  "problem.link-to-itself":
    "Un lien mène de {subject} à lui-même ; il n’est pas tracé. Nommez l’objectif sur lequel il agit.",
  "problem.link-repeated":
    "Le lien de {subject} à {other} figure déjà en {cell} ; il est tracé une seule fois. Supprimez l’une des deux lignes.",
  "problem.link-downward":
    "Le lien de {subject} à {other} descend dans la carte. Les causes se trouvent d’habitude sous leurs effets ; vérifiez s’il n’est pas à inverser.",
  "problem.loop-reinforcing":
    "Ces objectifs se renforcent en boucle : {text}. Un changement en chemin revient plus grand, en bien comme en mal.",
  "problem.loop-balancing":
    "Ces objectifs se freinent en boucle : {text}. Un changement en chemin agit contre lui-même.",
  "problem.objective-unlinked":
    "{subject} n’est lié à aucun autre objectif. Indiquez dans le tableau des liens à quoi il mène, ou ce qui y mène.",
  "problem.objective-no-way-up":
    "Aucune chaîne de liens ne mène de {subject} à {other}. Ajoutez le lien qui dit comment il porte ses fruits au bout du compte.",
  "problem.factor-unwatched":
    "Aucun indicateur ne suit le facteur de succès {subject}. Nommez-en un dans sa ligne.",
  "problem.factor-unknown-kpi":
    "Le facteur de succès {subject} nomme « {text} », qui n’est pas un indicateur de ce tableau de bord. Vérifiez l’orthographe.",
  "problem.sign-off-outstanding":
    "{subject} n’a pas encore validé la carte stratégique. Demandez-lui de le faire et saisissez la date.",
  "problem.sheet-very-hidden":
    "La feuille {sheet} est masquée par une macro ou une règle. Ses chiffres comptent tout de même ; faites-la afficher pour les vérifier.",
  "problem.closed-actual-changed":
    "{subject} a été clôturé à {before} pour {text} ; les tableaux indiquent maintenant {after}. Rétablissez le chiffre ou rouvrez la période en donnant un motif.",
  "problem.closed-target-changed":
    "La cible de {subject} était de {before} à la clôture de {text} ; elle est maintenant de {after}. Rétablissez-la ou rouvrez la période en donnant un motif.",
  "problem.closed-score-changed":
    "{subject} obtiendrait maintenant {after} pour {text}, contre {before} à la clôture : son échelle ou ses seuils ont changé depuis.",
  "problem.closed-kpi-added":
    "{subject} vaut {after} pour {text}, mais n’avait pas de chiffre à la clôture. Rouvrez la période pour le prendre en compte.",
  "problem.closed-kpi-gone":
    "{subject} était évalué à la clôture de {text} et ne figure plus dans les tableaux de KPI. Ses chiffres clôturés restent dans l’historique.",
  "problem.closed-rows-edited":
    "Des lignes clôturées de {text} ont été modifiées dans la feuille Historique des KPI. Rétablissez-les, ou rouvrez la période et clôturez-la de nouveau.",
  "problem.closed-rows-gone":
    "Les lignes clôturées de {text} ne sont plus dans la feuille Historique des KPI. Annulez leur suppression ou clôturez de nouveau la période.",
  "problem.closed-row-damaged":
    "La ligne {cell} de l’historique n’est plus lisible. Rétablissez ses dates, son poids et son statut.",
  "problem.query-failed":
    "La requête {text} n’a pas pu être chargée ; son tableau montre l’état précédent. Ouvrez Données, Requêtes et connexions pour en voir la raison.",
  "problem.query-not-reloaded":
    "Excel n’a pas rechargé la requête {text} ; toutes les versions ne le permettent pas aux compléments. Cliquez sur Données, Actualiser tout, puis actualisez le tableau de bord.",
  "problem.results-out-of-place":
    "{count} lignes de {source} se sont déplacées depuis l’écriture de leurs résultats, qui se trouvent à côté d’autres KPI. Actualisez pour corriger.",
  "problem.override-without-reason":
    "La prévision corrigée de {subject} en {cell} n’a pas de motif, elle ne compte donc pas. Écrivez le motif à côté.",
  "problem.override-without-value":
    "La prévision corrigée de {subject} en {cell} ne donne pas de nombre, elle ne compte donc pas. Saisissez la valeur attendue.",
  "problem.override-without-kpi":
    "La ligne de {cell} corrige une prévision sans nommer son indicateur, elle est donc laissée de côté. Nommez l’indicateur.",
  "problem.override-unknown-kpi":
    "La prévision corrigée en {cell} concerne « {text} », qui n’est pas un indicateur de ce tableau. Vérifiez le nom et l’entité.",
  "problem.target-already-met":
    "Chacune des {count} dernières valeurs de {subject} est meilleure que sa cible de {target} ; la plus proche est {worst}. Fixez une cible plus exigeante, ou gardez celle-ci comme niveau à tenir.",
  "problem.target-outside-process":
    "La cible de {subject} est {target}, mais la meilleure de ses {count} valeurs est {best} et le hasard ne va pas au-delà de {limit}. L’effort seul n’y mènera pas ; changez la façon de travailler, ou la cible.",
  "problem.short-term-results":
    "De {from} à {to}, {other} a monté {count} périodes de suite ({risen}) pendant que {subject} baissait à chacune ({fallen}){text, select, none {} other {; moins bien : {text}}}. Vérifiez si ces résultats sont obtenus au détriment de ceux de demain.",
  "problem.growth-not-sustained":
    "{subject} ({cell}) croît, mais {other} {state, select, worsening {se dégrade} other {est non conforme}}. La croissance ne dure pas sans {role, select, cash {trésorerie} retention {clients qui restent} other {capacité}} ; regardez les deux ensemble.",
  "problem.unknown-alert":
    "« {text} » dans {cell} n’est pas une alerte ; la règle est laissée de côté. Écrivez Non conforme, À risque, Statut dégradé, Signal, Chance sous, Valeur due, Valeur au-dessus ou Valeur au-dessous.",
  "problem.alert-without-limit":
    "La règle d’alerte de {cell} demande une limite, elle est donc laissée de côté. Saisissez un nombre dans sa colonne Limite.",
  "problem.alert-limit-no-share":
    "La limite dans {cell} n’est pas une chance entre 0 % et 100 % ; la règle est laissée de côté. Écrivez-la avec le signe pour cent, par exemple 20 %.",
  "problem.alert-unknown-scope":
    "« {text} » dans {cell} n’est ni un indicateur, ni une perspective, ni un responsable de ce tableau de bord ; la règle est laissée de côté. Vérifiez l’orthographe, ou laissez la cellule vide pour tous les indicateurs.",
  "problem.alert-unknown-answer":
    "« {text} » dans {cell} n’est ni oui ni non ; la règle d’alerte compte comme si la cellule était vide. Écrivez oui ou non.",
  "problem.yes-no-unforecast": "{subject} est atteint ou non, il n’y a donc pas de nombre à prévoir.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
