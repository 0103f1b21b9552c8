import type { Kpi } from "./model";
import { plainWords } from "./parse-choice";

/** What a KPI says about growth: that there is some, or one of the things that it has to be carried by. */
export type KpiRole = "growth" | "cash" | "retention" | "capacity";

/** Words that alone make a KPI one of growth, in the form of `choice-words.ts`. */
const GROWN: ReadonlySet<string> = new Set([
  ..."revenue|revenues|sales|turnover|mrr|arr|customers|clients|subscribers|subscriptions|orders|users".split(
    "|",
  ),
  ..."umsatz|umsatze|umsatzerlose|erlose|nettoumsatz|gesamtumsatz|umsatzwachstum|kunden|neukunden|kundenzahl".split(
    "|",
  ),
  ..."kundenwachstum|abonnenten|auftragseingang|nutzer".split("|"),
  ..."affaires|ca|ventes|abonnes|commandes".split("|"),
  ..."ingresos|ventas|facturacion|clientes|suscriptores|pedidos".split("|"),
  ..."receita|receitas|vendas|faturamento|faturacao|assinantes|encomendas".split("|"),
]);

/** Words that may stand beside those. Any other word ("sales per employee", "cost of sales") makes it another KPI. */
const BESIDE: ReadonlySet<string> = new Set([
  ..."net|gross|total|monthly|quarterly|annual|yearly|recurring|online|new|active|paying|number|of|growth|rate|in|the".split(
    "|",
  ),
  ..."netto|brutto|gesamt|monatlicher|jahrlicher|wiederkehrender|neue|aktive|anzahl|wachstum|der|des|im|am".split(
    "|",
  ),
  ..."chiffre|d|du|des|de|le|la|les|brut|mensuel|annuel|recurrent|croissance|nouveaux|actifs|nombre|en|ligne".split(
    "|",
  ),
  ..."netos|netas|brutos|brutas|totales|mensuales|anuales|recurrentes|crecimiento|nuevos|nuevas|activos|numero".split(
    "|",
  ),
  ..."los|las|liquida|liquidas|bruta|mensal|anual|recorrente|crescimento|novos|novas|ativos|das|dos|da|do|e".split(
    "|",
  ),
  ..."online|ligne|linea|linha|em|monat|quartal|jahr|month|quarter|year|mois|mes|trimestre|eur|usd|gbp|chf|brl|k|m|€|$|£|%".split(
    "|",
  ),
]);

/** Words that stand for what growth is carried by, anywhere in a name. */
const CARRIED: Readonly<Record<Exclude<KpiRole, "growth">, RegExp>> = {
  cash: phrases(
    "cash flow|cashflow|free cash|cash conversion|cash position|liquidity|working capital|days sales outstanding|dso|" +
      "liquiditat|zahlungsmittel|forderungslaufzeit|tresorerie|delai de paiement des clients|fonds de roulement|" +
      "flujo de caja|flujo de efectivo|liquidez|tesoreria|dias de cobro|fluxo de caixa|tesouraria|prazo medio de recebimento",
  ),
  retention: phrases(
    "churn|retention|repeat customers|repeat purchase rate|renewal rate|renewals|customers lost|lost customers|" +
      "kundenabwanderung|abwanderung|abwanderungsquote|kundenbindung|wiederkaufer|wiederkaufrate|verlangerungsquote|" +
      "attrition|fidelisation|clients fideles|clients perdus|perdida de clientes|retencion|clientes que repiten|" +
      "perda de clientes|retencao|clientes que voltam|clientes perdidos|fidelizacion|fidelizacao",
  ),
  capacity: phrases(
    "capacity|utilisation|utilization|capacity used|auslastung|kapazitat|kapazitatsauslastung|capacite|taux d utilisation|" +
      "capacidad|utilizacion|ocupacion|capacidade|utilizacao|ocupacao",
  ),
};

/** People who leave are another matter than customers who do. */
const STAFF = phrases(
  "staff|employee|employees|talent|mitarbeiter|mitarbeitende|personal|personnel|salaries|collaborateurs|empleados|pessoal|funcionarios",
);

/**
 * What a KPI's name says about growth, in any of the product's languages: `growth` for revenue and customers, and the three
 * that growth is carried by. `null` for any other name; a name is taken for growth only where each of its words fits.
 */
export function kpiRoleOf({ name }: Pick<Kpi, "name">): KpiRole | null {
  const plain = plainWords(name).replaceAll("/", " ");
  const words = plain.split(" ");
  if (words.some((word) => GROWN.has(word)) && words.every((word) => GROWN.has(word) || BESIDE.has(word))) {
    return "growth";
  }
  if (STAFF.test(plain)) return null;
  const roles = Object.keys(CARRIED) as (keyof typeof CARRIED)[];
  return roles.find((role) => CARRIED[role].test(plain)) ?? null;
}

function phrases(list: string): RegExp {
  return new RegExp(`(?:^| )(?:${list})(?: |$)`, "u");
}
