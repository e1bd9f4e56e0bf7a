import {randomFrom, type Random} from "./random.js";
import type {Shape} from "./shape.js";

/** A made-up member of staff, in the words of the extracts. */
export type Person = {
  ethnicity: string;
  employment: "substantive" | "bank";
  category: "clinical" | "non-clinical" | "medical";
  pay_band: string;
  staff_group: string;
  directorate: string;
  site: string;
  team: string;
  profession: string;
  sex: string;
  age_band: string;
  working_pattern: string;
};

const ethnicGroups: readonly (readonly [code: string, five: string, weight: number])[] = [
  ["H", "Asian", 30],
  ["J", "Asian", 10],
  ["K", "Asian", 4],
  ["R", "Asian", 2],
  ["L", "Asian", 6],
  ["N", "Black", 20],
  ["M", "Black", 8],
  ["P", "Black", 2],
  ["F", "Mixed", 2],
  ["E", "Mixed", 2],
  ["D", "Mixed", 3],
  ["G", "Mixed", 2],
  ["S", "Other", 6]
];
const white: readonly (readonly [code: string, weight: number])[] = [
  ["A", 90],
  ["B", 2],
  ["C", 8]
];

const posts: readonly (readonly [category: Person["category"], band: string, staffGroup: string, weight: number])[] = [
  ["non-clinical", "Band 2", "Administrative and Clerical", 14],
  ["non-clinical", "Band 2", "Estates and Ancillary", 6],
  ["non-clinical", "Band 3", "Administrative and Clerical", 8],
  ["non-clinical", "Band 4", "Administrative and Clerical", 6],
  ["non-clinical", "Band 5", "Administrative and Clerical", 4],
  ["non-clinical", "Band 6", "Administrative and Clerical", 3],
  ["non-clinical", "Band 7", "Administrative and Clerical", 2],
  ["non-clinical", "Band 8a", "Administrative and Clerical", 1.2],
  ["non-clinical", "Band 8b", "Administrative and Clerical", 0.8],
  ["non-clinical", "Band 8c", "Administrative and Clerical", 0.5],
  ["non-clinical", "Band 9", "Administrative and Clerical", 0.2],
  ["non-clinical", "VSM", "Administrative and Clerical", 0.3],
  ["clinical", "Band 2", "Additional Clinical Services", 10],
  ["clinical", "Band 3", "Additional Clinical Services", 9],
  ["clinical", "Band 4", "Additional Professional Scientific and Technical", 3],
  ["clinical", "Band 5", "Nursing and Midwifery Registered", 15],
  ["clinical", "Band 5", "Allied Health Professionals", 4],
  ["clinical", "Band 6", "Nursing and Midwifery Registered", 12],
  ["clinical", "Band 6", "Allied Health Professionals", 5],
  ["clinical", "Band 7", "Nursing and Midwifery Registered", 5],
  ["clinical", "Band 7", "Additional Professional Scientific and Technical", 2],
  ["clinical", "Band 8a", "Additional Professional Scientific and Technical", 1.5],
  ["clinical", "Band 8b", "Nursing and Midwifery Registered", 0.6],
  ["clinical", "Band 8d", "Nursing and Midwifery Registered", 0.2],
  ["clinical", "VSM", "Nursing and Midwifery Registered", 0.1],
  ["medical", "Consultant", "Medical and Dental", 4],
  ["medical", "Non-consultant", "Medical and Dental", 2],
  ["medical", "Trainee", "Medical and Dental", 3]
];

const directorates = [
  "Community",
  "Acute",
  "Estates and Facilities",
  "Corporate",
  "Mental Health",
  "Surgery",
  "Medicine",
  "Children",
  "Diagnostics"
];
const sites = ["North", "South", "West"];
const teams = ["Red", "Blue", "Green", "Gold"];
const professions = ["Doctor", "Nurse or midwife", "Therapist or scientist", "Support", "Office"];
const ages = ["16-24", "25-34", "35-44", "45-54", "55-64", "65 and over"];

/** The band as the extract of this organisation names it: a band group's name where it gives nothing finer. */
function bandIn(shape: Shape, category: string, band: string): string {
  if (shape.bands === "pay band" || !shape.bandGroups) return band;
  return shape.bandGroups.find((group) => group.category === category && group.bands.includes(band))?.name ?? band;
}

function ethnicityIn(shape: Shape, random: Random, bme: number): string {
  if (random.next() < shape.unknown) return "Not known";
  if (random.next() >= bme)
    return shape.ethnicity === "category" || shape.ethnicity === "mixed" ? random.weighted(white) : "White";
  const [code, five] = random.weighted(
    ethnicGroups.map(([own, group, weight]) => [[own, group] as const, weight] as const)
  );
  if (shape.ethnicity === "category") return code;
  if (shape.ethnicity === "five") return five;
  if (shape.ethnicity === "pair") return "BME";
  return random.weighted([
    [code, 70],
    [five, 20],
    ["BME", 10]
  ]);
}

/** A person drawn for this organisation; senior and estates posts have fewer BME people, medical ones more. */
export function drawPerson(shape: Shape, random: Random): Person {
  const offered = posts.filter(([category]) => shape.medical || category !== "medical");
  const [category, band, staffGroup] = random.weighted(offered.map(([...post]) => [post, post[3]] as const));
  const senior = band.startsWith("Band 8") || band === "VSM" || band === "Band 9";
  const bme = Math.min(
    0.9,
    shape.bme * (category === "medical" ? 2 : senior ? 0.4 : staffGroup === "Estates and Ancillary" ? 0.6 : 1)
  );
  const place = random.weighted(
    directorates.slice(0, shape.directorates).map((_, k) => [k, 1 / (k + 1) ** shape.skew] as const)
  );
  const directorate = directorates[place] ?? "Community";
  const team = random.weighted(
    teams.slice(0, 2 + (place % 3)).map((name, k) => [name, 1 / (k + 1) ** shape.skew] as const)
  );
  const stray = random.chance(shape.strays);
  return {
    ethnicity: ethnicityIn(shape, random, bme),
    employment: "substantive",
    category,
    pay_band: bandIn(shape, category, band),
    staff_group: stray ? "Administrative and Clerical" : staffGroup,
    directorate,
    // Two directorates (or more) make up a site, whole.
    site: sites[Math.floor(place / 2) % sites.length] ?? "North",
    team: `${directorate} ${team}`,
    profession:
      professions[
        category === "medical"
          ? 0
          : staffGroup.startsWith("Nursing")
            ? 1
            : category === "clinical" && band >= "Band 4"
              ? 2
              : staffGroup.startsWith("Admin")
                ? 4
                : 3
      ] ?? "Support",
    sex: random.chance(75) ? "Female" : "Male",
    age_band: random.weighted(ages.map((age, k) => [age, [4, 20, 26, 28, 19, 3][k] ?? 1] as const)),
    working_pattern: random.chance(62) ? "Full time" : "Part time"
  };
}

/** The staff of each snapshot, earliest first: most stay, some leave, some join, a few are promoted. */
export function drawStaff(shape: Shape): Person[][] {
  const random = randomFrom(shape.seed * 7 + 1);
  const drawOne = (): Person => {
    const person = drawPerson(shape, random);
    return shape.bank && random.chance(18) ? {...person, employment: "bank"} : person;
  };
  const snapshots: Person[][] = [];
  let staff = Array.from({length: shape.staff}, drawOne);
  for (let year = 0; year < shape.years; year++) {
    snapshots.push(staff);
    staff = staff.filter(() => !random.chance(8)).concat(Array.from({length: Math.round(shape.staff * 0.09)}, drawOne));
  }
  return snapshots;
}
