import { cellProblems } from "./cell-problems";
import type { ProblemCode } from "../../engine/scorecard/problem";

/** What is wrong and what to do, in Portuguese: one sentence or two for every problem code. Places are listed in problem.ts. */
export const problems = {
  ...cellProblems,
  "problem.formula-cut-differs":
    "Esta fórmula está em risco até {used, number, percent} da meta; o scorecard, até {share, number, percent}. Insira a fórmula de novo para que coincidam.",
  "problem.repeated-key":
    "{subject} aparece mais de uma vez nas tabelas e cada linha é pontuada. Dê a cada uma seu nome, entidade ou ID, ou remova uma.",
  "problem.unassigned":
    "{subject} não indica perspectiva ou objetivo e fica em “Não atribuído”. Informe a que pertence.",
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
  "problem.ratio-without-parts":
    "{subject} é uma razão, mas faltam numerador ou denominador nos valores e os períodos não podem ser reunidos. Acrescente as duas colunas.",
  "problem.zero-denominator": "Os denominadores de {subject} somam 0 e não há razão. Confira-os.",
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
  "problem.target-contradicts-direction":
    "A meta de {subject} está escrita “{text}”, o que não combina com o sentido indicado. Vale o sentido; corrija o que estiver errado.",
  "problem.entities-side-by-side":
    "As colunas sob {text} são lidas como entidades próprias. Escolha outros significados em Início se forem outra coisa.",
  "problem.series-gap":
    "{count, plural, one {Falta # valor} other {Faltam # valores}} a {subject} entre o primeiro e o último; a primeira lacuna é o período a partir de {day}. Complete o que falta.",
  "problem.reading-repeated":
    "{subject} tem duas vezes o mesmo valor para o período a partir de {day}; o outro está em {cell}. As somas contam ambos, por isso remova um.",
  "problem.reading-contradicted":
    "{subject} tem dois valores diferentes para o período a partir de {day}; o outro está em {cell}. Mantenha o correto.",
  "problem.reading-in-future":
    "Um valor de {subject} tem a data {day}, um dia que ainda não chegou. Corrija a data.",
  "problem.unit-jump":
    "{count, plural, one {O valor de {subject} para {day} é} other {# valores de {subject} a partir de {day} são}} cerca de {factor} vezes maiores do que o habitual. Verifique a unidade.",
  "problem.unit-drop":
    "{count, plural, one {O valor de {subject} para {day} é} other {# valores de {subject} a partir de {day} são}} de cerca de 1/{factor} do tamanho habitual. Verifique a unidade.",
  "problem.sign-jump":
    "{count, plural, one {O valor de {subject} para {day} tem} other {# valores de {subject} a partir de {day} têm}} outro sinal que os restantes. Verifique mais e menos.",
  "problem.reading-outlier":
    "O valor de {subject} para {day} é {value}, longe dos outros, que ficam em torno de {usual}. Pode estar certo; dê uma olhada.",
  "problem.value-due":
    "{count, plural, one {Um valor de {subject} está em atraso} other {# valores de {subject} estão em atraso}} desde {day}. Digite o que falta.",
  "problem.source-without-name":
    "A linha de {cell} descreve uma fonte sem a nomear, por isso fica de fora. Dê um nome à fonte.",
  "problem.source-unknown-kpi":
    "A fonte {subject} alimenta “{text}”, que não é um KPI deste scorecard. Verifique a grafia.",
  "problem.source-unknown":
    "{subject} indica “{text}” como fonte, que não está no registro. Inclua-a ou verifique a grafia.",
  "problem.source-too-slow":
    "A fonte {subject} é atualizada com menos frequência do que {other} é medido. Verifique as duas frequências.",
  "problem.kpi-without-source":
    "Nada diz de onde vêm os números de {subject}. Indique a fonte na linha ou no registro.",
  "problem.cell-in-the-way":
    "{cell} não está vazia, por isso {header} não foi escrito ali. Mova o conteúdo e atualize.",
  "problem.sheet-protected":
    "A planilha {sheet} está protegida e nada foi escrito nela. Desproteja-a e atualize, ou mantenha os resultados na planilha do scorecard.",
  "problem.column-missing":
    "A coluna {header} de {source} não existe mais. Restaure-a ou escolha outra em Início.",
  "problem.bad-setting":
    "“{text}” não é um valor para esta configuração e usa-se o padrão. Corrija-o na planilha de configurações.",
  "problem.unknown-sign":
    "“{text}” não é o sinal de uma ligação; conta como +. Escreva + se mais gera mais, - se mais gera menos.",
  "problem.unknown-evidence":
    "“{text}” não diz em que uma ligação se apoia; conta como afirmada. Escreva afirmado, observado ou testado.",
  "problem.unknown-lag":
    "“{text}” não é uma defasagem. Escreva um número de períodos, ou um número com a unidade, como 2 meses.",
  "problem.link-incomplete":
    "Falta à ligação em {cell} a causa ou o efeito; ela não é desenhada. Nomeie os dois objetivos.",
  "problem.unknown-statement":
    "“{text}” não é missão, visão nem meta; a linha fica fora do cabeçalho do mapa. Escreva uma das três.",
  "problem.statement-repeated":
    "Há uma missão ou visão antes desta; “{text}” fica fora do cabeçalho do mapa. Mantenha uma de cada.",
  "problem.unknown-horizon":
    "“{text}” não indica o ano em que a meta deve ser alcançada. Escreva um ano com quatro algarismos.",
  "problem.factor-without-name":
    "A linha de {cell} nomeia um indicador mas nenhum fator de sucesso; fica de fora. Nomeie o fator.",
  "problem.sign-off-without-name": "A aprovação em {cell} não nomeia ninguém; não conta. Diga quem é.",
  "problem.mission-missing":
    "A estratégia não tem missão. Escreva em uma frase para que a empresa existe, na tabela Estratégia.",
  "problem.vision-missing":
    "A estratégia não tem visão. Escreva em uma frase aonde a empresa quer chegar, na tabela Estratégia.",
  "problem.goal-missing":
    "A estratégia não tem meta. Escreva pelo menos uma, com o ano, na tabela Estratégia.",
  "problem.horizon-missing": "A meta “{text}” não tem horizonte. Acrescente o ano em que deve ser alcançada.",
  "problem.link-unknown-objective":
    "Uma ligação nomeia “{text}”, que não é um objetivo deste scorecard; não é desenhada. Confira a grafia.",
  "problem.link-to-itself":
    "Uma ligação vai de {subject} para si mesmo; não é desenhada. Nomeie o objetivo sobre o qual atua.",
  "problem.link-repeated":
    "A ligação de {subject} para {other} já está em {cell}; é desenhada uma só vez. Remova uma das duas linhas.",
  "problem.link-downward":
    "A ligação de {subject} para {other} desce no mapa. As causas costumam ficar abaixo dos seus efeitos; verifique se não é ao contrário.",
  "problem.loop-reinforcing":
    "Estes objetivos reforçam-se em círculo: {text}. Uma mudança no caminho volta maior, para o bem ou para o mal.",
  "problem.loop-balancing":
    "Estes objetivos travam-se em círculo: {text}. Uma mudança no caminho atua contra si mesma.",
  "problem.objective-unlinked":
    "{subject} não tem ligação com outro objetivo. Indique na tabela de ligações a que conduz, ou o que conduz a ele.",
  "problem.objective-no-way-up":
    "Nenhuma cadeia de ligações leva de {subject} a {other}. Acrescente a ligação que diga como ele compensa no final.",
  "problem.factor-unwatched":
    "Nenhum indicador acompanha o fator de sucesso {subject}. Nomeie um na sua linha.",
  "problem.factor-unknown-kpi":
    "O fator de sucesso {subject} nomeia “{text}”, que não é um indicador deste scorecard. Confira a grafia.",
  "problem.sign-off-outstanding":
    "{subject} ainda não aprovou o mapa estratégico. Peça a aprovação e registre a data.",
  "problem.sheet-very-hidden":
    "A planilha {sheet} está oculta por uma macro ou política. Os números dela contam mesmo assim; peça que seja exibida para conferi-los.",
  "problem.closed-actual-changed":
    "{subject} foi fechado com {before} em {text}; as tabelas agora dizem {after}. Restaure o valor ou reabra o período com um motivo.",
  "problem.closed-target-changed":
    "A meta de {subject} era {before} quando {text} foi fechado; agora é {after}. Restaure-a ou reabra o período com um motivo.",
  "problem.closed-score-changed":
    "{subject} teria agora {after} em {text}, e teve {before} no fechamento: a escala ou os limites mudaram desde então.",
  "problem.closed-kpi-added":
    "{subject} tem {after} em {text} e não tinha valor quando o período foi fechado. Reabra o período para incluí-lo.",
  "problem.closed-kpi-gone":
    "{subject} foi avaliado quando {text} foi fechado e não está mais nas tabelas de KPIs. Os valores fechados permanecem no histórico.",
  "problem.closed-rows-edited":
    "Linhas fechadas de {text} foram alteradas na planilha Histórico de KPIs. Restaure-as ou reabra o período e feche-o novamente.",
  "problem.closed-rows-gone":
    "As linhas fechadas de {text} não estão mais na planilha Histórico de KPIs. Desfaça a exclusão ou feche o período novamente.",
  "problem.closed-row-damaged":
    "A linha {cell} do histórico não pode mais ser lida. Restaure as datas, o peso e o status.",
  "problem.query-failed":
    "A consulta {text} não pôde ser carregada; sua tabela mostra o que havia antes. Abra Dados, Consultas e Conexões para ver o motivo.",
  "problem.query-not-reloaded":
    "O Excel não recarregou a consulta {text}; nem toda versão permite isso a suplementos. Clique em Dados, Atualizar Tudo e depois atualize o scorecard.",
  "problem.results-out-of-place":
    "{count} linhas de {source} mudaram de lugar desde que seus resultados foram escritos; eles estão ao lado de outros KPIs. Atualize para corrigir.",
  "problem.override-without-reason":
    "A previsão corrigida de {subject} em {cell} não dá motivo, por isso não conta. Escreva o motivo ao lado.",
  "problem.override-without-value":
    "A previsão corrigida de {subject} em {cell} não dá um número, por isso não conta. Informe o valor esperado.",
  "problem.override-without-kpi":
    "A linha de {cell} corrige uma previsão sem nomear seu indicador, por isso fica de fora. Nomeie o indicador.",
  "problem.override-unknown-kpi":
    "A previsão corrigida em {cell} é de “{text}”, que não é um indicador deste scorecard. Verifique o nome e a entidade.",
  "problem.target-already-met":
    "Cada um dos últimos {count} valores de {subject} é melhor do que a meta de {target}; o mais próximo é {worst}. Defina uma meta mais exigente, ou mantenha esta como nível a conservar.",
  "problem.target-outside-process":
    "A meta de {subject} é {target}, mas o melhor dos seus {count} valores é {best} e o acaso não a leva além de {limit}. O esforço sozinho não chega lá; mude a forma de trabalhar, ou a meta.",
  "problem.short-term-results":
    "De {from} a {to}, {other} subiu {count} períodos seguidos ({risen}) enquanto {subject} caía em cada um ({fallen}){text, select, none {} other {; pior: {text}}}. Verifique se estes resultados são obtidos à custa dos futuros.",
  "problem.growth-not-sustained":
    "{subject} ({cell}) cresce, mas {other} {state, select, worsening {está piorando} other {está fora do alvo}}. O crescimento não dura sem {role, select, cash {caixa} retention {clientes que ficam} other {capacidade}}; veja os dois juntos.",
  "problem.unknown-alert":
    "“{text}” em {cell} não é um alerta; a regra fica de fora. Escreva Fora do alvo, Em risco, Status piorou, Sinal, Chance abaixo, Valor pendente, Valor acima ou Valor abaixo.",
  "problem.alert-without-limit":
    "A regra de alerta em {cell} precisa de um limite, por isso fica de fora. Digite um número na coluna Limite.",
  "problem.alert-limit-no-share":
    "O limite em {cell} não é uma chance entre 0% e 100%; a regra fica de fora. Escreva-o com o sinal de porcentagem, como 20%.",
  "problem.alert-unknown-scope":
    "“{text}” em {cell} não é um KPI, uma perspectiva nem um responsável deste scorecard; a regra fica de fora. Verifique a grafia, ou deixe a célula vazia para todos os KPIs.",
  "problem.alert-unknown-answer":
    "“{text}” em {cell} não é nem sim nem não; a regra de alerta vale como se a célula estivesse vazia. Escreva sim ou não.",
  "problem.yes-no-unforecast": "{subject} é atingido ou não, por isso não há número a prever.",
} as const satisfies Readonly<Record<`problem.${ProblemCode}`, string>>;
