/** Those problems that an argument of a function in a cell can have as well, in Portuguese: the functions load no others. */
export const cellProblems = {
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
  "problem.under-least-coverage":
    "{subject} não tem pontuação: só {coverage, number, percent} do peso tem dados e são necessários {least, number, percent}. Acrescente os valores que faltam.",
  "problem.shape-mismatch":
    "Os intervalos têm tamanhos diferentes. Use intervalos com as mesmas linhas e colunas.",
  "problem.too-few-readings":
    "{subject} {count, plural, =0 {não tem valores} one {tem só # valor} other {tem só # valores}} no histórico. São necessários pelo menos {least} para responder.",
  "problem.before-is-zero":
    "O valor anterior de {subject} é 0 e a partir de 0 não há variação percentual. Veja os valores.",
  "problem.bad-date": "“{text}” não é uma data que o Excel conheça. Informe uma data.",
  "problem.not-positive": "Aqui é preciso um número acima de 0. Informe um.",
  "problem.unknown-profile":
    "“{text}” não diz como uma meta se distribui no tempo. Escreva linear ou degrau.",
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
} as const;
