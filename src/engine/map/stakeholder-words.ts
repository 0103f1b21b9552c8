import type { ChoiceWords } from "../scorecard/choice-words";

/** Those for whom a strategy is made, whatever the business. */
export type Stakeholder = "customers" | "employees" | "owners" | "community";

/** Words for the stakeholders, in the form of `choice-words.ts`. */
export const stakeholderWords: ChoiceWords<Stakeholder> = {
  customers: [
    ..."customers|customer|clients|client|buyers|buyer|users|user|consumers|consumer|patients|patient".split(
      "|",
    ),
    ..."kunden|kunde|kundin|kundinnen|klienten|verbraucher|patienten".split("|"),
    ..."clients|client|clientele|consommateurs|usagers|patients".split("|"),
    ..."clientes|cliente|consumidores|usuarios|pacientes|utentes".split("|"),
  ],
  employees: [
    ..."employees|employee|staff|people|workers|workforce|team|teams|colleagues".split("|"),
    ..."mitarbeiter|mitarbeitende|mitarbeiterinnen|mitarbeiter innen|beschaftigte|personal|belegschaft".split(
      "|",
    ),
    ..."salaries|salarie|employes|employe|collaborateurs|personnel|equipe|equipes".split("|"),
    ..."empleados|empleado|trabajadores|personal|plantilla|colaboradores|equipo".split("|"),
    ..."empregados|funcionarios|trabalhadores|pessoal|equipa|equipe".split("|"),
  ],
  owners: [
    ..."owners|owner|shareholders|shareholder|stockholders|investors|investor|partners".split("|"),
    ..."eigentumer|eigner|gesellschafter|anteilseigner|aktionare|investoren|inhaber".split("|"),
    ..."proprietaires|actionnaires|actionnaire|investisseurs|associes".split("|"),
    ..."propietarios|accionistas|accionista|inversores|inversionistas|socios".split("|"),
    ..."proprietarios|acionistas|acionista|investidores|socios".split("|"),
  ],
  community: [
    ..."community|communities|society|public|neighbours|neighbors|environment|citizens".split("|"),
    ..."gemeinschaft|gesellschaft|offentlichkeit|gemeinwesen|gemeinde|nachbarn|umwelt|burger".split("|"),
    ..."communaute|collectivite|societe|public|riverains|environnement|citoyens".split("|"),
    ..."comunidad|sociedad|publico|vecinos|medio ambiente|ciudadanos".split("|"),
    ..."comunidade|sociedade|vizinhos|meio ambiente|ambiente|cidadaos".split("|"),
  ],
};
