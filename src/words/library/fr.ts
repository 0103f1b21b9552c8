import type { LibraryWords } from "../kpi-library-words";

/** French names, units and definitions of the library's KPIs. */
export const fr: LibraryWords = {
  revenue: {
    name: "Chiffre d’affaires",
    unit: "milliers",
    definition: "Ventes facturées dans la période, hors taxes et remises",
  },
  "revenue-growth": {
    name: "Croissance du chiffre d’affaires",
    unit: "%",
    definition: "Ventes des 12 derniers mois ÷ ventes des 12 mois précédents − 1",
  },
  "gross-margin": {
    name: "Marge brute",
    unit: "%",
    definition: "(Chiffre d’affaires − coût des ventes) ÷ chiffre d’affaires",
  },
  "operating-margin": {
    name: "Marge opérationnelle",
    unit: "%",
    definition: "Résultat d’exploitation ÷ chiffre d’affaires",
  },
  "operating-cost": {
    name: "Coûts d’exploitation",
    unit: "milliers",
    definition: "Coûts de fonctionnement de la période, hors coût des ventes",
  },
  "operating-cash-flow": {
    name: "Flux de trésorerie d’exploitation",
    unit: "milliers",
    definition: "Trésorerie tirée de l’activité, avant investissement et financement",
  },
  "return-on-investment": {
    name: "Retour sur investissement",
    unit: "%",
    definition: "Résultat d’exploitation après impôt ÷ capital investi",
  },
  "days-sales-outstanding": {
    name: "Délai de paiement des clients",
    unit: "jours",
    definition: "Créances clients ÷ ventes à crédit des 12 derniers mois × 365",
  },
  "net-promoter-score": {
    name: "Net Promoter Score",
    unit: "points",
    definition: "Part des promoteurs (9 et 10) − part des détracteurs (0 à 6), en points",
  },
  "customer-satisfaction": {
    name: "Satisfaction des clients",
    unit: "%",
    definition: "Réponses de 4 ou 5 sur une échelle de 5 ÷ toutes les réponses",
  },
  "customer-churn": {
    name: "Attrition des clients",
    unit: "%",
    definition: "Clients perdus dans la période ÷ clients au début",
  },
  "repeat-customers": {
    name: "Clients fidèles",
    unit: "%",
    definition: "Clients qui avaient déjà acheté ÷ clients de la période",
  },
  "on-time-delivery": {
    name: "Livraisons à temps",
    unit: "%",
    definition: "Commandes livrées complètes au jour promis ÷ commandes livrées",
  },
  "complaint-rate": {
    name: "Taux de réclamations",
    unit: "pour 1 000 commandes",
    definition: "Réclamations reçues ÷ commandes × 1 000",
  },
  "market-share": {
    name: "Part de marché",
    unit: "%",
    definition: "Ventes propres ÷ ventes du marché servi",
  },
  "order-lead-time": {
    name: "Délai de commande",
    unit: "jours",
    definition: "Jours de la commande à la livraison, en moyenne",
  },
  "defect-rate": { name: "Taux de défauts", unit: "%", definition: "Unités défectueuses ÷ unités produites" },
  "capacity-used": {
    name: "Capacité utilisée",
    unit: "%",
    definition: "Heures travaillées sur commandes ÷ heures disponibles",
  },
  "stock-turnover": {
    name: "Rotation des stocks",
    unit: "fois par an",
    definition: "Coût des ventes des 12 derniers mois ÷ stock moyen",
  },
  "improvements-completed": {
    name: "Améliorations achevées",
    unit: "projets",
    definition: "Projets d’amélioration achevés depuis le début de l’année",
  },
  "patch-age": {
    name: "Âge des correctifs",
    unit: "jours",
    definition: "Jours entre une mise à jour de sécurité et son installation, en moyenne",
  },
  "phishing-rate": {
    name: "Échecs au test d’hameçonnage",
    unit: "%",
    definition: "Salariés ayant cliqué au test ÷ salariés testés",
  },
  "multi-factor-share": {
    name: "Comptes à connexion renforcée",
    unit: "%",
    definition: "Comptes à plusieurs facteurs ÷ tous les comptes",
  },
  "training-hours": {
    name: "Formation par salarié",
    unit: "heures",
    definition: "Heures de formation des 12 derniers mois ÷ salariés",
  },
  "training-effectiveness": {
    name: "Efficacité de la formation",
    unit: "%",
    definition: "Stagiaires qui réussissent ou appliquent l’acquis trois mois après ÷ stagiaires",
  },
  "staff-turnover": {
    name: "Rotation du personnel",
    unit: "%",
    definition: "Départs des 12 derniers mois ÷ effectif moyen",
  },
  "employee-engagement": {
    name: "Engagement des salariés",
    unit: "%",
    definition: "Salariés qui nous recommandent comme employeur ÷ réponses",
  },
  "internal-hires": {
    name: "Postes pourvus en interne",
    unit: "%",
    definition: "Postes pourvus par des salariés ÷ postes pourvus",
  },
  "ideas-carried-out": {
    name: "Idées réalisées",
    unit: "idées",
    definition: "Idées des salariés réalisées dans la période",
  },
  "scope-1": {
    name: "Émissions du scope 1",
    unit: "t CO2e",
    definition: "Gaz à effet de serre de nos chaudières, véhicules et procédés",
  },
  "scope-2": {
    name: "Émissions du scope 2",
    unit: "t CO2e",
    definition: "Gaz à effet de serre de l’électricité, de la chaleur, de la vapeur et du froid achetés",
  },
  "scope-3": {
    name: "Émissions du scope 3",
    unit: "t CO2e",
    definition: "Gaz à effet de serre de la chaîne de valeur : achats, fret, voyages, usage, fin de vie",
  },
  "emissions-per-revenue": {
    name: "Émissions par chiffre d’affaires",
    unit: "t CO2e par million",
    definition: "Émissions des scopes 1 et 2 ÷ chiffre d’affaires en millions",
  },
  "emissions-per-unit": {
    name: "Émissions par unité",
    unit: "kg CO2e par unité",
    definition: "Émissions des scopes 1 et 2 ÷ unités produites",
  },
  "energy-use": {
    name: "Énergie consommée",
    unit: "MWh",
    definition: "Électricité, chaleur et carburant consommés",
  },
  "renewable-share": {
    name: "Énergie renouvelable",
    unit: "%",
    definition: "Énergie de sources renouvelables ÷ énergie consommée",
  },
  "water-use": {
    name: "Eau consommée",
    unit: "m³",
    definition: "Eau prise au réseau, aux puits et en surface",
  },
  waste: { name: "Déchets", unit: "t", definition: "Déchets de toute nature, recyclés ou non" },
  "recycled-share": {
    name: "Déchets recyclés",
    unit: "%",
    definition: "Déchets recyclés ou réemployés ÷ déchets",
  },
  "women-in-leadership": {
    name: "Femmes dirigeantes",
    unit: "%",
    definition: "Femmes aux postes de direction ÷ postes de direction",
  },
  "pay-gap": {
    name: "Écart de salaire femmes-hommes",
    unit: "%",
    definition: "(Salaire horaire médian des hommes − des femmes) ÷ médiane des hommes",
  },
  "accident-rate": {
    name: "Taux d’accidents",
    unit: "par million d’heures",
    definition: "Accidents avec arrêt ÷ heures travaillées × 1 000 000",
  },
  "community-hours": {
    name: "Engagement local",
    unit: "heures",
    definition: "Heures payées données par les salariés à la collectivité",
  },
  "policy-coverage": {
    name: "Couverture du code de conduite",
    unit: "%",
    definition: "Salariés formés au code dans les 12 derniers mois ÷ salariés",
  },
  "compliance-incidents": {
    name: "Incidents de conformité",
    unit: "cas",
    definition: "Manquements confirmés à la loi ou au code de conduite",
  },
  "suppliers-audited": {
    name: "Fournisseurs audités",
    unit: "%",
    definition: "Fournisseurs principaux audités en trois ans ÷ fournisseurs principaux",
  },
  "ethical-sourcing": {
    name: "Achats éthiques",
    unit: "%",
    definition: "Achats aux fournisseurs signataires du code ÷ achats",
  },
  "board-independence": {
    name: "Administrateurs indépendants",
    unit: "%",
    definition: "Administrateurs indépendants ÷ administrateurs",
  },
};
