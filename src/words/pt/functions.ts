import type { functions as english } from "../en/functions";

/** Frases das funções de célula: o que acompanha o erro quando uma função não tem resposta. */
export const functions = {
  "functions.subject": "Este indicador",
  "functions.no-reading": "Ainda não há nenhum valor.",
  "functions.shapes":
    "Os intervalos têm tamanhos diferentes. Indique intervalos com as mesmas linhas e colunas, ou células únicas.",
  "functions.counts":
    "Deve haver um peso ou uma pontuação para cada pontuação: {expected} esperados, {given} indicados.",
  "functions.dates": "Deve haver uma meta para cada data: {expected} esperadas, {given} indicadas.",
  "functions.no-scores": "Nenhum elemento tem pontuação.",
  "functions.target-is-zero": "A meta é 0, portanto não há percentagem dela. Peça o valor em vez disso.",
  "functions.not-true-or-false": "“{text}” não é VERDADEIRO nem FALSO.",
  "functions.not-a-share": "A cobertura mínima deve estar entre 0 e 1 (0% e 100%); {text} não está.",
  "functions.before-first-date": "A data é anterior à da primeira meta.",
  "functions.one-history":
    "Uma previsão usa um único histórico: uma linha ou uma coluna. Escreva uma fórmula para cada indicador.",
  "functions.not-periods": "O argumento {name} deve ser um número inteiro de períodos de {least} a {most}.",
  "functions.not-a-level": "O nível deve ficar entre 0 e 1 (0% e 100%), como 0,8 ou 80; {text} não fica.",
  "functions.range-has-no-chance":
    "Só há chance de uma única meta, não de uma faixa. Escreva “maior” ou “menor”.",
  "functions.not-accumulated":
    "“{text}” não diz a que se refere a meta. Escreva “último”, “soma” ou “média”.",
  "functions.not-a-basis": "Uma chance não pode se basear em “{text}”. Escreva “previsão” ou “passado”.",
} as const satisfies Record<keyof typeof english, string>;
