import type {WordRead} from "../../src/figures/check-report.js";
import type {SourceName} from "../../src/registry/sources.js";
import {columnOf, source} from "../../src/registry/sources.js";
import {leaveOut} from "../../src/registry/organisation.js";
import {foldSpelling} from "../../src/registry/vocabularies.js";
import {distance} from "../../src/words/edit-distance.js";

/** Words to paste under `values`: by file and column, the organisation's word and our best guess, null where there is none. */
export type WordMap = Record<string, Record<string, string | null>>;

type Guess = readonly [pattern: RegExp, ours: string];

const ethnicities: readonly Guess[] = [
  [/\bnon (?:bame|bme)\b/, "White"],
  [/\b(?:not|unknown|declin\w*|refus\w*|prefer|undisclosed|missing)\b/, "Not known"],
  [/\bmixed\b|\bmultiple\b|\bdual\b/, "Mixed"],
  [/\b(?:bame|bme|minorit\w*|majority)\b/, "BME"],
  [/\bblack\b|\bafrican\b|\bcaribbean\b/, "Black"],
  [/\basian\b|\bindian\b|\bchinese\b|\bpakistani\b|\bbangladeshi\b/, "Asian"],
  [/\bwhite\b|\bbritish\b|\birish\b|\beuropean\b|\broma\b/, "White"],
  [/\bother\b|\barab\b|\blatin\b|\bhispanic\b/, "Other"]
];

const payBands: readonly Guess[] = [
  [/\bconsultant\b/, "Consultant"],
  [/\btrainee\b|\bregistrar\b|\bfoundation\b|\bhouse officer\b/, "Trainee"],
  [/\bdoctor\b|\bfellow\b|\bspecialist\b|\bspecialty\b|\bdentist\b|\bclinical assistant\b/, "Non-consultant"],
  [/\bnon exec\w*\b/, leaveOut],
  [/\bdirector\b|\bchief\b|\bexecutive\b|\bvsm\b|\besm\b/, "VSM"]
];

const statuses: readonly Guess[] = [[/./, leaveOut]];

const employments: readonly Guess[] = [
  [/\bbank\b|\bcasual\b|\bzero hours\b|\bas and when\b/, "bank"],
  [/\bhonorary\b|\bvolunteer\b|\bagency\b|\bcontractor\b/, leaveOut],
  [/\bperm\w*\b|\bfixed\b|\btemp\w*\b|\bapprentice\w*\b|\bsecond\w*\b|\bfull\b|\bpart\b/, "substantive"]
];

const categories: readonly Guess[] = [
  [/\bmedic\w*\b|\bdental\b|\bdoctors?\b/, "medical"],
  [
    /\badmin\w*\b|\bclerical\b|\bestates\b|\bcorporate\b|\bfinance\b|\bmanage\w*\b|\bnon clinical\b|\bit\b/,
    "non-clinical"
  ],
  [
    /\bnurs\w*\b|\bmidwi\w*\b|\btherap\w*\b|\bclinical\b|\bscien\w*\b|\bpharm\w*\b|\bhealth\w*\b|\bambulance\b/,
    "clinical"
  ]
];

const guesses: Readonly<Record<string, readonly Guess[]>> = {
  ethnicity: ethnicities,
  pay_band: payBands,
  status: statuses,
  employment: employments,
  category: categories
};

/** Our best guess at what a word means in a column; null where it would be none. */
function guessWord(file: SourceName, column: string, word: string): string | null {
  const folded = foldSpelling(word).replace(/[^a-z0-9 .]+/g, " ");
  if (column === "pay_band") {
    const [, band = "", range = ""] = /\b(?:band ?)?([1-9])(?:\.([1-4])|([a-d]))?\b/.exec(folded) ?? [];
    const letter =
      range === "" ? (/\b[1-9]([a-d])\b/.exec(folded)?.[1] ?? "") : (["a", "b", "c", "d"][Number(range) - 1] ?? "");
    if (band === "8" && letter !== "") return `Band 8${letter}`;
    if (/\bband ?[1-79]\b/.test(folded)) return `Band ${band}`;
  }
  const known = Object.hasOwn(guesses, column) ? guesses[column] : undefined;
  const found = known?.find(([pattern]) => pattern.test(folded))?.[1];
  if (found !== undefined) return found;
  if (column === "pay_band") return "Other";
  const choices = columnOf(source(file), column)?.choices ?? [];
  const near = choices.flatMap(({value, also = []}) =>
    [value, ...also].map((each) => ({value, far: distance(foldSpelling(each), folded)}))
  );
  const best = near.sort((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, folded.length / 3) ? best.value : null;
}

const asked = new Set([
  "ethnic-code",
  "pay-band",
  "undecided",
  "category",
  "employment",
  "status",
  "stage",
  "route",
  "sex"
]);

/** The words that were not understood, as a map to paste, with our best guesses. */
export function suggestWords(words: readonly WordRead[]): WordMap {
  const map: WordMap = {};
  for (const {file, column, word, code} of words) {
    if (code === null || !asked.has(code)) continue;
    const own = (map[`${file}.${column}`] ??= {});
    own[word] = guessWord(file, column, word);
  }
  return map;
}
