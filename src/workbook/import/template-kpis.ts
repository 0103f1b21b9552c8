/** KPIs that templates make; their names and units are in `words/`. */
export const TEMPLATE_KPIS = [
  ...["won-deals", "deal-revenue", "win-rate", "deal-size", "sales-cycle"],
  ...["sessions", "users", "conversions", "conversion-rate", "bounce-rate"],
  ...["emails-sent", "opens", "clicks", "open-rate", "click-rate", "unsubscribes"],
  ...["followers", "reach", "engagement-rate"],
  ...["revenue", "cost-of-sales", "gross-margin", "operating-costs"],
  ...["hours", "billable-share", "utilisation"],
  ...["responses", "average-score", "nps", "csat"],
  ...["leads", "customers-won", "lead-conversion", "cac"],
] as const;
export type TemplateKpi = (typeof TEMPLATE_KPIS)[number];
