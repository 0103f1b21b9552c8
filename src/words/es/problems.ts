import { cellProblems } from "./cell-problems";
import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in Spanish: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  ...cellProblems,
  "problem.formula-cut-differs":
    "Esta fórmula está en riesgo hasta el {used, number, percent} de la meta; el cuadro de mando, hasta el {share, number, percent}. Inserte de nuevo la fórmula para que coincidan.",
  "problem.repeated-key":
    "{subject} aparece más de una vez en las tablas y se puntúa cada fila. Dé a cada una su nombre, entidad o ID, o elimine una.",
  "problem.unassigned":
    "{subject} no indica perspectiva u objetivo y figura en «Sin asignar». Indique a cuál pertenece.",
  "problem.row-differs-from-reading":
    "La fila de {subject} dice {row, number} y su valor del periodo {dated, number}. Cuenta el del periodo; corrija el equivocado.",
  "problem.reading-overdue":
    "El próximo valor de {subject} está atrasado, por lo que el último ya no cuenta. Introduzca el nuevo.",
  "problem.percent-beside-number":
    "El real y la meta de {subject} parecen estar en unidades distintas, como 12,5 y 12,5 %. Use la misma.",
  "problem.too-few-objectives":
    "{subject} {count, plural, =0 {no tiene objetivos} one {tiene solo # objetivo} other {tiene solo # objetivos}}. Dos o tres muestran qué persigue la perspectiva.",
  "problem.too-many-objectives":
    "{subject} tiene {count, plural, one {# objetivo} other {# objetivos}}. Conserve los dos o tres más importantes.",
  "problem.objective-without-kpi":
    "El objetivo {subject} no tiene indicador. Añada uno que muestre su avance.",
  "problem.too-many-kpis":
    "El objetivo {subject} tiene {count, plural, one {# indicador} other {# indicadores}}. Uno o dos lo hacen más claro.",
  "problem.no-owner": "{subject} no tiene responsable. Indique quién responde por él.",
  "problem.ratio-without-parts":
    "{subject} es una razón, pero a sus valores les falta numerador o denominador y no se pueden unir periodos. Añada ambas columnas.",
  "problem.zero-denominator": "Los denominadores de {subject} suman 0 y no hay razón. Revíselos.",
  "problem.accumulation-assumed":
    "Nada indica cómo se acumulan los periodos de {subject}; vale el último de {count} valores. Indique suma, promedio u otra forma.",
  "problem.readings-missing":
    "A {subject} {count, plural, one {le falta el valor de # periodo} other {le faltan los valores de # periodos}}; se compara con los demás. Añada lo que falta.",
  "problem.unmatched-reading":
    "{count, plural, one {# fila nombra} other {# filas nombran}} «{text}», que no es un indicador de este cuadro de mando. Revise la ortografía.",
  "problem.target-repeated":
    "La meta de {subject} se toma para cada uno de {count} periodos y se suma. Introduzca metas con fecha si es para todo el año.",
  "problem.year-target-as-it-is":
    "{subject} se compara tal cual con la meta de un periodo más largo, pues no se suma. Introduzca metas por periodo si difieren.",
  "problem.year-target-to-date":
    "{subject} tiene una meta para un periodo más largo; solo se compara la parte que vence en este. Introduzca una meta del periodo para usarla.",
  "problem.season-unknown":
    "No se conoce la estacionalidad de {subject}, pues faltan valores del año anterior; su meta se reparte por igual. Complételos o elija lineal.",
  "problem.kpi-without-name":
    "La fila de {cell} tiene números pero no nombre de indicador y no se puntúa. Póngale nombre o vacíe la fila.",
  "problem.target-contradicts-direction":
    "El objetivo de {subject} está escrito «{text}», lo que no concuerda con su sentido. Cuenta el sentido; corrija el que esté mal.",
  "problem.entities-side-by-side":
    "Las columnas bajo {text} se leen como entidades propias. Elija otros significados en Inicio si son otra cosa.",
  "problem.series-gap":
    "A {subject} le {count, plural, one {falta # valor} other {faltan # valores}} entre el primero y el último; el primer hueco es el período desde el {day}. Complete lo que falta.",
  "problem.reading-repeated":
    "{subject} tiene dos veces el mismo valor para el período desde el {day}; el otro está en {cell}. Las sumas cuentan ambos, así que elimine uno.",
  "problem.reading-contradicted":
    "{subject} tiene dos valores distintos para el período desde el {day}; el otro está en {cell}. Conserve el correcto.",
  "problem.reading-in-future":
    "Un valor de {subject} lleva la fecha {day}, un día que aún no ha llegado. Corrija la fecha.",
  "problem.unit-jump":
    "{count, plural, one {El valor de {subject} para el {day} es} other {# valores de {subject} desde el {day} son}} unas {factor} veces mayores de lo habitual. Compruebe la unidad.",
  "problem.unit-drop":
    "{count, plural, one {El valor de {subject} para el {day} es} other {# valores de {subject} desde el {day} son}} de cerca de 1/{factor} del tamaño habitual. Compruebe la unidad.",
  "problem.sign-jump":
    "{count, plural, one {El valor de {subject} para el {day} tiene} other {# valores de {subject} desde el {day} tienen}} otro signo que los demás. Compruebe más y menos.",
  "problem.reading-outlier":
    "El valor de {subject} para el {day} es {value}, lejos de los demás, que rondan {usual}. Puede ser correcto; échele un vistazo.",
  "problem.value-due":
    "{count, plural, one {Un valor de {subject} está pendiente} other {# valores de {subject} están pendientes}} desde el {day}. Introduzca lo que falta.",
  "problem.source-without-name":
    "La fila de {cell} describe una fuente sin nombrarla, por lo que se omite. Nombre la fuente.",
  "problem.source-unknown-kpi":
    "La fuente {subject} alimenta «{text}», que no es un KPI de este cuadro de mando. Compruebe la ortografía.",
  "problem.source-unknown":
    "{subject} nombra «{text}» como fuente, que no está en el registro. Añádala o compruebe la ortografía.",
  "problem.source-too-slow":
    "La fuente {subject} se actualiza con menos frecuencia de la que se mide {other}. Compruebe ambas frecuencias.",
  "problem.kpi-without-source":
    "Nada dice de dónde vienen las cifras de {subject}. Nombre la fuente en su fila o en el registro.",
  "problem.cell-in-the-way":
    "{cell} no está vacía, así que {header} no se escribió allí. Mueva lo que hay y actualice.",
  "problem.sheet-protected":
    "La hoja {sheet} está protegida y no se escribió nada en ella. Quite la protección y actualice, o deje los resultados en la hoja del cuadro de mando.",
  "problem.column-missing": "La columna {header} de {source} ya no está. Recupérela o elija otra en Inicio.",
  "problem.bad-setting":
    "«{text}» no es un valor para este ajuste y se usa el predeterminado. Corríjalo en la hoja de ajustes.",
  "problem.unknown-sign":
    "«{text}» no es el signo de un vínculo; cuenta como +. Escriba + si más da más, - si más da menos.",
  "problem.unknown-evidence":
    "«{text}» no dice en qué se apoya un vínculo; cuenta como afirmado. Escriba afirmado, observado o comprobado.",
  "problem.unknown-lag":
    "«{text}» no es un desfase. Escriba un número de periodos, o un número con su unidad, como 2 meses.",
  "problem.link-incomplete":
    "Al vínculo de {cell} le falta la causa o el efecto; no se dibuja. Nombre ambos objetivos.",
  "problem.unknown-statement":
    "«{text}» no es misión, visión ni meta; la fila queda fuera del encabezado del mapa. Escriba una de las tres.",
  "problem.statement-repeated":
    "Hay una misión o visión antes de esta; «{text}» queda fuera del encabezado del mapa. Deje una de cada.",
  "problem.unknown-horizon":
    "«{text}» no nombra el año en que debe alcanzarse la meta. Escriba un año de cuatro cifras.",
  "problem.factor-without-name":
    "La fila de {cell} nombra un indicador pero ningún factor de éxito; se deja fuera. Nombre el factor.",
  "problem.sign-off-without-name": "La aprobación de {cell} no nombra a nadie; no cuenta. Diga quién es.",
  "problem.mission-missing":
    "La estrategia no tiene misión. Escriba en una frase para qué existe la empresa, en la tabla Estrategia.",
  "problem.vision-missing":
    "La estrategia no tiene visión. Escriba en una frase adónde quiere llegar la empresa, en la tabla Estrategia.",
  "problem.goal-missing":
    "La estrategia no tiene meta. Escriba al menos una, con su año, en la tabla Estrategia.",
  "problem.horizon-missing": "La meta «{text}» no tiene horizonte. Añada el año en que debe alcanzarse.",
  "problem.link-unknown-objective":
    "Un vínculo nombra «{text}», que no es un objetivo de este cuadro de mando; no se dibuja. Revise la ortografía.",
  "problem.link-to-itself":
    "Un vínculo va de {subject} a sí mismo; no se dibuja. Nombre el objetivo sobre el que actúa.",
  "problem.link-repeated":
    "El vínculo de {subject} a {other} ya está en {cell}; se dibuja una sola vez. Quite una de las dos filas.",
  "problem.link-downward":
    "El vínculo de {subject} a {other} baja en el mapa. Las causas suelen estar debajo de sus efectos; compruebe si va al revés.",
  "problem.loop-reinforcing":
    "Estos objetivos se refuerzan en círculo: {text}. Un cambio en el camino vuelve mayor, para bien o para mal.",
  "problem.loop-balancing":
    "Estos objetivos se frenan en círculo: {text}. Un cambio en el camino actúa contra sí mismo.",
  "problem.objective-unlinked":
    "{subject} no tiene vínculo con ningún otro objetivo. Indique en la tabla de vínculos a qué conduce, o qué conduce a él.",
  "problem.objective-no-way-up":
    "Ninguna cadena de vínculos lleva de {subject} a {other}. Añada el vínculo que diga cómo rinde al final.",
  "problem.factor-unwatched": "Ningún indicador vigila el factor de éxito {subject}. Nombre uno en su fila.",
  "problem.factor-unknown-kpi":
    "El factor de éxito {subject} nombra «{text}», que no es un indicador de este cuadro de mando. Revise la ortografía.",
  "problem.sign-off-outstanding":
    "{subject} aún no ha aprobado el mapa estratégico. Pídaselo y anote la fecha.",
  "problem.sheet-very-hidden":
    "La hoja {sheet} está oculta por una macro o una directiva. Sus cifras cuentan igualmente; haga que se muestre para comprobarlas.",
  "problem.closed-actual-changed":
    "{subject} se cerró con {before} en {text}; las tablas dicen ahora {after}. Restablezca la cifra o reabra el periodo indicando un motivo.",
  "problem.closed-target-changed":
    "La meta de {subject} era {before} al cerrar {text}; ahora es {after}. Restablézcala o reabra el periodo indicando un motivo.",
  "problem.closed-score-changed":
    "{subject} obtendría ahora {after} en {text}, y obtuvo {before} al cerrarse: su escala o sus límites han cambiado desde entonces.",
  "problem.closed-kpi-added":
    "{subject} tiene {after} en {text} y no tenía cifra cuando se cerró el periodo. Reabra el periodo para incluirla.",
  "problem.closed-kpi-gone":
    "{subject} se evaluó al cerrar {text} y ya no está en las tablas de KPI. Sus cifras cerradas permanecen en el historial.",
  "problem.closed-rows-edited":
    "Se modificaron filas cerradas de {text} en la hoja Historial de KPI. Restablézcalas, o reabra el periodo y ciérrelo de nuevo.",
  "problem.closed-rows-gone":
    "Las filas cerradas de {text} ya no están en la hoja Historial de KPI. Deshaga su eliminación o cierre de nuevo el periodo.",
  "problem.closed-row-damaged":
    "La fila {cell} del historial ya no se puede leer. Restablezca sus fechas, su peso y su estado.",
  "problem.query-failed":
    "La consulta {text} no se pudo cargar; su tabla muestra lo cargado antes. Abra Datos, Consultas y conexiones para ver el motivo.",
  "problem.query-not-reloaded":
    "Excel no volvió a cargar la consulta {text}; no todas las versiones lo permiten a los complementos. Pulse Datos, Actualizar todo, y actualice después el cuadro de mando.",
  "problem.results-out-of-place":
    "{count} filas de {source} se han movido desde que se escribieron sus resultados, que están junto a otros KPI. Actualice para corregirlo.",
  "problem.override-without-reason":
    "El pronóstico corregido de {subject} en {cell} no da motivo, por lo que no cuenta. Escriba el motivo al lado.",
  "problem.override-without-value":
    "El pronóstico corregido de {subject} en {cell} no da un número, por lo que no cuenta. Introduzca el valor esperado.",
  "problem.override-without-kpi":
    "La fila de {cell} corrige un pronóstico sin nombrar su indicador, por lo que se omite. Nombre el indicador.",
  "problem.override-unknown-kpi":
    "El pronóstico corregido en {cell} es de «{text}», que no es un indicador de este cuadro. Compruebe el nombre y la entidad.",
  "problem.target-already-met":
    "Cada uno de los últimos {count} valores de {subject} es mejor que su meta de {target}; el más cercano es {worst}. Fije una meta más exigente, o mantenga esta como nivel que conservar.",
  "problem.target-outside-process":
    "La meta de {subject} es {target}, pero el mejor de sus {count} valores es {best} y el azar no la lleva más allá de {limit}. El esfuerzo solo no basta; cambie la forma de trabajar, o la meta.",
  "problem.short-term-results":
    "De {from} a {to}, {other} subió {count} periodos seguidos ({risen}) mientras {subject} bajaba en cada uno ({fallen}){text, select, none {} other {; peor: {text}}}. Compruebe si estos resultados se logran a costa de los futuros.",
  "problem.growth-not-sustained":
    "{subject} ({cell}) crece, pero {other} {state, select, worsening {empeora} other {está fuera de curso}}. El crecimiento no dura sin {role, select, cash {caja} retention {clientes que se quedan} other {capacidad}}; mire ambos juntos.",
  "problem.unknown-alert":
    "«{text}» en {cell} no es una alerta; la regla se omite. Escriba Fuera de curso, En riesgo, Estado empeorado, Señal, Probabilidad por debajo, Valor pendiente, Valor por encima o Valor por debajo.",
  "problem.alert-without-limit":
    "La regla de alerta de {cell} necesita un límite, por lo que se omite. Introduzca un número en su columna Límite.",
  "problem.alert-limit-no-share":
    "El límite de {cell} no es una probabilidad entre 0 % y 100 %; la regla se omite. Escríbalo con el signo de porcentaje, por ejemplo 20 %.",
  "problem.alert-unknown-scope":
    "«{text}» en {cell} no es un KPI, una perspectiva ni un responsable de este cuadro de mando; la regla se omite. Compruebe la ortografía, o deje la celda vacía para todos los KPI.",
  "problem.alert-unknown-answer":
    "«{text}» en {cell} no es ni sí ni no; la regla de alerta cuenta como si la celda estuviera vacía. Escriba sí o no.",
  "problem.yes-no-unforecast": "{subject} se cumple o no, así que no hay ningún número que pronosticar.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
