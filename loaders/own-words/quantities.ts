import nlp from "compromise/three";

/** What a sentence says of how many people there are. */
export type Quantity =
  /** A number: `people` where what follows says that it counts people, `maybe` where it may, `things` where it does not. */
  | {kind: "count"; value: number; of: "people" | "maybe" | "things"}
  /** A share of some whole, 0 to 1: what rounds to what is said. */
  | {kind: "rate"; low: number; high: number}
  /** So many more or fewer than another time. */
  | {kind: "change"; by: number}
  /** There is nobody. */
  | {kind: "none"};

const counted = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const plain = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:,\d{3})+|\d+)(?![\p{L}\p{N}%]|[.,/-]\d|\s?%|\s?per ?cent)/gu;
const percent = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/giu;
const oneIn = new RegExp(String.raw`\b${counted}\s+(?:out of|in)\s+(?:every\s+|all\s+)?${counted}\b`, "giu");
const slash = /(?<![\d/])(\d{1,2})\s?[/⁄]\s?(\d{1,3})(?![\d/])/gu;
const changed = new RegExp(
  String.raw`\b${counted}\s+(?:more|fewer|less)\b|\b(?:by|of|up|down)\s+${counted}\b(?!\s?%|\s?per ?cent|\.\d)`,
  "giu"
);
const changeVerb =
  /\b(?:rise|rose|risen|fell|fall|fallen|grew|grown|drop|dropped|increase\w*|decrease\w*|reduc\w+|lost|gained|up|down|more|fewer|less)\b/iu;
const dates =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b(?:19|20)\d\d(?:\s*[/-]\s*\d\d(?:\d\d)?)?\b(?!\s+(?:staff|people))/giu;

const people =
  /\b(?:staff|people|persons?|colleagues?|members?|nurses?|midwi\w+|doctors?|dentists?|consultants?|managers?|candidates?|applicants?|appointees?|employees?|workers?|individuals?|men|women|directors?|leavers?|starters?|joiners?|respondents?|BME|BAME|Asian|Black|White|Mixed|ethnic)\b/iu;
const nobody = new RegExp(
  String.raw`\bnobody\b|\b(?:no|zero|without any)\s+(?:[\p{L}-]+\s+){0,3}?${people.source}`,
  "iu"
);
const things =
  /^\s*(?:\p{L}+[- ]){0,2}?(?:sessions?|events?|posts?|vacanc\w+|years?|months?|weeks?|days?|hours?|minutes?|meetings?|points?|times?|stars?|steps?|areas?|themes?|priorit\w+|indicators?|metrics?|cohorts?|programmes?|workshops?|reports?|actions?|objectives?|policies|networks?|courses?|modules?|surveys?|questions?|sites?|teams?|percentage)\b/iu;

/** A number, at `#`, that is one end of a change. */
const fromTo = /\bfrom #\s+to\b|\bfrom [\d,]+ to #\s*(?:$|[.,;:)]|in\b|by\b)/iu;

/** Words for numbers that are not numerals. The longer first. */
const idioms: readonly (readonly [RegExp, string])[] = [
  [/\bno[- ]one\b|\bnone of\b|\bnot (?:a single|one)\b/giu, "nobody"],
  [/\bone another\b/giu, "each other"],
  [/\bhalf a dozen\b/giu, "6"],
  [/\b(?:a|one) dozen\b/giu, "12"],
  [/\ba (?:couple|pair) of\b/giu, "2"],
  [/\b(?:a single|the only|the sole|a lone|just the one)\b(?! (?:thing|way|place|time|reason))/giu, "1"],
  [/\bhalf of\b/giu, "1 in 2"],
  [/\b(?:a|one) quarter of\b/giu, "1 in 4"],
  [/\bthree[- ]quarters of\b/giu, "3 in 4"]
];

/** The sentence with every number in digits: `twenty-one of the forty-two` is `21 of the 42`, `a third` is `1 in 3`. */
export function inDigits(sentence: string): string {
  const text = idioms.reduce((all, [words, digits]) => all.replaceAll(words, digits), sentence.normalize("NFKC"));
  const terms = nlp(text);
  type Term = {text: string; offset: {start: number; length: number}};
  const fractions = (
    terms.fractions().json({offset: true}) as (Term & {
      fraction: {numerator: number | null; denominator: number | null} | null;
    })[]
  )
    .filter(({fraction}) => (fraction?.numerator ?? 0) > 0 && (fraction?.denominator ?? 0) > 0)
    .map(({offset, fraction}) => ({...offset, digits: `${fraction?.numerator} in ${fraction?.denominator}`}));
  const numbers = (terms.numbers().isCardinal().json({offset: true}) as (Term & {number: {num: number | null}})[])
    .filter(({text: words, number}) => !/\d/.test(words) && number.num !== null)
    .map(({offset, number}) => ({...offset, digits: String(number.num)}))
    .filter(({start}) => !fractions.some((each) => start >= each.start && start < each.start + each.length));
  return [...fractions, ...numbers]
    .sort((a, b) => b.start - a.start)
    .reduce((all, {start, length, digits}) => {
      const words = all.slice(start, start + length);
      const after = /[\s.,;:!?)]*$/u.exec(words)?.[0] ?? "";
      return all.slice(0, start) + digits + after + all.slice(start + length);
    }, text);
}

const read = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));

/** What a sentence in digits says of numbers of people; numbers in names, dates and years are to be taken out before. */
export function quantitiesIn(digits: string): Quantity[] {
  const text = digits.replaceAll(dates, (date) => " ".repeat(date.length));
  const found: Quantity[] = [];
  for (const [, number = ""] of text.matchAll(percent)) {
    const half = 0.5 * 10 ** -(number.split(".")[1]?.length ?? 0);
    found.push({kind: "rate", low: (Number(number) - half) / 100, high: (Number(number) + half) / 100});
  }
  for (const [, part, whole] of [...text.matchAll(oneIn), ...text.matchAll(slash)]) {
    const [k, n] = [read(part), read(whole)];
    if (k > 0 && n > k) found.push({kind: "rate", low: k / (n + 0.5), high: k / (n - 0.5)});
  }
  if (changeVerb.test(text))
    for (const [, more, by] of text.matchAll(changed)) found.push({kind: "change", by: read(more ?? by)});
  for (const match of text.matchAll(plain)) {
    const after = text.slice(match.index + match[0].length);
    const counts = people.test(wordsAfter(after, 6)) || fromTo.test(text.slice(0, match.index) + "#" + after);
    const of = things.test(after) ? "things" : counts ? "people" : "maybe";
    found.push({kind: "count", value: read(match[1]), of});
  }
  if (nobody.test(text)) found.push({kind: "none"});
  return found;
}

const wordsAfter = (text: string, number: number): string => text.trim().split(/\s+/).slice(0, number).join(" ");
