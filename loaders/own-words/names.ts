import {stemmer} from "stemmer";
import {indicators} from "../../src/registry/index.js";
import type {Cell, Measure} from "../../src/registry/cell.js";
import {vocabularyOf} from "../audit/vocabulary.js";

/** How surely words mean something: by its whole name in any order, or by a part of it or another word for it. */
export type Sureness = "whole" | "part";

/** What a sentence names, as far as its words say. */
export type Named = {
  /** `breakdown|level` of every level it may be about. */
  places: Map<string, Sureness>;
  groups: Map<string, Sureness>;
  measures: Set<Measure>;
  periods: readonly string[];
  populations: readonly string[];
};

/** Words that many names hold and none is known by. */
const weak = new Set(
  "and or of the for to in at with staff group groups band bands service services directorate team teams department division age aged year years all other any not known care health support"
    .split(" ")
    .map(stemmer)
);

/** What people call something that its name does not say. */
const meaning: Readonly<Record<string, string>> = {
  doctor: "medical",
  physician: "medical",
  medic: "medical",
  dentist: "dental",
  nurse: "nursing",
  midwife: "midwifery",
  midwives: "midwifery",
  admin: "administrative",
  administrator: "administrative",
  clerk: "clerical",
  scientist: "scientific",
  technician: "technical",
  ahp: "allied",
  ahps: "allied",
  therapist: "therapeutic",
  cleaner: "ancillary",
  female: "women",
  male: "men",
  woman: "women",
  man: "men"
};
const sameStem = new Map(Object.entries(meaning).map(([said, name]) => [stemmer(said), stemmer(name)]));

const notWhite = /\b(?:non-?|not )white\b/giu;

const groupWords: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:BME|BAME|(?:ethnic|racial) minorit\w+|minority ethnic|global majority|people of colou?r|(?:non-?|not )white)\b/iu,
    "BME"
  ],
  [/\b(?:afro|african)[- ]caribbean\b/iu, "Black"],
  [/\b(?:mixed|dual)[- ](?:race|heritage|ethnic\w*|background)\b|\bMixed\b/u, "Mixed"],
  [/\bother ethnic\w*\b|(?<!^\s*)\bOther\b/u, "Other"],
  [/\b(?:undisclosed|not (?:disclosed|stated|declared)|unknown ethnicity)\b/iu, "Not known"]
];

/** The stems of what a text is made of, with bands as one word each: `Clinical Bands 8a and 8b` is clinic, band8a, band8b. */
function stemsOf(text: string): Set<string> {
  const joined = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\bnon[- ]clinical\b/gu, "nonclinical")
    .replaceAll(/\bbands?\s+\d[a-d]?(?:(?:\s*,\s*|\s+(?:and|to|or)\s+|\s*[-–]\s*)\d[a-d]?\b)*/gu, (bands) =>
      [...bands.matchAll(/\d[a-d]?/gu)].map(([band]) => `band${band}`).join(" ")
    )
    .replaceAll(/(?<![\p{L}\p{N}])8[a-d](?![\p{L}\p{N}])/gu, (band) => `band${band}`);
  return new Set(
    [...joined.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => stemmer(word)).map((stem) => sameStem.get(stem) ?? stem)
  );
}

/** Finds what sentences name in the words of one organisation's tables, in any order and by usual other words. */
export function namesOf(cells: readonly Cell[], labels: Readonly<Record<string, string>>): (text: string) => Named {
  const vocabulary = vocabularyOf(cells, labels);
  const places = new Map<string, string[]>();
  for (const cell of cells)
    for (const [breakdown, level] of [
      [cell.breakdown, cell.level],
      [cell.breakdown2, cell.level2]
    ] as const)
      if (breakdown !== "" && breakdown !== "overall" && !places.has(`${breakdown}|${level}`))
        places.set(
          `${breakdown}|${level}`,
          [...stemsOf(level)].filter((stem) => !weak.has(stem))
        );
  const wordUse = new Map<string, number>();
  for (const stem of [...places.values()].flat()) wordUse.set(stem, (wordUse.get(stem) ?? 0) + 1);
  const sureness = (stems: readonly string[], said: ReadonlySet<string>): Sureness | null => {
    const [head] = stems;
    if (head === undefined) return null;
    const held = stems.filter((stem) => said.has(stem));
    if (held.length === stems.length) return "whole";
    // A word that many levels share (`clinical`) means none of them by itself.
    const telling = held.filter((stem) => (wordUse.get(stem) ?? 0) <= 3);
    return telling.includes(head) || (telling.length > 0 && held.length * 2 >= stems.length) ? "part" : null;
  };
  return (text) => {
    const about = vocabulary(text);
    const said = stemsOf(text);
    const found = new Map<string, Sureness>();
    for (const [place, stems] of places) {
      const how = sureness(stems, said);
      if (how !== null) found.set(place, how);
    }
    for (const {breakdown, level} of about.places) found.set(`${breakdown}|${level}`, "whole");
    const groups = new Map<string, Sureness>(
      about.groups.filter((id) => id !== "Other" && id !== "Mixed").map((id) => [id, "whole"])
    );
    for (const [words, id] of groupWords) if (words.test(text)) groups.set(id, "whole");
    // Who is not White is not said to be White.
    if (groups.has("White") && !/\bwhite\b/iu.test(text.replaceAll(notWhite, ""))) groups.delete("White");
    return {
      places: found,
      groups,
      measures: new Set(about.measures as Measure[]),
      periods: about.periods,
      populations: about.populations
    };
  };
}

/** The measures that the figures of an indicator are made of. */
export function measuresOf(indicator: number): Measure[] {
  const source = indicators.find(({number}) => number === indicator)?.source;
  if (source === "recruitment") return ["shortlisted", "appointed", "applied", "interviewed"];
  if (source === "disciplinary") return ["investigated"];
  if (source === "training") return ["trained"];
  if (source === "board") return ["board members", "headcount"];
  return source === "survey"
    ? [`survey${indicator} yes` as Measure, `survey${indicator} responses` as Measure]
    : ["headcount"];
}
