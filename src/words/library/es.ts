import type { LibraryWords } from "../kpi-library-words";

/** Spanish names, units and definitions of the library's KPIs. */
export const es: LibraryWords = {
  revenue: {
    name: "Ingresos",
    unit: "miles",
    definition: "Ventas facturadas en el periodo, sin impuestos ni descuentos",
  },
  "revenue-growth": {
    name: "Crecimiento de ingresos",
    unit: "%",
    definition: "Ingresos de los últimos 12 meses ÷ ingresos de los 12 anteriores − 1",
  },
  "gross-margin": { name: "Margen bruto", unit: "%", definition: "(Ingresos − coste de ventas) ÷ ingresos" },
  "operating-margin": { name: "Margen operativo", unit: "%", definition: "Resultado operativo ÷ ingresos" },
  "operating-cost": {
    name: "Coste operativo",
    unit: "miles",
    definition: "Coste de funcionamiento del periodo, sin coste de ventas",
  },
  "operating-cash-flow": {
    name: "Flujo de caja operativo",
    unit: "miles",
    definition: "Caja de la actividad, antes de inversión y financiación",
  },
  "return-on-investment": {
    name: "Retorno de la inversión",
    unit: "%",
    definition: "Resultado operativo después de impuestos ÷ capital invertido",
  },
  "days-sales-outstanding": {
    name: "Días de cobro",
    unit: "días",
    definition: "Cuentas por cobrar ÷ ventas a crédito de los últimos 12 meses × 365",
  },
  "net-promoter-score": {
    name: "Net Promoter Score",
    unit: "puntos",
    definition: "Parte de promotores (9 y 10) − parte de detractores (0 a 6), en puntos",
  },
  "customer-satisfaction": {
    name: "Satisfacción del cliente",
    unit: "%",
    definition: "Respuestas de 4 o 5 en una escala hasta 5 ÷ respuestas",
  },
  "customer-churn": {
    name: "Pérdida de clientes",
    unit: "%",
    definition: "Clientes perdidos en el periodo ÷ clientes al inicio",
  },
  "repeat-customers": {
    name: "Clientes que repiten",
    unit: "%",
    definition: "Clientes que ya habían comprado ÷ clientes del periodo",
  },
  "on-time-delivery": {
    name: "Entregas a tiempo",
    unit: "%",
    definition: "Pedidos entregados completos el día prometido ÷ pedidos entregados",
  },
  "complaint-rate": {
    name: "Tasa de reclamaciones",
    unit: "por 1.000 pedidos",
    definition: "Reclamaciones ÷ pedidos × 1.000",
  },
  "market-share": {
    name: "Cuota de mercado",
    unit: "%",
    definition: "Ventas propias ÷ ventas del mercado atendido",
  },
  "order-lead-time": {
    name: "Plazo de pedido",
    unit: "días",
    definition: "Días del pedido a la entrega, en promedio",
  },
  "defect-rate": {
    name: "Tasa de defectos",
    unit: "%",
    definition: "Unidades defectuosas ÷ unidades producidas",
  },
  "capacity-used": {
    name: "Capacidad utilizada",
    unit: "%",
    definition: "Horas trabajadas en pedidos ÷ horas disponibles",
  },
  "stock-turnover": {
    name: "Rotación de existencias",
    unit: "veces al año",
    definition: "Coste de ventas de los últimos 12 meses ÷ existencias medias",
  },
  "improvements-completed": {
    name: "Mejoras terminadas",
    unit: "proyectos",
    definition: "Proyectos de mejora terminados desde el inicio del año",
  },
  "patch-age": {
    name: "Antigüedad de los parches",
    unit: "días",
    definition: "Días entre una actualización de seguridad y su instalación, en promedio",
  },
  "phishing-rate": {
    name: "Fallos en la prueba de phishing",
    unit: "%",
    definition: "Empleados que hicieron clic ÷ empleados probados",
  },
  "multi-factor-share": {
    name: "Cuentas con acceso multifactor",
    unit: "%",
    definition: "Cuentas con acceso multifactor ÷ cuentas",
  },
  "training-hours": {
    name: "Formación por empleado",
    unit: "horas",
    definition: "Horas de formación de los últimos 12 meses ÷ empleados",
  },
  "training-effectiveness": {
    name: "Eficacia de la formación",
    unit: "%",
    definition: "Alumnos que aprueban o aplican lo aprendido tres meses después ÷ alumnos",
  },
  "staff-turnover": {
    name: "Rotación de personal",
    unit: "%",
    definition: "Salidas de los últimos 12 meses ÷ plantilla media",
  },
  "employee-engagement": {
    name: "Compromiso del personal",
    unit: "%",
    definition: "Empleados que nos recomiendan como empleador ÷ respuestas",
  },
  "internal-hires": {
    name: "Puestos cubiertos desde dentro",
    unit: "%",
    definition: "Puestos cubiertos con empleados propios ÷ puestos cubiertos",
  },
  "ideas-carried-out": {
    name: "Ideas realizadas",
    unit: "ideas",
    definition: "Ideas de empleados realizadas en el periodo",
  },
  "scope-1": {
    name: "Emisiones de alcance 1",
    unit: "t CO2e",
    definition: "Gases de efecto invernadero de calderas, vehículos y procesos propios",
  },
  "scope-2": {
    name: "Emisiones de alcance 2",
    unit: "t CO2e",
    definition: "Gases de efecto invernadero de electricidad, calor, vapor y frío comprados",
  },
  "scope-3": {
    name: "Emisiones de alcance 3",
    unit: "t CO2e",
    definition:
      "Gases de efecto invernadero de la cadena de valor: compras, transporte, viajes, uso, desecho",
  },
  "emissions-per-revenue": {
    name: "Emisiones por ingresos",
    unit: "t CO2e por millón",
    definition: "Emisiones de alcance 1 y 2 ÷ ingresos en millones",
  },
  "emissions-per-unit": {
    name: "Emisiones por unidad",
    unit: "kg CO2e por unidad",
    definition: "Emisiones de alcance 1 y 2 ÷ unidades producidas",
  },
  "energy-use": {
    name: "Consumo de energía",
    unit: "MWh",
    definition: "Electricidad, calor y combustible consumidos",
  },
  "renewable-share": {
    name: "Energía renovable",
    unit: "%",
    definition: "Energía de fuentes renovables ÷ energía consumida",
  },
  "water-use": { name: "Consumo de agua", unit: "m³", definition: "Agua tomada de red, pozos y superficie" },
  waste: { name: "Residuos", unit: "t", definition: "Residuos de todo tipo, reciclados o no" },
  "recycled-share": {
    name: "Residuos reciclados",
    unit: "%",
    definition: "Residuos reciclados o reutilizados ÷ residuos",
  },
  "women-in-leadership": {
    name: "Mujeres en dirección",
    unit: "%",
    definition: "Mujeres en puestos directivos ÷ puestos directivos",
  },
  "pay-gap": {
    name: "Brecha salarial de género",
    unit: "%",
    definition: "(Salario hora mediano de hombres − de mujeres) ÷ mediana de hombres",
  },
  "accident-rate": {
    name: "Tasa de accidentes",
    unit: "por millón de horas",
    definition: "Accidentes con baja ÷ horas trabajadas × 1.000.000",
  },
  "community-hours": {
    name: "Compromiso con la comunidad",
    unit: "horas",
    definition: "Horas pagadas que los empleados dieron a la comunidad",
  },
  "policy-coverage": {
    name: "Cobertura de políticas",
    unit: "%",
    definition: "Empleados formados en el código de conducta en 12 meses ÷ empleados",
  },
  "compliance-incidents": {
    name: "Incidentes de cumplimiento",
    unit: "casos",
    definition: "Infracciones confirmadas de la ley o del código de conducta",
  },
  "suppliers-audited": {
    name: "Proveedores auditados",
    unit: "%",
    definition: "Proveedores principales auditados en tres años ÷ proveedores principales",
  },
  "ethical-sourcing": {
    name: "Compras éticas",
    unit: "%",
    definition: "Compras a proveedores que firmaron el código ÷ compras",
  },
  "board-independence": {
    name: "Consejeros independientes",
    unit: "%",
    definition: "Consejeros independientes ÷ consejeros",
  },
};
