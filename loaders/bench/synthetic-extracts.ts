import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {openDatabase} from "../machine/database.js";
import {literal} from "../machine/literal.js";

/** How much is made up: organisations, staff of all of them at each snapshot, snapshots a year apart, and whether there is pay. */
export type Scale = {organisations: number; staff: number; snapshots: number; pay?: boolean};

/** The sizes that `--scale` names: `full` is about the workforce of the NHS in England. */
export const scales = {
  small: {organisations: 10, staff: 68_000, snapshots: 3},
  full: {organisations: 220, staff: 1_500_000, snapshots: 3}
} as const satisfies Record<string, Scale>;

const lists = {
  ethnicity: ["A", "A", "A", "A", "A", "A", "B", "C", "H", "J", "N", "M", "L", "R", "S", "Z", "99"],
  band: [
    "Band 2",
    "Band 3",
    "Band 4",
    "Band 5",
    "Band 5",
    "Band 6",
    "Band 6",
    "Band 7",
    "Band 8a",
    "Band 8b",
    "Band 8c",
    "VSM"
  ],
  staffGroup: [
    "Nursing and Midwifery Registered",
    "Additional Clinical Services",
    "Allied Health Professionals",
    "Administrative and Clerical"
  ],
  directorate: ["Medicine", "Surgery", "Mental Health", "Community Health", "Corporate Services"],
  sex: ["Female", "Female", "Female", "Male"],
  age: ["16-24", "25-34", "35-44", "45-54", "55-64", "65+"],
  pattern: ["Full time", "Full time", "Part time"]
};

/** SQL for an entry of a list that depends on a person and an aspect of them, but is the same on every run. */
const pick = (list: readonly string[], aspect: number): string =>
  `[${list.map((each) => literal(each)).join(", ")}][1 + (hash(person * 31 + ${aspect}) % ${list.length})::integer]`;

/** SQL for a rate of pay that goes up with the band and differs by pennies within it. */
const rate = `round((9.5 + 3.5 * (hash(person * 31 + 3) % ${lists.band.length})::integer) * (1 + (hash(person * 31 + 9) % 2500)::integer / 10000.0), 2)`;

/** Writes made-up record-level workforce extracts, one folder an organisation; returns the CSV files. */
export async function writeExtracts(
  folder: string,
  {organisations, staff, snapshots, pay = false}: Scale
): Promise<string[]> {
  const database = await openDatabase();
  const files: string[] = [];
  try {
    for (let i = 0; i < organisations; i++) {
      const shortName = `Trust ${String(i + 1).padStart(3, "0")}`;
      const own = join(folder, shortName.toLowerCase().replace(" ", "-"));
      await mkdir(own, {recursive: true});
      await writeFile(
        join(own, "organisation.json"),
        JSON.stringify({name: `${shortName} of the bench`, shortName, type: "trust"})
      );
      const people = Math.round(staff / organisations);
      for (const name of pay ? (["workforce", "pay"] as const) : (["workforce"] as const)) {
        const file = join(own, `${name}.csv`);
        await database.run(
          `copy (
           select (2020 - year) || '-03-31' as snapshot, ${pick(lists.ethnicity, 1)} as ethnicity,
             ${pick(["clinical", "clinical", "non-clinical"], 2)} as category, ${pick(lists.band, 3)} as pay_band,
             ${pick(lists.staffGroup, 4)} as staff_group, ${pick(lists.directorate, 5)} as directorate,
             ${pick(lists.sex, 6)} as sex, ${pick(lists.age, 7)} as age_band, ${pick(lists.pattern, 8)} as working_pattern
             ${name === "pay" ? `, ${rate} as hourly_pay` : ""}
           from range(${snapshots}) as y(year), range(${i * people}, ${(i + 1) * people}) as p(person)
         ) to ${literal(file)} (format csv, header)`
        );
        files.push(file);
      }
    }
    return files;
  } finally {
    database.close();
  }
}
