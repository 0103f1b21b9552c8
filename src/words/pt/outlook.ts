import type { OutlookMessages } from "../outlook-words";

/** Sentences on what is to come and on a KPI's figures, in Portuguese. */
export const outlook: OutlookMessages = {
  "outlook.title": "Onde vai terminar",
  "outlook.working": "Olhando para a frente",
  "outlook.failed": "Não foi possível fazer a previsão.",
  "outlook.landing": "No final de {year}: {value} (intervalo de 80%: {low} a {high})",
  "outlook.landing.complete": "{year} está completo: {value}",
  "outlook.target": "meta {target}",
  "outlook.chance": "Chance de atingir a meta: {chance}.",
  "outlook.chance.under": "menos de {chance}",
  "outlook.chance.over": "mais de {chance}",
  "outlook.past-chance":
    "Se {per, select, day {os próximos dias fossem como qualquer dia passado} week {as próximas semanas fossem como qualquer semana passada} month {os próximos meses fossem como qualquer mês passado} quarter {os próximos trimestres fossem como qualquer trimestre passado} half {os próximos semestres fossem como qualquer semestre passado} other {os próximos anos fossem como qualquer ano passado}}: {chance}{range, select, given { ({low} a {high})} other {}}.",
  "outlook.too-few":
    "{count, plural, =0 {Ainda não há previsão: não há nenhuma medição, e são precisas {least}.} one {Ainda não há previsão: há {n} medição, e são precisas {least}.} other {Ainda não há previsão: há {n} medições, e são precisas {least}.}}",
  "outlook.no-year": "Sem previsão de fim de ano: as medições não têm períodos.",
  "outlook.forecast": "Previsão",
  "outlook.legend": "Linha pontilhada: previsão. Faixa interna: 80%, externa: 95%.",
  "outlook.point": "{period}: previsão {value}, 80% {low} a {high}, 95% {least} a {most}",
  "outlook.read": "previsão {value} (intervalo de 80%: {low} a {high})",
  "outlook.table": "Previsão: {name}",
  "outlook.column.80": "Intervalo de 80%",
  "outlook.column.95": "Intervalo de 95%",
  "outlook.range": "{low} a {high}",
  "outlook.how": "Como isto foi feito",
  "outlook.how.method":
    "{method, select, level {Todas as medições são iguais, por isso esse valor continua.} trend {Poucas medições: a média de três métodos simples prolonga nível e tendência (theta, theta dinâmico e deriva).} combination {A média de vários métodos prolonga nível e tendência: theta, tendência amortecida, suavização exponencial, ARIMA e o último valor.} other {A média de vários métodos prolonga nível, tendência e sazonalidade: theta, tendência amortecida, suavização exponencial, ARIMA e os valores do ano passado.}}",
  "outlook.how.readings":
    "{count, plural, one {Baseia-se em {n} medição, {from} a {until}.} other {Baseia-se em {n} medições, {from} a {until}.}}",
  "outlook.how.season":
    "{season, select, yes {Considera-se uma sazonalidade anual, na medida em que os anos concordam.} other {Não se considera sazonalidade.}}",
  "outlook.how.backtest":
    "{count, plural, one {Testada no último período, que não tinha visto,} other {Testada nos últimos {n} períodos, que não tinha visto,}} {naive, select, year {seu erro foi {mase} vezes o de repetir o ano passado.} other {seu erro foi {mase} vezes o de repetir o último valor.}}",
  "outlook.how.untested": "Poucas medições para reservar algumas como teste, ou nunca variaram.",
  "outlook.how.interval":
    "De dez intervalos de 80%, oito devem conter o valor que vier; de vinte de 95%, dezenove.",
  "outlook.how.chances": "Cada método sozinho dá uma chance entre {low} e {high}.",
  "outlook.how.human":
    "Só conhece o passado do indicador, não planos nem notícias. Nada é aplicado sem a sua aceitação.",
  "outlook.note.gaps-filled": "Os períodos sem medição foram completados a partir dos vizinhos.",
  "outlook.note.season-unseen":
    "Não foi possível aprender uma sazonalidade: são precisos dois anos completos de medições.",
  "outlook.note.amounts-only":
    "Algumas medições são 0 ou negativas, por isso o crescimento conta em valores, não em porcentagens.",
  "outlook.note.never-moved": "As medições nunca variaram; nada diz quanto poderiam variar.",
  "outlook.note.ratio-weighed":
    "Os períodos futuros contam com o tamanho habitual do denominador, pois o deles ainda não é conhecido.",
  "outlook.note.latest-only": "Só foram usadas as últimas medições.",
  "outlook.override.open": "Espero outro valor",
  "outlook.override.value": "Valor esperado no final de {year}",
  "outlook.override.reason": "Por quê",
  "outlook.override.who": "Seu nome",
  "outlook.override.text":
    "É escrito na planilha de previsões corrigidas e fica no lugar da previsão, que continua ao lado.",
  "outlook.override.save": "Salvar valor",
  "outlook.override.cancel": "Cancelar",
  "outlook.override.bad-number": "Isto não é um número.",
  "outlook.override.percent": "Escreva-o com o sinal de porcentagem, por exemplo {example}.",
  "outlook.override.stands": "{name} espera {value} no final de {year}",
  "outlook.override.stands.nobody": "Esperado à mão: {value} no final de {year}",
  "outlook.override.because": "Motivo: {reason}",
  "outlook.override.no-reason": "Nenhum motivo é indicado.",
  "outlook.override.on": "Escrito em {day}",
  "outlook.override.forecast": "A previsão diz {value} (intervalo de 80%: {low} a {high}).",
  "outlook.override.drop": "Voltar a usar a previsão",
  "outlook.override.go": "Ir para o valor",
  "outlook.score": "Onde {year} vai terminar: {score} (intervalo de 80%: {low} a {high})",
  "outlook.score.none": "Não se pode dizer onde {year} vai terminar: há poucos dados.",
  "outlook.score.chance": "chance de estar no alvo {chance}",
  "outlook.progress": "Olhando para a frente em cada indicador",
  "outlook.cancel": "Cancelar",
  "outlook.details": "Fim do ano por perspectiva",
  "outlook.page": "Onde o ano vai terminar",
  "outlook.column.part": "Indicador",
  "outlook.column.landing": "Fim do ano, intervalo de 80%",
  "outlook.column.chance": "Chance",
  "outlook.group": "Pontuação {score} (intervalo de 80%: {low} a {high})",
  "outlook.of-target": "de {target}",
  "outlook.stands-at": "está em {value}, sem previsão",
  "outlook.by-hand": "esperado à mão",
  "outlook.how.draws":
    "{count, plural, other {O resto do ano foi sorteado {n} vezes, cada indicador segundo sua própria previsão, e consolidado com os pesos e regras do scorecard; a mesma pasta de trabalho dá os mesmos números.}}",
  "outlook.how.independent":
    "Os indicadores são sorteados de forma independente. Onde se movem juntos, o intervalo real é mais amplo.",
  "outlook.how.standing":
    "{count, plural, =0 {Cada indicador tem previsão.} one {{n} indicador não tem previsão e entra com seu valor atual.} other {{n} indicadores não têm previsão e entram com seu valor atual.}}",
  "figures.title": "Números",
  "figures.count": "Medições",
  "figures.mean": "Média",
  "figures.median": "Mediana",
  "figures.smallest": "Menor",
  "figures.largest": "Maior",
  "figures.deviation": "Desvio padrão",
  "figures.last-change":
    "Variação sobre {per, select, day {o dia anterior} week {a semana anterior} month {o mês anterior} quarter {o trimestre anterior} half {o semestre anterior} other {o ano anterior}}",
  "figures.year-change": "Variação sobre o ano passado",
  "figures.change": "{amount} ({share}){side, select, better {, melhor} worse {, pior} other {}}",
  "figures.from-zero": "sem porcentagem a partir de 0",
  "figures.from-negative": "{share} do seu tamanho",
  "figures.slope":
    "Inclinação por {per, select, day {dia} week {semana} month {mês} quarter {trimestre} half {semestre} other {ano}}",
  "figures.moving":
    "Média {per, select, day {dos últimos 3 dias} week {das últimas 3 semanas} month {dos últimos 3 meses} quarter {dos últimos 3 trimestres} half {dos últimos 3 semestres} other {dos últimos 3 anos}}",
  "figures.note":
    "{from} a {until}, como MÉDIA, MED, MÍNIMO, MÁXIMO, DESVPAD.A e INCLINAÇÃO do Excel os dão dos mesmos valores.",
  "outlook.score.range": "Intervalo de 80%: {low} a {high}",
  "outlook.score.too-few":
    "Ainda não se pode dizer onde {year} vai terminar: nenhum indicador tem medições suficientes.",
  "outlook.score.sure": "Onde {year} vai terminar: {score}",
  "outlook.note.period-unfinished":
    "O último período não terminou: conta o que trouxe, e o resto é previsto.",
};
