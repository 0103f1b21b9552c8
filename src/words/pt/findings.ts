import type { FindingMessages } from "../en/findings";

/** Many findings of one kind in a sentence, in Portuguese; `n` is how many, and always several. */
export const findings: FindingMessages = {
  "findings.cell-error": "{n} células contêm um erro. Corrija as fórmulas e atualize.",
  "findings.not-a-number":
    "{n} células deveriam conter um número e não contêm. Digite números ou deixe-as vazias.",
  "findings.ambiguous-number":
    "{n} números podem ser lidos de mais de uma maneira. Digite-os de novo como números simples.",
  "findings.repeated-key":
    "{n} indicadores aparecem mais de uma vez nas tabelas, e cada linha é avaliada. Dê a cada linha o seu próprio nome, entidade ou ID.",
  "findings.kpi-without-name":
    "{n} linhas têm números mas não têm nome de indicador e não são avaliadas. Dê nome aos indicadores ou limpe as linhas.",
  "findings.at-risk-on-good-side":
    "“Em risco a partir de” é melhor que a meta em {n} indicadores. Digite valores do outro lado da meta.",
  "findings.no-range":
    "A escala de {n} indicadores não tem extensão: dois valores que devem ser diferentes são iguais. Altere o valor inicial, a meta ou o limite.",
  "findings.knots-out-of-order":
    "Os limites de {n} indicadores não estão em ordem ou contradizem o sentido. Escreva-os do pior ao melhor.",
  "findings.formula-cut-differs":
    "{n} fórmulas estão em risco até outra parte da meta que o scorecard. Insira-as de novo.",
  "findings.unknown-direction": "{n} sentidos não são conhecidos. Escreva maior, menor ou intervalo.",
  "findings.negative-weight": "{n} pesos são negativos e não contam. Digite 0 ou números positivos.",
  "findings.weight-not-a-number":
    "{n} pesos não são números e não contam. Digite números ou deixe vazio para 1.",
  "findings.baseline-past-target":
    "O valor inicial de {n} indicadores já atinge a meta, então só se pode dizer atingida ou não. Verifique valor inicial, meta e sentido.",
  "findings.target-zero-threshold":
    "A meta de {n} indicadores é 0 e não permite percentual; são julgados como atingidos ou não. Dê valores iniciais para uma pontuação mais fina.",
  "findings.under-least-coverage":
    "{n} grupos não têm pontuação porque muito pouco do seu peso tem dados. Acrescente os valores que faltam.",
  "findings.row-differs-from-reading":
    "{n} linhas de indicadores dizem algo diferente do valor do período. Vale o valor do período; corrija o que estiver errado.",
  "findings.reading-overdue":
    "O próximo valor de {n} indicadores está atrasado, por isso o último já não conta. Digite os novos.",
  "findings.readings-missing":
    "Faltam a {n} indicadores valores de alguns períodos; são comparados nos demais. Acrescente o que falta.",
  "findings.unmatched-reading":
    "{n} nomes nas medições não são indicadores deste scorecard. Verifique a grafia.",
  "findings.percent-beside-number":
    "O realizado e a meta de {n} indicadores parecem estar em unidades diferentes, como 12,5 ao lado de 12,5%. Escreva ambos na mesma.",
  "findings.season-unknown":
    "A sazonalidade de {n} indicadores não é conhecida, pois os valores do ano passado não estão completos; as metas são distribuídas por igual.",
  "findings.too-few-objectives":
    "{n} perspectivas têm menos de dois objetivos. Dois ou três mostram do que trata uma perspectiva.",
  "findings.too-many-objectives":
    "{n} perspectivas têm muitos objetivos. Mantenha em cada uma os dois ou três que mais importam.",
  "findings.objective-without-kpi":
    "{n} objetivos não têm indicador. Acrescente a cada um o que mostre o seu avanço.",
  "findings.too-many-kpis": "{n} objetivos têm muitos indicadores. Um ou dois por objetivo mantêm a clareza.",
  "findings.no-owner": "{n} indicadores não têm responsável. Diga quem responde por eles.",
  "findings.unassigned":
    "{n} indicadores não nomeiam perspectiva nem objetivo e ficam em “Não atribuído”. Preencha a que pertencem.",
  "findings.no-reading":
    "{n} indicadores não têm valor realizado. Digite os valores realizados quando os tiver.",
  "findings.no-target": "{n} indicadores não têm meta. Digite metas para ver o status.",
  "findings.direction-assumed":
    "Nada diz, em {n} indicadores, se mais ou menos é melhor; supõe-se maior. Informe o sentido.",
  "findings.direction-assumed-from-baseline":
    "O sentido de {n} indicadores é tirado do valor inicial e da meta. Informe-o para ter certeza.",
  "findings.accumulation-assumed":
    "Nada diz como os períodos de {n} indicadores se somam; o último valor vale por todos. Preencha soma, média ou outra forma.",
  "findings.target-repeated":
    "As metas de {n} indicadores são tomadas para cada período e somadas. Digite metas datadas se forem para o ano inteiro.",
  "findings.year-target-as-it-is":
    "{n} indicadores são comparados com a meta de um período mais longo como está, já que não se somam.",
  "findings.year-target-to-date":
    "{n} indicadores têm meta para um período mais longo; só é comparada a parte que vence neste.",
  "findings.series-gap": "Faltam a {n} KPIs valores entre o primeiro e o último. Complete o que falta.",
  "findings.reading-repeated":
    "{n} valores estão duas vezes nas tabelas. As somas contam ambos, por isso remova um de cada par.",
  "findings.reading-contradicted":
    "{n} valores contradizem outro do mesmo KPI e período. Mantenha o correto de cada par.",
  "findings.reading-in-future": "{n} valores têm a data de um dia que ainda não chegou. Corrija as datas.",
  "findings.unit-jump":
    "{n} vezes há valores de repente 10, 100 ou 1000 vezes maiores do que o habitual. Verifique as unidades.",
  "findings.unit-drop":
    "{n} vezes há valores de repente de um décimo, centésimo ou milésimo do tamanho habitual. Verifique as unidades.",
  "findings.sign-jump":
    "{n} vezes há valores com outro sinal que os restantes do seu KPI. Verifique mais e menos.",
  "findings.reading-outlier":
    "{n} valores estão longe dos outros do seu KPI. Podem estar certos; dê uma olhada.",
  "findings.value-due": "{n} KPIs têm valores em atraso. Digite o que falta.",
  "findings.source-unknown-kpi":
    "{n} nomes do registro de fontes não são KPIs deste scorecard. Verifique a grafia.",
  "findings.source-unknown":
    "{n} KPIs indicam uma fonte que não está no registro. Inclua o que falta ou verifique a grafia.",
  "findings.source-too-slow":
    "{n} KPIs são medidos com mais frequência do que a fonte é atualizada. Verifique as duas frequências.",
  "findings.kpi-without-source":
    "Nada diz de onde vêm os números de {n} KPIs. Indique as fontes nas linhas ou no registro.",
  "findings.unknown-sign":
    "{n} sinais de ligações não são conhecidos e contam como +. Escreva + onde mais dá mais, - onde mais dá menos.",
  "findings.unknown-evidence":
    "{n} ligações não dizem com clareza em que se apoiam; contam como afirmadas. Escreva afirmado, observado ou testado.",
  "findings.unknown-lag":
    "{n} defasagens não podem ser lidas. Escreva um número de períodos, ou um número com a unidade, como 2 meses.",
  "findings.link-incomplete":
    "Falta a {n} ligações a causa ou o efeito; elas não são desenhadas. Nomeie os dois objetivos de cada uma.",
  "findings.link-unknown-objective":
    "{n} nomes nas ligações não são objetivos deste scorecard; essas ligações não são desenhadas. Confira a grafia.",
  "findings.link-to-itself":
    "{n} ligações levam de um objetivo a ele mesmo; não são desenhadas. Nomeie os objetivos sobre os quais agem.",
  "findings.link-repeated":
    "{n} ligações já estão na tabela; cada uma é desenhada uma vez. Remova as linhas repetidas.",
  "findings.link-downward":
    "{n} ligações descem no mapa. As causas costumam ficar abaixo dos seus efeitos; verifique se não são ao contrário.",
  "findings.loop-reinforcing":
    "Em {n} círculos os objetivos se reforçam mutuamente. Uma mudança volta ali maior, para o bem ou para o mal.",
  "findings.loop-balancing":
    "Em {n} círculos os objetivos se travam mutuamente. Uma mudança age ali contra si mesma.",
  "findings.objective-unlinked":
    "{n} objetivos não têm ligação com outro. Indique na tabela de ligações a que conduzem, ou o que conduz a eles.",
  "findings.objective-no-way-up":
    "Nenhuma cadeia de ligações leva de {n} objetivos ao topo do mapa. Acrescente as ligações que digam como eles compensam no final.",
  "findings.factor-unwatched":
    "Nenhum indicador acompanha {n} dos fatores de sucesso. Nomeie um em cada uma das suas linhas.",
  "findings.factor-unknown-kpi":
    "{n} fatores de sucesso nomeiam algo que não é um indicador deste scorecard. Confira a grafia.",
  "findings.horizon-missing":
    "{n} metas não têm horizonte. Acrescente o ano em que cada uma deve ser alcançada.",
  "findings.sign-off-outstanding":
    "{n} pessoas ainda não aprovaram o mapa estratégico. Peça a aprovação e registre as datas.",
  "findings.closed-actual-changed":
    "{n} valores de períodos fechados não são mais os do fechamento. Restaure-os ou reabra os períodos.",
  "findings.closed-target-changed":
    "{n} metas de períodos fechados mudaram desde então. Restaure-as ou reabra os períodos.",
  "findings.closed-score-changed":
    "{n} pontuações de períodos fechados seriam outras agora, porque escalas ou limites mudaram. O que foi fechado permanece.",
  "findings.closed-kpi-added":
    "{n} KPIs têm em períodos fechados valores que não existiam no fechamento. Reabra os períodos para incluí-los.",
  "findings.closed-kpi-gone":
    "{n} KPIs de períodos fechados não estão mais nas tabelas. Os valores permanecem no histórico.",
  "findings.closed-row-damaged":
    "{n} linhas do histórico não podem mais ser lidas. Restaure datas, pesos e status.",
  "findings.query-failed":
    "{n} consultas não puderam ser carregadas; suas tabelas mostram o que havia antes. Abra Dados, Consultas e Conexões.",
  "findings.query-not-reloaded":
    "O Excel não recarregou {n} consultas. Clique em Dados, Atualizar Tudo e depois atualize o scorecard.",
  "findings.target-already-met":
    "{n} indicadores são melhores do que a meta em cada um dos seus últimos valores. Defina metas mais exigentes, ou mantenha estas como níveis a conservar.",
  "findings.target-outside-process":
    "As metas de {n} indicadores estão além do que os seus processos dão por acaso. O esforço sozinho não chega lá; mude a forma de trabalhar, ou as metas.",
  "findings.growth-not-sustained":
    "{n} indicadores de caixa, de clientes que ficam ou de capacidade não acompanham o crescimento. Veja cada um ao lado do crescimento que sustenta.",
};
