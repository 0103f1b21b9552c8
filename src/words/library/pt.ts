import type { LibraryWords } from "../kpi-library-words";

/** Portuguese names, units and definitions of the library's KPIs. */
export const pt: LibraryWords = {
  revenue: {
    name: "Receita",
    unit: "mil",
    definition: "Vendas faturadas no período, sem impostos e descontos",
  },
  "revenue-growth": {
    name: "Crescimento da receita",
    unit: "%",
    definition: "Receita dos últimos 12 meses ÷ receita dos 12 anteriores − 1",
  },
  "gross-margin": { name: "Margem bruta", unit: "%", definition: "(Receita − custo das vendas) ÷ receita" },
  "operating-margin": {
    name: "Margem operacional",
    unit: "%",
    definition: "Resultado operacional ÷ receita",
  },
  "operating-cost": {
    name: "Custo operacional",
    unit: "mil",
    definition: "Custo de funcionamento do período, sem custo das vendas",
  },
  "operating-cash-flow": {
    name: "Fluxo de caixa operacional",
    unit: "mil",
    definition: "Caixa da atividade, antes de investimento e financiamento",
  },
  "return-on-investment": {
    name: "Retorno sobre o investimento",
    unit: "%",
    definition: "Resultado operacional após impostos ÷ capital investido",
  },
  "days-sales-outstanding": {
    name: "Prazo médio de recebimento",
    unit: "dias",
    definition: "Contas a receber ÷ vendas a prazo dos últimos 12 meses × 365",
  },
  "net-promoter-score": {
    name: "Net Promoter Score",
    unit: "pontos",
    definition: "Parte de promotores (9 e 10) − parte de detratores (0 a 6), em pontos",
  },
  "customer-satisfaction": {
    name: "Satisfação do cliente",
    unit: "%",
    definition: "Respostas 4 ou 5 em uma escala até 5 ÷ respostas",
  },
  "customer-churn": {
    name: "Perda de clientes",
    unit: "%",
    definition: "Clientes perdidos no período ÷ clientes no início",
  },
  "repeat-customers": {
    name: "Clientes que voltam",
    unit: "%",
    definition: "Clientes que já haviam comprado ÷ clientes do período",
  },
  "on-time-delivery": {
    name: "Entregas no prazo",
    unit: "%",
    definition: "Pedidos entregues completos no dia prometido ÷ pedidos entregues",
  },
  "complaint-rate": {
    name: "Taxa de reclamações",
    unit: "por 1.000 pedidos",
    definition: "Reclamações ÷ pedidos × 1.000",
  },
  "market-share": {
    name: "Participação de mercado",
    unit: "%",
    definition: "Vendas próprias ÷ vendas do mercado atendido",
  },
  "order-lead-time": {
    name: "Prazo do pedido",
    unit: "dias",
    definition: "Dias do pedido à entrega, em média",
  },
  "defect-rate": {
    name: "Taxa de defeitos",
    unit: "%",
    definition: "Unidades com defeito ÷ unidades produzidas",
  },
  "capacity-used": {
    name: "Capacidade utilizada",
    unit: "%",
    definition: "Horas trabalhadas em pedidos ÷ horas disponíveis",
  },
  "stock-turnover": {
    name: "Giro de estoque",
    unit: "vezes ao ano",
    definition: "Custo das vendas dos últimos 12 meses ÷ estoque médio",
  },
  "improvements-completed": {
    name: "Melhorias concluídas",
    unit: "projetos",
    definition: "Projetos de melhoria concluídos desde o início do ano",
  },
  "patch-age": {
    name: "Idade das correções",
    unit: "dias",
    definition: "Dias entre uma atualização de segurança e sua instalação, em média",
  },
  "phishing-rate": {
    name: "Falhas no teste de phishing",
    unit: "%",
    definition: "Funcionários que clicaram ÷ funcionários testados",
  },
  "multi-factor-share": {
    name: "Contas com login multifator",
    unit: "%",
    definition: "Contas com login multifator ÷ contas",
  },
  "training-hours": {
    name: "Treinamento por funcionário",
    unit: "horas",
    definition: "Horas de treinamento dos últimos 12 meses ÷ funcionários",
  },
  "training-effectiveness": {
    name: "Eficácia do treinamento",
    unit: "%",
    definition: "Treinados que passam ou aplicam o aprendido três meses depois ÷ treinados",
  },
  "staff-turnover": {
    name: "Rotatividade de pessoal",
    unit: "%",
    definition: "Saídas dos últimos 12 meses ÷ quadro médio",
  },
  "employee-engagement": {
    name: "Engajamento dos funcionários",
    unit: "%",
    definition: "Funcionários que nos recomendam como empregador ÷ respostas",
  },
  "internal-hires": {
    name: "Vagas preenchidas internamente",
    unit: "%",
    definition: "Vagas preenchidas por funcionários ÷ vagas preenchidas",
  },
  "ideas-carried-out": {
    name: "Ideias realizadas",
    unit: "ideias",
    definition: "Ideias de funcionários realizadas no período",
  },
  "scope-1": {
    name: "Emissões de escopo 1",
    unit: "t CO2e",
    definition: "Gases de efeito estufa de caldeiras, veículos e processos próprios",
  },
  "scope-2": {
    name: "Emissões de escopo 2",
    unit: "t CO2e",
    definition: "Gases de efeito estufa de eletricidade, calor, vapor e frio comprados",
  },
  "scope-3": {
    name: "Emissões de escopo 3",
    unit: "t CO2e",
    definition: "Gases de efeito estufa da cadeia de valor: compras, frete, viagens, uso, descarte",
  },
  "emissions-per-revenue": {
    name: "Emissões por receita",
    unit: "t CO2e por milhão",
    definition: "Emissões de escopo 1 e 2 ÷ receita em milhões",
  },
  "emissions-per-unit": {
    name: "Emissões por unidade",
    unit: "kg CO2e por unidade",
    definition: "Emissões de escopo 1 e 2 ÷ unidades produzidas",
  },
  "energy-use": {
    name: "Consumo de energia",
    unit: "MWh",
    definition: "Eletricidade, calor e combustível consumidos",
  },
  "renewable-share": {
    name: "Energia renovável",
    unit: "%",
    definition: "Energia de fontes renováveis ÷ energia consumida",
  },
  "water-use": {
    name: "Consumo de água",
    unit: "m³",
    definition: "Água tirada da rede, de poços e da superfície",
  },
  waste: { name: "Resíduos", unit: "t", definition: "Resíduos de todo tipo, reciclados ou não" },
  "recycled-share": {
    name: "Resíduos reciclados",
    unit: "%",
    definition: "Resíduos reciclados ou reutilizados ÷ resíduos",
  },
  "women-in-leadership": {
    name: "Mulheres na liderança",
    unit: "%",
    definition: "Mulheres em cargos de liderança ÷ cargos de liderança",
  },
  "pay-gap": {
    name: "Diferença salarial de gênero",
    unit: "%",
    definition: "(Salário-hora mediano dos homens − das mulheres) ÷ mediana dos homens",
  },
  "accident-rate": {
    name: "Taxa de acidentes",
    unit: "por milhão de horas",
    definition: "Acidentes com afastamento ÷ horas trabalhadas × 1.000.000",
  },
  "community-hours": {
    name: "Engajamento com a comunidade",
    unit: "horas",
    definition: "Horas pagas que os funcionários deram à comunidade",
  },
  "policy-coverage": {
    name: "Cobertura de políticas",
    unit: "%",
    definition: "Funcionários treinados no código de conduta em 12 meses ÷ funcionários",
  },
  "compliance-incidents": {
    name: "Incidentes de conformidade",
    unit: "casos",
    definition: "Infrações confirmadas à lei ou ao código de conduta",
  },
  "suppliers-audited": {
    name: "Fornecedores auditados",
    unit: "%",
    definition: "Principais fornecedores auditados em três anos ÷ principais fornecedores",
  },
  "ethical-sourcing": {
    name: "Compras éticas",
    unit: "%",
    definition: "Compras de fornecedores que assinaram o código ÷ compras",
  },
  "board-independence": {
    name: "Conselheiros independentes",
    unit: "%",
    definition: "Conselheiros independentes ÷ conselheiros",
  },
};
