import type { FindingMessages } from "../en/findings";

/** Many findings of one kind in a sentence, in Spanish; `n` is how many, and always several. */
export const findings: FindingMessages = {
  "findings.cell-error": "{n} celdas contienen un error. Corrija sus fórmulas y actualice.",
  "findings.not-a-number":
    "{n} celdas deberían contener un número y no lo contienen. Escriba números o déjelas vacías.",
  "findings.ambiguous-number":
    "{n} números pueden leerse de más de una manera. Escríbalos de nuevo como números simples.",
  "findings.repeated-key":
    "{n} indicadores aparecen más de una vez en las tablas y se evalúa cada fila. Dé a cada fila su propio nombre, entidad o ID.",
  "findings.kpi-without-name":
    "{n} filas tienen números pero no nombre de indicador, y no se evalúan. Nombre los indicadores o vacíe las filas.",
  "findings.at-risk-on-good-side":
    "«En riesgo desde» es mejor que la meta en {n} indicadores. Escriba valores al otro lado de la meta.",
  "findings.no-range":
    "La escala de {n} indicadores no tiene extensión: dos valores que deben ser distintos son iguales. Cambie el valor inicial, la meta o el límite.",
  "findings.knots-out-of-order":
    "Los límites de {n} indicadores no están en orden o contradicen su sentido. Escríbalos del peor al mejor.",
  "findings.formula-cut-differs":
    "{n} fórmulas están en riesgo hasta otra parte de la meta que el cuadro de mando. Insértelas de nuevo.",
  "findings.unknown-direction": "{n} sentidos no se conocen. Escriba mayor, menor o intervalo.",
  "findings.negative-weight": "{n} pesos son negativos y no cuentan. Escriba 0 o números positivos.",
  "findings.weight-not-a-number":
    "{n} pesos no son números y no cuentan. Escriba números o déjelos vacíos para 1.",
  "findings.baseline-past-target":
    "El valor inicial de {n} indicadores ya cumple la meta, así que solo puede decirse cumplido o no. Revise valor inicial, meta y sentido.",
  "findings.target-zero-threshold":
    "La meta de {n} indicadores es 0 y no permite porcentaje; se juzgan como cumplidos o no. Dé valores iniciales para una puntuación más fina.",
  "findings.under-least-coverage":
    "{n} grupos no tienen puntuación porque muy poco de su peso tiene datos. Añada los valores que faltan.",
  "findings.row-differs-from-reading":
    "{n} filas de indicadores dicen algo distinto de su valor del periodo. Cuenta el valor del periodo; corrija lo que esté mal.",
  "findings.reading-overdue":
    "El próximo valor de {n} indicadores está atrasado, por lo que el último ya no cuenta. Escriba los nuevos.",
  "findings.readings-missing":
    "A {n} indicadores les faltan valores de algunos periodos; se comparan en los demás. Añada lo que falta.",
  "findings.unmatched-reading":
    "{n} nombres de las mediciones no son indicadores de este cuadro de mando. Revise la ortografía.",
  "findings.percent-beside-number":
    "El valor real y la meta de {n} indicadores parecen estar en unidades distintas, como 12,5 junto a 12,5 %. Escriba ambos en la misma.",
  "findings.season-unknown":
    "No se conoce la estacionalidad de {n} indicadores porque los valores del año pasado no están completos; sus metas se reparten por igual.",
  "findings.too-few-objectives":
    "{n} perspectivas tienen menos de dos objetivos. Dos o tres muestran de qué trata una perspectiva.",
  "findings.too-many-objectives":
    "{n} perspectivas tienen muchos objetivos. Conserve en cada una los dos o tres que más importan.",
  "findings.objective-without-kpi":
    "{n} objetivos no tienen indicador. Añada a cada uno el que muestre su avance.",
  "findings.too-many-kpis":
    "{n} objetivos tienen muchos indicadores. Uno o dos por objetivo lo mantienen claro.",
  "findings.no-owner": "{n} indicadores no tienen responsable. Nombre a quien responde por ellos.",
  "findings.unassigned":
    "{n} indicadores no nombran perspectiva ni objetivo y están en «Sin asignar». Indique a dónde pertenecen.",
  "findings.no-reading": "{n} indicadores no tienen valor real. Escriba sus valores reales cuando los tenga.",
  "findings.no-target": "{n} indicadores no tienen meta. Escriba metas para ver su estado.",
  "findings.direction-assumed":
    "En {n} indicadores nada dice si más o menos es mejor; se supone mayor. Indique su sentido.",
  "findings.direction-assumed-from-baseline":
    "El sentido de {n} indicadores se toma de su valor inicial y su meta. Indíquelo para estar seguro.",
  "findings.accumulation-assumed":
    "Nada dice cómo se acumulan los periodos de {n} indicadores; el último valor vale por todos. Indique suma, promedio u otra forma.",
  "findings.target-repeated":
    "Las metas de {n} indicadores se toman para cada periodo y se suman. Escriba metas con fecha si son para todo el año.",
  "findings.year-target-as-it-is":
    "{n} indicadores se comparan con la meta de un periodo más largo tal como está, ya que no se acumulan.",
  "findings.year-target-to-date":
    "{n} indicadores tienen una meta para un periodo más largo; solo se compara la parte que vence en este.",
  "findings.series-gap": "A {n} KPI les faltan valores entre el primero y el último. Complete lo que falta.",
  "findings.reading-repeated":
    "{n} valores figuran dos veces en las tablas. Las sumas cuentan ambos, así que elimine uno de cada par.",
  "findings.reading-contradicted":
    "{n} valores contradicen a otro del mismo KPI y período. Conserve el correcto de cada par.",
  "findings.reading-in-future":
    "{n} valores llevan la fecha de un día que aún no ha llegado. Corrija las fechas.",
  "findings.unit-jump":
    "{n} veces hay valores de pronto 10, 100 o 1000 veces mayores de lo habitual. Compruebe sus unidades.",
  "findings.unit-drop":
    "{n} veces hay valores de pronto de una décima, centésima o milésima del tamaño habitual. Compruebe sus unidades.",
  "findings.sign-jump":
    "{n} veces hay valores con otro signo que los demás de su KPI. Compruebe más y menos.",
  "findings.reading-outlier":
    "{n} valores están lejos de los demás de su KPI. Pueden ser correctos; écheles un vistazo.",
  "findings.value-due": "{n} KPI tienen valores pendientes. Introduzca lo que falta.",
  "findings.source-unknown-kpi":
    "{n} nombres del registro de fuentes no son KPI de este cuadro de mando. Compruebe la ortografía.",
  "findings.source-unknown":
    "{n} KPI nombran una fuente que no está en el registro. Añada lo que falta o compruebe la ortografía.",
  "findings.source-too-slow":
    "{n} KPI se miden con más frecuencia de la que se actualiza su fuente. Compruebe ambas frecuencias.",
  "findings.kpi-without-source":
    "Nada dice de dónde vienen las cifras de {n} KPI. Nombre sus fuentes en sus filas o en el registro.",
  "findings.unknown-sign":
    "{n} signos de vínculos no se conocen y cuentan como +. Escriba + donde más da más, - donde más da menos.",
  "findings.unknown-evidence":
    "{n} vínculos no dicen con claridad en qué se apoyan; cuentan como afirmados. Escriba afirmado, observado o comprobado.",
  "findings.unknown-lag":
    "{n} desfases no se pueden leer. Escriba un número de periodos, o un número con su unidad, como 2 meses.",
  "findings.link-incomplete":
    "A {n} vínculos les falta la causa o el efecto; no se dibujan. Nombre ambos objetivos de cada uno.",
  "findings.link-unknown-objective":
    "{n} nombres de los vínculos no son objetivos de este cuadro de mando; esos vínculos no se dibujan. Revise la ortografía.",
  "findings.link-to-itself":
    "{n} vínculos llevan de un objetivo a sí mismo; no se dibujan. Nombre los objetivos sobre los que actúan.",
  "findings.link-repeated":
    "{n} vínculos ya están en la tabla; cada uno se dibuja una vez. Quite las filas repetidas.",
  "findings.link-downward":
    "{n} vínculos bajan en el mapa. Las causas suelen estar debajo de sus efectos; compruebe si van al revés.",
  "findings.loop-reinforcing":
    "En {n} círculos los objetivos se refuerzan entre sí. Un cambio vuelve allí mayor, para bien o para mal.",
  "findings.loop-balancing":
    "En {n} círculos los objetivos se frenan entre sí. Un cambio actúa allí contra sí mismo.",
  "findings.objective-unlinked":
    "{n} objetivos no tienen vínculo con ningún otro. Indique en la tabla de vínculos a qué conducen, o qué conduce a ellos.",
  "findings.objective-no-way-up":
    "Ninguna cadena de vínculos lleva de {n} objetivos a lo alto del mapa. Añada los vínculos que digan cómo rinden al final.",
  "findings.factor-unwatched":
    "Ningún indicador vigila {n} de los factores de éxito. Nombre uno en cada una de sus filas.",
  "findings.factor-unknown-kpi":
    "{n} factores de éxito nombran algo que no es un indicador de este cuadro de mando. Revise la ortografía.",
  "findings.horizon-missing": "{n} metas no tienen horizonte. Añada el año en que debe alcanzarse cada una.",
  "findings.sign-off-outstanding":
    "{n} personas aún no han aprobado el mapa estratégico. Pídaselo y anote las fechas.",
  "findings.closed-actual-changed":
    "{n} cifras de periodos cerrados ya no son las del cierre. Restablézcalas o reabra los periodos.",
  "findings.closed-target-changed":
    "{n} metas de periodos cerrados han cambiado desde entonces. Restablézcalas o reabra los periodos.",
  "findings.closed-score-changed":
    "{n} puntuaciones de periodos cerrados serían otras ahora, porque cambiaron escalas o límites. Lo cerrado permanece.",
  "findings.closed-kpi-added":
    "{n} KPI tienen en periodos cerrados cifras que no estaban al cierre. Reabra los periodos para incluirlas.",
  "findings.closed-kpi-gone":
    "{n} KPI de periodos cerrados ya no están en las tablas. Sus cifras permanecen en el historial.",
  "findings.closed-row-damaged":
    "{n} filas del historial ya no se pueden leer. Restablezca sus fechas, pesos y estados.",
  "findings.query-failed":
    "{n} consultas no se pudieron cargar; sus tablas muestran lo cargado antes. Abra Datos, Consultas y conexiones.",
  "findings.query-not-reloaded":
    "Excel no volvió a cargar {n} consultas. Pulse Datos, Actualizar todo, y actualice después el cuadro de mando.",
  "findings.target-already-met":
    "{n} indicadores son mejores que su meta en cada uno de sus últimos valores. Fije metas más exigentes, o mantenga estas como niveles que conservar.",
  "findings.target-outside-process":
    "Las metas de {n} indicadores están más allá de lo que sus procesos dan por azar. El esfuerzo solo no basta; cambie la forma de trabajar, o las metas.",
  "findings.growth-not-sustained":
    "{n} indicadores de caja, de clientes que se quedan o de capacidad no siguen el ritmo del crecimiento. Mire cada uno junto al crecimiento que sostiene.",
};
