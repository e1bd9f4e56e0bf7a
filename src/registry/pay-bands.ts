/** Which side of the workforce a post is on. `medical` is medical and dental; `clinical` is every other clinical post. */
export type BandCategory = "non-clinical" | "clinical" | "medical";

const ladder = [
  "Under Band 1",
  "Band 1",
  "Band 2",
  "Band 3",
  "Band 4",
  "Band 5",
  "Band 6",
  "Band 7",
  "Band 8a",
  "Band 8b",
  "Band 8c",
  "Band 8d",
  "Band 9",
  "VSM"
] as const;

const medicalGrades = ["Trainee", "Non-consultant", "Consultant", "Senior medical manager"] as const;

/** A pay band or medical grade, as the data contract writes it. */
export type PayBand = (typeof ladder)[number] | (typeof medicalGrades)[number] | "Other";

/** Every pay band, the ladder of Agenda for Change first, then medical grades. */
export const payBands: readonly PayBand[] = [...ladder, ...medicalGrades, "Other"];

/** A pay band in a category: the level it prints as, and the wider tiers it belongs to. */
export type PayBandRow = {
  category: BandCategory;
  payBand: PayBand;
  /** As printed: `Non-clinical Band 8a`, `Medical Consultant`. */
  level: string;
  /** Tier of career progression, or null for posts outside the ladder. */
  careerTier: string | null;
  lowerBand: "band 4 and below" | "band 5 and above" | "medical and other";
};

const prefix: Record<BandCategory, string> = {"non-clinical": "Non-clinical", clinical: "Clinical", medical: "Medical"};

const gradeLevel: Record<(typeof medicalGrades)[number] | "Other", string> = {
  Trainee: "Medical Trainee Grade",
  "Non-consultant": "Medical Non-consultant",
  Consultant: "Medical Consultant",
  "Senior medical manager": "Medical Senior Manager",
  Other: "Medical Other"
};

/** Every pay band that a category can have, in the order of the ladder: non-clinical, clinical, then medical. */
export const payBandLookup: readonly PayBandRow[] = [
  ...ladderOf("non-clinical"),
  ...ladderOf("clinical"),
  ...[...medicalGrades, "Other" as const].map((payBand): PayBandRow => ({
    category: "medical",
    payBand,
    level: gradeLevel[payBand],
    careerTier: "Medical",
    lowerBand: "medical and other"
  }))
];

function ladderOf(category: "non-clinical" | "clinical"): PayBandRow[] {
  const rows = ladder.map((payBand, rung): PayBandRow => {
    const tier =
      rung <= ladder.indexOf("Band 5") ? "5 and below" : rung <= ladder.indexOf("Band 7") ? "6 to 7" : "8a to VSM";
    return {
      category,
      payBand,
      level: `${prefix[category]} ${payBand}`,
      careerTier: `${prefix[category]} Bands ${tier}`,
      lowerBand: rung <= ladder.indexOf("Band 4") ? "band 4 and below" : "band 5 and above"
    };
  });
  const other = {category, payBand: "Other", level: `${prefix[category]} Other`, careerTier: null} as const;
  return [...rows, {...other, lowerBand: "medical and other"}];
}

/** Printed levels of pay bands in reading order, for tables and charts. */
export const payBandLevels: readonly string[] = payBandLookup.map(({level}) => level);

const wordings: Readonly<Record<string, PayBand>> = {
  vsm: "VSM",
  "very senior manager": "VSM",
  "very senior managers": "VSM",
  "under band 1": "Under Band 1",
  "below band 1": "Under Band 1",
  consultant: "Consultant",
  consultants: "Consultant",
  "senior medical manager": "Senior medical manager",
  "senior medical managers": "Senior medical manager",
  "medical senior manager": "Senior medical manager",
  "non consultant": "Non-consultant",
  "non consultants": "Non-consultant",
  "non consultant career grade": "Non-consultant",
  "non consultant career grades": "Non-consultant",
  "career grade": "Non-consultant",
  "staff grade": "Non-consultant",
  "associate specialist": "Non-consultant",
  "specialty doctor": "Non-consultant",
  trainee: "Trainee",
  trainees: "Trainee",
  "trainee grade": "Trainee",
  "trainee grades": "Trainee",
  "sas doctor": "Non-consultant",
  "sas grade": "Non-consultant",
  specialist: "Non-consultant",
  "specialist doctor": "Non-consultant",
  "specialist grade": "Non-consultant",
  "trust grade doctor": "Non-consultant",
  "trust doctor": "Non-consultant",
  "consultant old contract": "Consultant",
  "consultant new contract": "Consultant",
  "locum consultant": "Consultant",
  "junior doctor": "Trainee",
  "resident doctor": "Trainee",
  registrar: "Trainee",
  "specialist registrar": "Trainee",
  "specialty registrar": "Trainee",
  "core trainee": "Trainee",
  "specialty trainee": "Trainee",
  esm: "VSM",
  "executive and senior manager": "VSM",
  "executive and senior managers": "VSM",
  "chief executive": "VSM",
  other: "Other"
};

/** Grades of doctors in training, with their years: `Foundation Year 2`, `FY1`, `ST3`, `Core Trainee 2`. */
const inTraining =
  /^(?:(?:foundation|foundation doctor|foundation house officer|fy|f|fho) ?(?:year )?[12]|(?:st|ct|gpst|core trainee|core training|specialty trainee|specialty training|specialty registrar|speciality registrar) ?(?:year )?[1-9])$/;

/**
 * The pay band a text means, with the category if the text says it (`Clinical Band 5`), or null where it means none.
 * Reads ESR pay scales (`NHS|XR05|Review Body Band 5`: XR and XN 01 to 07 are bands 1 to 7, 08 to 11 are 8a to 8d,
 * 12 is 9) and the ways people write bands: `8A`, `AfC Band 8a`, `Band 8 - Range A`.
 */
export function parsePayBand(text: string): {payBand: PayBand; category: BandCategory | null} | null {
  const scale = /(?:^|\|)\s*X[RN](\d\d)\s*(?:\||$)/i.exec(text);
  if (scale) {
    const payBand = ladder[Number(scale[1])];
    return payBand && payBand !== "VSM" && scale[1] !== "00" ? {payBand, category: null} : null;
  }
  const words = text
    .toLowerCase()
    .replace(/[\s_–—-]+/g, " ")
    .trim();
  const [last = words] = words.split("|").slice(-1);
  const plain = parseWords(words) ?? (words.includes("|") ? parseWords(last.trim()) : null);
  if (plain) return {payBand: plain, category: words.startsWith("medical ") ? "medical" : null};
  const [, side, rest] = /^(non clinical|clinical|medical) (.+)$/.exec(words) ?? [];
  if (side === undefined || rest === undefined) return null;
  const category = side.replace(" ", "-") as BandCategory;
  const payBand = parseWords(rest);
  return payBand && payBandLookup.some((row) => row.category === category && row.payBand === payBand)
    ? {payBand, category}
    : null;
}

function parseWords(words: string): PayBand | null {
  const known = Object.hasOwn(wordings, words) ? wordings[words] : undefined;
  if (known) return known;
  if (inTraining.test(words)) return "Trainee";
  const band =
    /^(?:(?:afc|agenda for change|review body|non review body) )?(?:bands? ?|b)?0?([1-9])(?: ?(?:range )?([a-d]))?(?: \(?afc\)?)?$/.exec(
      words
    );
  const name = band && `Band ${band[1] ?? ""}${band[2] ?? ""}`;
  return ladder.find((each) => each === name) ?? null;
}
