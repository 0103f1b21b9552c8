import type { FindingMessages } from "../en/findings";

/** Many findings of one kind in a sentence, in French; `n` is how many, and always several. */
export const findings: FindingMessages = {
  "findings.cell-error": "{n} cellules contiennent une erreur. Corrigez leurs formules, puis actualisez.",
  "findings.not-a-number":
    "{n} cellules devraient contenir un nombre et n’en contiennent pas. Saisissez des nombres ou laissez-les vides.",
  "findings.ambiguous-number":
    "{n} nombres peuvent se lire de plusieurs façons. Saisissez-les à nouveau comme nombres simples.",
  "findings.repeated-key":
    "{n} indicateurs figurent plusieurs fois dans les tableaux, et chaque ligne est évaluée. Donnez à chaque ligne son propre nom, sa propre entité ou son propre ID.",
  "findings.kpi-without-name":
    "{n} lignes ont des nombres mais pas de nom d’indicateur et ne sont pas évaluées. Nommez les indicateurs ou videz les lignes.",
  "findings.at-risk-on-good-side":
    "« À risque dès » est meilleur que la cible pour {n} indicateurs. Saisissez des valeurs de l’autre côté de la cible.",
  "findings.no-range":
    "L’échelle de {n} indicateurs n’a pas d’étendue : deux valeurs qui doivent différer sont égales. Modifiez la valeur initiale, la cible ou la limite.",
  "findings.knots-out-of-order":
    "Les limites de {n} indicateurs ne sont pas ordonnées ou contredisent leur sens. Écrivez-les de la pire à la meilleure.",
  "findings.formula-cut-differs":
    "{n} formules sont à risque jusqu’à une autre part de la cible que le tableau de bord. Insérez-les à nouveau.",
  "findings.unknown-direction": "{n} sens sont inconnus. Écrivez plus haut, plus bas ou intervalle.",
  "findings.negative-weight":
    "{n} poids sont négatifs et ne comptent donc pas. Saisissez 0 ou des nombres positifs.",
  "findings.weight-not-a-number":
    "{n} poids ne sont pas des nombres et ne comptent donc pas. Saisissez des nombres, ou laissez vide pour 1.",
  "findings.baseline-past-target":
    "La valeur initiale de {n} indicateurs atteint déjà la cible : on peut seulement dire atteint ou non. Vérifiez valeur initiale, cible et sens.",
  "findings.target-zero-threshold":
    "La cible de {n} indicateurs est 0, ce qui ne permet pas de pourcentage ; ils sont jugés atteints ou non. Donnez des valeurs initiales pour un score plus fin.",
  "findings.under-least-coverage":
    "{n} groupes n’ont pas de score, car trop peu de leur poids a des données. Ajoutez les valeurs manquantes.",
  "findings.row-differs-from-reading":
    "{n} lignes d’indicateurs disent autre chose que leur valeur de la période. La valeur de la période compte ; corrigez ce qui est faux.",
  "findings.reading-overdue":
    "La prochaine valeur de {n} indicateurs est en retard, donc la dernière ne compte plus. Saisissez les nouvelles.",
  "findings.readings-missing":
    "Il manque à {n} indicateurs les valeurs de certaines périodes ; ils sont comparés sur les autres. Ajoutez ce qui manque.",
  "findings.unmatched-reading":
    "{n} noms dans les relevés ne sont pas des indicateurs de ce tableau de bord. Vérifiez leur orthographe.",
  "findings.percent-beside-number":
    "Le réel et la cible de {n} indicateurs semblent être dans des unités différentes, comme 12,5 à côté de 12,5 %. Écrivez les deux dans la même.",
  "findings.season-unknown":
    "La saison de {n} indicateurs est inconnue, car les valeurs de l’an dernier sont incomplètes ; leurs cibles sont réparties également.",
  "findings.too-few-objectives":
    "{n} perspectives ont moins de deux objectifs. Deux ou trois montrent de quoi il s’agit.",
  "findings.too-many-objectives":
    "{n} perspectives ont beaucoup d’objectifs. Gardez dans chacun les deux ou trois qui comptent le plus.",
  "findings.objective-without-kpi":
    "{n} objectifs n’ont pas d’indicateur. Ajoutez à chacun un indicateur qui montre son avancement.",
  "findings.too-many-kpis":
    "{n} objectifs ont beaucoup d’indicateurs. Un ou deux par objectif suffisent à la clarté.",
  "findings.no-owner": "{n} indicateurs n’ont pas de responsable. Nommez qui en répond.",
  "findings.unassigned":
    "{n} indicateurs n’indiquent pas de perspective ou d’objectif et figurent sous « Non affecté ». Indiquez leur rattachement.",
  "findings.no-reading":
    "{n} indicateurs n’ont pas de valeur. Saisissez leurs valeurs réelles dès que vous les avez.",
  "findings.no-target": "{n} indicateurs n’ont pas de cible. Saisissez des cibles pour voir leur statut.",
  "findings.direction-assumed":
    "Rien ne dit pour {n} indicateurs si plus ou moins est mieux ; on suppose plus haut. Indiquez leur sens.",
  "findings.direction-assumed-from-baseline":
    "Le sens de {n} indicateurs est déduit de leur valeur initiale et de leur cible. Indiquez-le pour en être sûr.",
  "findings.accumulation-assumed":
    "Rien ne dit comment les périodes de {n} indicateurs se cumulent ; la dernière valeur vaut pour toutes. Indiquez somme, moyenne ou autre.",
  "findings.target-repeated":
    "Les cibles de {n} indicateurs valent pour chaque période et sont additionnées. Saisissez des cibles datées si elles valent pour l’année entière.",
  "findings.year-target-as-it-is":
    "{n} indicateurs sont comparés à la cible d’une période plus longue telle quelle, car ils ne se cumulent pas.",
  "findings.year-target-to-date":
    "{n} indicateurs ont une cible pour une période plus longue ; seule la part échue dans celle-ci est comparée.",
  "findings.series-gap":
    "Il manque à {n} indicateurs des valeurs entre la première et la dernière. Complétez ce qui manque.",
  "findings.reading-repeated":
    "{n} valeurs figurent deux fois dans les tableaux. Les sommes comptent les deux : supprimez-en une de chaque paire.",
  "findings.reading-contradicted":
    "{n} valeurs en contredisent une autre du même indicateur et de la même période. Gardez la bonne de chaque paire.",
  "findings.reading-in-future": "{n} valeurs sont datées d’un jour encore à venir. Corrigez les dates.",
  "findings.unit-jump":
    "{n} fois, des valeurs sont soudain 10, 100 ou 1000 fois plus grandes que d’habitude. Vérifiez leurs unités.",
  "findings.unit-drop":
    "{n} fois, des valeurs ne font soudain qu’un dixième, un centième ou un millième de la taille habituelle. Vérifiez leurs unités.",
  "findings.sign-jump":
    "{n} fois, des valeurs ont un autre signe que le reste de leur indicateur. Vérifiez plus et moins.",
  "findings.reading-outlier":
    "{n} valeurs sont loin des autres de leur indicateur. Elles peuvent être justes ; regardez-les.",
  "findings.value-due": "{n} indicateurs ont des valeurs en retard. Saisissez ce qui manque.",
  "findings.source-unknown-kpi":
    "{n} noms du registre des sources ne sont pas des indicateurs de ce tableau de bord. Vérifiez l’orthographe.",
  "findings.source-unknown":
    "{n} indicateurs citent une source qui n’est pas dans le registre. Complétez-le ou vérifiez l’orthographe.",
  "findings.source-too-slow":
    "{n} indicateurs sont mesurés plus souvent que leur source n’est actualisée. Vérifiez les deux fréquences.",
  "findings.kpi-without-source":
    "Rien ne dit d’où viennent les chiffres de {n} indicateurs. Nommez leurs sources dans leurs lignes ou dans le registre.",
  "findings.unknown-sign":
    "{n} signes de liens sont inconnus et comptent comme +. Écrivez + si plus donne plus, - si plus donne moins.",
  "findings.unknown-evidence":
    "{n} liens ne disent pas clairement sur quoi ils reposent ; ils comptent comme affirmés. Écrivez affirmé, observé ou testé.",
  "findings.unknown-lag":
    "{n} décalages sont illisibles. Écrivez un nombre de périodes, ou un nombre avec son unité, comme 2 mois.",
  "findings.link-incomplete":
    "Il manque à {n} liens leur cause ou leur effet ; ils ne sont pas tracés. Nommez les deux objectifs de chacun.",
  "findings.link-unknown-objective":
    "{n} noms dans les liens ne sont pas des objectifs de ce tableau de bord ; ces liens ne sont pas tracés. Vérifiez l’orthographe.",
  "findings.link-to-itself":
    "{n} liens mènent d’un objectif à lui-même ; ils ne sont pas tracés. Nommez les objectifs sur lesquels ils agissent.",
  "findings.link-repeated":
    "{n} liens figurent déjà dans le tableau ; chacun n’est tracé qu’une fois. Supprimez les lignes en double.",
  "findings.link-downward":
    "{n} liens descendent dans la carte. Les causes se trouvent d’habitude sous leurs effets ; vérifiez s’ils ne sont pas à inverser.",
  "findings.loop-reinforcing":
    "Dans {n} boucles, des objectifs se renforcent mutuellement. Un changement y revient amplifié, en bien comme en mal.",
  "findings.loop-balancing":
    "Dans {n} boucles, des objectifs se freinent mutuellement. Un changement y agit contre lui-même.",
  "findings.objective-unlinked":
    "{n} objectifs ne sont liés à aucun autre. Indiquez dans le tableau des liens à quoi ils mènent, ou ce qui y mène.",
  "findings.objective-no-way-up":
    "Aucune chaîne de liens ne mène de {n} objectifs au sommet de la carte. Ajoutez les liens qui disent comment ils portent leurs fruits au bout du compte.",
  "findings.factor-unwatched":
    "Aucun indicateur ne suit {n} des facteurs de succès. Nommez-en un dans chacune de leurs lignes.",
  "findings.factor-unknown-kpi":
    "{n} facteurs de succès nomment ce qui n’est pas un indicateur de ce tableau de bord. Vérifiez l’orthographe.",
  "findings.horizon-missing": "{n} buts n’ont pas d’horizon. Ajoutez l’année où chacun doit être atteint.",
  "findings.sign-off-outstanding":
    "{n} personnes n’ont pas encore validé la carte stratégique. Demandez-leur de le faire et saisissez les dates.",
  "findings.closed-actual-changed":
    "{n} chiffres de périodes clôturées ne sont plus ceux de la clôture. Rétablissez-les ou rouvrez les périodes.",
  "findings.closed-target-changed":
    "{n} cibles de périodes clôturées ont changé depuis. Rétablissez-les ou rouvrez les périodes.",
  "findings.closed-score-changed":
    "{n} scores de périodes clôturées seraient différents aujourd’hui, car des échelles ou des seuils ont changé. Ce qui est clôturé demeure.",
  "findings.closed-kpi-added":
    "{n} KPI ont dans des périodes clôturées des chiffres absents à la clôture. Rouvrez les périodes pour les prendre en compte.",
  "findings.closed-kpi-gone":
    "{n} KPI de périodes clôturées ne figurent plus dans les tableaux. Leurs chiffres restent dans l’historique.",
  "findings.closed-row-damaged":
    "{n} lignes de l’historique ne sont plus lisibles. Rétablissez leurs dates, poids et statuts.",
  "findings.query-failed":
    "{n} requêtes n’ont pas pu être chargées ; leurs tableaux montrent l’état précédent. Ouvrez Données, Requêtes et connexions.",
  "findings.query-not-reloaded":
    "Excel n’a pas rechargé {n} requêtes. Cliquez sur Données, Actualiser tout, puis actualisez le tableau de bord.",
  "findings.target-already-met":
    "{n} indicateurs sont meilleurs que leur cible à chacune de leurs dernières valeurs. Fixez des cibles plus exigeantes, ou gardez celles-ci comme niveaux à tenir.",
  "findings.target-outside-process":
    "Les cibles de {n} indicateurs sont au-delà de ce que leurs processus donnent par hasard. L’effort seul n’y mènera pas ; changez la façon de travailler, ou les cibles.",
  "findings.growth-not-sustained":
    "{n} indicateurs de trésorerie, de clients qui restent ou de capacité ne suivent pas la croissance. Regardez chacun à côté de la croissance qu’il porte.",
};
