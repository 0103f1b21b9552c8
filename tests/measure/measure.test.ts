import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { measure } from "./measure";
import { measureScorecards } from "./scorecards";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "measure-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, name), lines.join("\r\n"));
}

const frenchHeaders =
  "row,mesure,indicateur,id_indicateur,code_departement,libelle_departement,valeur_actuelle,date_valeur_actuelle," +
  "valeur_initiale,date_valeur_initiale,cible,date_cible,unite";

function department(row: number, initial: string, actual: string, target: string): string {
  const name = row % 2 === 0 ? "Ain" : "Gers";
  return `${row},"Déployer, partout",Taux ${row},taux-${row},0${row},${name},${actual},2022-09-30,${initial},2017-09-30,${target},2022-12-31,%`;
}

describe("scorecards of other places", () => {
  beforeEach(() => {
    write("departements.csv", [
      frenchHeaders,
      department(1, "20.0", "50.0", "80.0"),
      department(2, "90.0", "60.0", "30.0"),
      department(3, "10.0", "70.0", "50.0"),
      department(4, "10.0", "70.0", ""),
      department(5, "10.0", "5.0", "50.0"),
      department(6, "50.0", "50.0", "50.0"),
    ]);
  });

  it("are known by their headers, and compared where the inputs are whole", () => {
    write("departements_ORACLE.csv", [
      "row,id_indicateur,progression,pourcentage_cible",
      "1,taux-1,30.0,50.0",
      "2,taux-2,-30.0,50.0",
      "3,taux-3,60.0,100.0",
      "4,taux-4,60.0,",
      "5,taux-5,-5.0,0.0",
      "6,taux-6,0.0,",
    ]);
    expect(measureScorecards(folder)).toEqual({
      tables: [{ name: "departements", compared: 5, agree: 5, notComparable: 1, disagree: [] }],
    });
  });

  it("give a reason for each row that differs, is not printed, or is not there", () => {
    write("departements_ORACLE.csv", [
      "row,pourcentage_cible",
      "1,51.0",
      "2,",
      "3,100.0",
      "4,70.0",
      "99,70.0",
    ]);
    const [table] = measureScorecards(folder).tables;
    expect(table).toMatchObject({ compared: 4, agree: 1, notComparable: 1 });
    expect(table?.disagree.map(({ row }) => row)).toEqual(["1", "2", "99"]);
    expect(table?.disagree[0]?.reason).toContain("Printed 51.0, ours is 50");
    expect(table?.disagree[1]?.reason).toContain("Printed nothing, ours is 50");
    expect(table?.disagree[2]?.reason).toBe("The table has no such row.");
  });

  it("whose verdicts are of a kind unknown here are said to be so", () => {
    write("other_ORACLE.csv", ["row,stars", "1,5"]);
    const [table] = measureScorecards(folder).tables;
    expect(table).toMatchObject({ name: "other", compared: 0, agree: 0 });
    expect(table?.disagree).toHaveLength(1);
  });

  it("are compared where the publisher has a verdict of its own", () => {
    write("agency.csv", [
      "row,fiscal_yr,fiscal_qtr,related_owner,related_goal,target,indicator_type,indicator,value_start,value_target,value_current",
      '1,2023,2,NASA,Fly,"Fly 12 missions, safely",Measurable increase,Missions flown,4,12,10',
      "2,2023,2,NASA,Fly,Fewer defects,Measurable decrease,Open defects,40,20,20",
      "3,2023,2,NASA,Fly,Keep it up,Maintain at or above threshold,Share on time,90,85,88",
      "4,2023,2,NASA,Fly,To be set,Target undefined,Share of reuse,90,,88",
      "5,2023,2,NASA,Fly,Build it,Complete milestone,Stand built,0,1,0.5",
    ]);
    write("agency_ORACLE.csv", [
      "row,progress_pct,progress_pct_range,progress_pct_target_status",
      "1,0.75,75-99%,Target not met",
      "2,1,100%,Target met",
      "3,0,0%,Target not met",
      "4,0,0%,Target undefined",
      "5,0.5,50-74%,Target not met",
    ]);
    expect(measureScorecards(folder).tables[0]).toEqual({
      name: "agency",
      compared: 3,
      agree: 3,
      notComparable: 2,
      disagree: [],
    });
  });
});

describe("calls", () => {
  it.each([
    { area: "astrology", argument: "/", says: 'There is no area "astrology". Areas: worked, scorecards' },
    { area: "constructor", argument: "/", says: 'There is no area "constructor"' },
    { area: "worked", argument: "", says: "npm run -s measure -- worked FILE" },
    { area: "worked", argument: "nowhere/at.json", says: "There is nothing at /somewhere/nowhere/at.json" },
    { area: "worked", argument: "/", says: 'The area "worked" takes a file, which / is not.' },
  ])("$area $argument is answered by a sentence", async ({ area, argument, says }) => {
    const answer = await measure(area, argument, "/somewhere");
    expect("sentence" in answer && answer.sentence).toContain(says);
  });

  it("with an area and its data give figures", async () => {
    expect(await measure("scorecards", folder, "/")).toEqual({ figures: { tables: [] } });
  });
});
