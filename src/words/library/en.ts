import type { LibraryWords } from "../kpi-library-words";

/** English names, units and definitions of the library's KPIs. */
export const en: LibraryWords = {
  revenue: {
    name: "Revenue",
    unit: "thousands",
    definition: "Sales invoiced in the period, without tax and discounts",
  },
  "revenue-growth": {
    name: "Revenue growth",
    unit: "%",
    definition: "Revenue of the last 12 months ÷ revenue of the 12 months before − 1",
  },
  "gross-margin": { name: "Gross margin", unit: "%", definition: "(Revenue − cost of goods sold) ÷ revenue" },
  "operating-margin": { name: "Operating margin", unit: "%", definition: "Operating profit ÷ revenue" },
  "operating-cost": {
    name: "Operating cost",
    unit: "thousands",
    definition: "Cost of running the business in the period, without cost of goods sold",
  },
  "operating-cash-flow": {
    name: "Operating cash flow",
    unit: "thousands",
    definition: "Cash from operations in the period, before investing and financing",
  },
  "return-on-investment": {
    name: "Return on investment",
    unit: "%",
    definition: "Operating profit after tax ÷ capital invested",
  },
  "days-sales-outstanding": {
    name: "Days sales outstanding",
    unit: "days",
    definition: "Trade receivables ÷ sales on credit of the last 12 months × 365",
  },
  "net-promoter-score": {
    name: "Net promoter score",
    unit: "points",
    definition: "Share of promoters (9 and 10) − share of detractors (0 to 6), in points",
  },
  "customer-satisfaction": {
    name: "Customer satisfaction",
    unit: "%",
    definition: "Answers of 4 or 5 on a scale to 5 ÷ all answers",
  },
  "customer-churn": {
    name: "Customer churn",
    unit: "%",
    definition: "Customers lost in the period ÷ customers at its start",
  },
  "repeat-customers": {
    name: "Repeat customers",
    unit: "%",
    definition: "Customers of the period who bought before ÷ all customers of the period",
  },
  "on-time-delivery": {
    name: "On-time delivery",
    unit: "%",
    definition: "Orders delivered complete by the promised day ÷ all orders delivered",
  },
  "complaint-rate": {
    name: "Complaint rate",
    unit: "per 1,000 orders",
    definition: "Complaints received ÷ orders × 1,000",
  },
  "market-share": {
    name: "Market share",
    unit: "%",
    definition: "Own sales ÷ sales of the whole market served",
  },
  "order-lead-time": {
    name: "Order lead time",
    unit: "days",
    definition: "Days from order to delivery, on average",
  },
  "defect-rate": { name: "Defect rate", unit: "%", definition: "Units with a defect ÷ units made" },
  "capacity-used": {
    name: "Capacity used",
    unit: "%",
    definition: "Hours worked on orders ÷ hours available",
  },
  "stock-turnover": {
    name: "Stock turnover",
    unit: "times a year",
    definition: "Cost of goods sold in the last 12 months ÷ average stock",
  },
  "improvements-completed": {
    name: "Improvements completed",
    unit: "projects",
    definition: "Improvement projects completed since the start of the year",
  },
  "patch-age": {
    name: "Patch age",
    unit: "days",
    definition: "Days from a security update to its installation, on average",
  },
  "phishing-rate": {
    name: "Phishing test failures",
    unit: "%",
    definition: "Staff who clicked in the phishing test ÷ staff tested",
  },
  "multi-factor-share": {
    name: "Accounts with multi-factor sign-in",
    unit: "%",
    definition: "User accounts with multi-factor sign-in ÷ all user accounts",
  },
  "training-hours": {
    name: "Training per employee",
    unit: "hours",
    definition: "Hours of training in the last 12 months ÷ employees",
  },
  "training-effectiveness": {
    name: "Training effectiveness",
    unit: "%",
    definition: "Trainees who pass the test or use the skill three months later ÷ trainees",
  },
  "staff-turnover": {
    name: "Staff turnover",
    unit: "%",
    definition: "Employees who left in the last 12 months ÷ average number of employees",
  },
  "employee-engagement": {
    name: "Employee engagement",
    unit: "%",
    definition: "Employees who agree that they would recommend us as an employer ÷ answers",
  },
  "internal-hires": {
    name: "Posts filled from within",
    unit: "%",
    definition: "Posts filled by own employees ÷ posts filled",
  },
  "ideas-carried-out": {
    name: "Ideas carried out",
    unit: "ideas",
    definition: "Ideas of employees that were carried out in the period",
  },
  "scope-1": {
    name: "Scope 1 emissions",
    unit: "t CO2e",
    definition: "Greenhouse gases from own boilers, vehicles and processes",
  },
  "scope-2": {
    name: "Scope 2 emissions",
    unit: "t CO2e",
    definition: "Greenhouse gases from purchased electricity, heat, steam and cooling",
  },
  "scope-3": {
    name: "Scope 3 emissions",
    unit: "t CO2e",
    definition:
      "Greenhouse gases up and down the value chain: purchased goods, freight, travel, use, disposal",
  },
  "emissions-per-revenue": {
    name: "Emissions per revenue",
    unit: "t CO2e per million",
    definition: "Scope 1 and 2 emissions ÷ revenue in millions",
  },
  "emissions-per-unit": {
    name: "Emissions per unit",
    unit: "kg CO2e per unit",
    definition: "Scope 1 and 2 emissions ÷ units made",
  },
  "energy-use": { name: "Energy use", unit: "MWh", definition: "Electricity, heat and fuel used" },
  "renewable-share": {
    name: "Renewable energy",
    unit: "%",
    definition: "Energy from renewable sources ÷ energy used",
  },
  "water-use": { name: "Water use", unit: "m³", definition: "Water taken from mains, wells and surface" },
  waste: { name: "Waste", unit: "t", definition: "Waste of all kinds, recycled or not" },
  "recycled-share": { name: "Waste recycled", unit: "%", definition: "Waste recycled or reused ÷ waste" },
  "women-in-leadership": {
    name: "Women in leadership",
    unit: "%",
    definition: "Women in leading posts ÷ leading posts",
  },
  "pay-gap": {
    name: "Gender pay gap",
    unit: "%",
    definition: "(Median hourly pay of men − of women) ÷ median of men",
  },
  "accident-rate": {
    name: "Accident rate",
    unit: "per million hours",
    definition: "Accidents with lost time ÷ hours worked × 1,000,000",
  },
  "community-hours": {
    name: "Community engagement",
    unit: "hours",
    definition: "Paid hours that employees gave to the community",
  },
  "policy-coverage": {
    name: "Policy coverage",
    unit: "%",
    definition: "Employees trained on the code of conduct in the last 12 months ÷ employees",
  },
  "compliance-incidents": {
    name: "Compliance incidents",
    unit: "cases",
    definition: "Confirmed breaches of law or of the code of conduct",
  },
  "suppliers-audited": {
    name: "Suppliers audited",
    unit: "%",
    definition: "Main suppliers audited in the last three years ÷ main suppliers",
  },
  "ethical-sourcing": {
    name: "Ethical sourcing",
    unit: "%",
    definition: "Purchases from suppliers who signed the supplier code ÷ purchases",
  },
  "board-independence": {
    name: "Independent board members",
    unit: "%",
    definition: "Independent board members ÷ board members",
  },
};
