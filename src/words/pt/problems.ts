import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in Portuguese: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  "problem.cell-error": "A célula contém o erro {text}. Corrija a fórmula e atualize.",
  "problem.not-a-number": "“{text}” não é um número. Digite um número ou deixe a célula vazia.",
  "problem.ambiguous-number":
    "“{text}” pode ser lido como mais de um número. Digite-o de novo como número simples.",
  "problem.no-reading": "{subject} não tem valor realizado. Informe-o assim que o tiver.",
  "problem.no-target": "{subject} não tem meta. Informe uma para ver o status.",
  "problem.no-range":
    "A escala de {subject} não tem extensão: dois valores que devem diferir são iguais. Altere o valor inicial, a meta ou o limite.",
  "problem.knots-out-of-order":
    "Os limites de {subject} não estão em ordem ou contradizem o sentido. Escreva-os do pior para o melhor.",
  "problem.ratio-not-positive":
    "{subject} é pontuado como meta dividida pelo realizado, o que exige valores acima de 0. Escolha outra escala.",
  "problem.negative-weight":
    "O peso de {subject} é negativo e não é contado. Informe 0 ou um número positivo.",
  "problem.weight-not-a-number":
    "O peso de {subject} não é um número e não é contado. Informe um número ou deixe vazio para 1.",
  "problem.formula-cut-differs":
    "Esta fórmula está em risco até {used, number, percent} da meta; o scorecard, até {share, number, percent}. Insira a fórmula de novo para que coincidam.",
  "problem.unknown-direction": "“{text}” não é um sentido. Escreva maior, menor ou faixa.",
  "problem.unknown-scale": "“{text}” não é uma escala. Escreva, por exemplo, % da meta, limiar ou bandas.",
  "problem.unknown-frequency":
    "“{text}” não é uma frequência. Escreva dia, semana, mês, trimestre, semestre ou ano.",
  "problem.unknown-accumulation":
    "“{text}” não é uma forma de acumular períodos. Escreva soma, média, último, mín, máx ou razão.",
  "problem.unknown-method":
    "“{text}” não é uma forma de consolidar pontuações. Escreva ponderado, pior, mediana ou proporção.",
  "problem.at-risk-on-good-side":
    "“Em risco a partir de” de {subject} é melhor que a meta. Informe um valor do outro lado da meta.",
  "problem.direction-assumed":
    "Nada indica se mais ou menos de {subject} é melhor; supõe-se que mais. Informe o sentido.",
  "problem.direction-assumed-from-baseline":
    "O sentido de {subject} foi deduzido do valor inicial e da meta. Informe-o para ter certeza.",
  "problem.baseline-past-target":
    "O valor inicial de {subject} já atinge a meta; só se pode dizer se ela é cumprida ou não. Confira valor inicial, meta e sentido.",
  "problem.target-zero-threshold":
    "A meta de {subject} é 0 e não permite percentual; julga-se apenas se foi cumprida. Informe um valor inicial para mais detalhe.",
  "problem.repeated-key":
    "{subject} aparece mais de uma vez nas tabelas e cada linha é pontuada. Dê a cada uma seu nome, entidade ou ID, ou remova uma.",
  "problem.unassigned":
    "{subject} não indica perspectiva ou objetivo e fica em “Não atribuído”. Informe a que pertence.",
  "problem.under-least-coverage":
    "{subject} não tem pontuação: só {coverage, number, percent} do peso tem dados e são necessários {least, number, percent}. Acrescente os valores que faltam.",
  "problem.row-differs-from-reading":
    "A linha de {subject} diz {row, number} e o valor do período {dated, number}. Vale o do período; corrija o errado.",
  "problem.reading-overdue":
    "O próximo valor de {subject} está atrasado, por isso o último já não conta. Informe o novo.",
  "problem.percent-beside-number":
    "O realizado e a meta de {subject} parecem estar em unidades diferentes, como 12,5 e 12,5%. Use a mesma.",
  "problem.too-few-objectives":
    "{subject} {count, plural, =0 {não tem objetivos} one {tem só # objetivo} other {tem só # objetivos}}. Dois ou três mostram o que a perspectiva busca.",
  "problem.too-many-objectives":
    "{subject} tem {count, plural, one {# objetivo} other {# objetivos}}. Mantenha os dois ou três mais importantes.",
  "problem.objective-without-kpi":
    "O objetivo {subject} não tem indicador. Acrescente um que mostre o avanço.",
  "problem.too-many-kpis":
    "O objetivo {subject} tem {count, plural, one {# indicador} other {# indicadores}}. Um ou dois o deixam mais claro.",
  "problem.no-owner": "{subject} não tem responsável. Indique quem responde por ele.",
  "problem.shape-mismatch":
    "Os intervalos têm tamanhos diferentes. Use intervalos com as mesmas linhas e colunas.",
  "problem.before-is-zero":
    "O valor anterior de {subject} é 0 e a partir de 0 não há variação percentual. Veja os valores.",
  "problem.bad-date": "“{text}” não é uma data que o Excel conheça. Informe uma data.",
  "problem.not-positive": "Aqui é preciso um número acima de 0. Informe um.",
  "problem.unknown-profile":
    "“{text}” não diz como uma meta se distribui no tempo. Escreva linear ou degrau.",
  "problem.ratio-without-parts":
    "{subject} é uma razão, mas faltam numerador ou denominador nos valores e os períodos não podem ser reunidos. Acrescente as duas colunas.",
  "problem.zero-denominator": "Os denominadores de {subject} somam 0 e não há razão. Confira-os.",
  "problem.two-targets-on-a-day": "Há duas metas diferentes na mesma data. Mantenha uma.",
  "problem.no-baseline":
    "{subject} é pontuado a partir do valor inicial, mas não o tem. Informe-o ou escolha outra escala.",
  "problem.no-limits":
    "{subject} é pontuado entre dois limites, mas falta um. Preencha “Limite inferior” e “Limite superior” ou escolha outra escala.",
  "problem.no-red-flag":
    "{subject} é pontuado do alerta vermelho à meta, mas não tem alerta vermelho. Informe-o ou escolha outra escala.",
  "problem.no-bands":
    "{subject} é pontuado em bandas, mas precisa de pelo menos dois limites. Informe-os do pior ao melhor ou escolha outra escala.",
  "problem.no-upper-target":
    "{subject} deve ficar numa faixa, mas não tem meta superior. Informe-a ou escolha maior ou menor.",
  "problem.target-outside-scale":
    "A meta de {subject} não é melhor que o pior valor da escala. Confira meta, limites e sentido.",
  "problem.negative-tolerance": "A tolerância de {subject} deve ser 0 ou mais. Informe-a sem sinal de menos.",
  "problem.accumulation-assumed":
    "Nada indica como os períodos de {subject} se acumulam; vale o último de {count} valores. Informe soma, média ou outra forma.",
  "problem.readings-missing":
    "Em {subject} {count, plural, one {falta o valor de # período} other {faltam os valores de # períodos}}; comparam-se os demais. Acrescente o que falta.",
  "problem.unmatched-reading":
    "{count, plural, one {# linha cita} other {# linhas citam}} “{text}”, que não é um indicador deste scorecard. Confira a grafia.",
  "problem.target-repeated":
    "A meta de {subject} vale para cada um de {count} períodos e é somada. Informe metas datadas se ela for para o ano todo.",
  "problem.year-target-as-it-is":
    "{subject} é comparado tal como está com a meta de um período mais longo, pois não se soma. Informe metas por período se forem diferentes.",
  "problem.year-target-to-date":
    "{subject} tem meta para um período mais longo; só se compara a parte que vence neste. Informe uma meta do período para usá-la.",
  "problem.season-unknown":
    "A sazonalidade de {subject} não é conhecida, pois faltam valores do ano anterior; a meta é distribuída por igual. Complete-os ou escolha linear.",
  "problem.kpi-without-name":
    "A linha de {cell} tem números, mas não o nome do indicador, e não é pontuada. Dê-lhe um nome ou limpe a linha.",
  "problem.cell-in-the-way":
    "{cell} não está vazia, por isso {header} não foi escrito ali. Mova o conteúdo e atualize.",
  "problem.sheet-protected":
    "A planilha {sheet} está protegida e nada foi escrito nela. Desproteja-a e atualize, ou mantenha os resultados na planilha do scorecard.",
  "problem.column-missing":
    "A coluna {header} de {source} não existe mais. Restaure-a ou escolha outra em Início.",
  "problem.bad-setting":
    "“{text}” não é um valor para esta configuração e usa-se o padrão. Corrija-o na planilha de configurações.",
  "problem.sheet-very-hidden":
    "A planilha {sheet} está oculta por uma macro ou política. Os números dela contam mesmo assim; peça que seja exibida para conferi-los.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
