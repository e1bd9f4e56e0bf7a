import {foldHeader} from "./fold-header.js";

const people =
  "(?:headcounts?|heads?|hc|people|persons?|staff|employees?|workers?|members?|colleagues?|applicants?|applications?|candidates?|learners?|attendees?|delegates?|cases|assignments?)";

const peopleWord = new RegExp(`\\b(?:counts?|numbers?|${people})\\b`, "i");

const counts: readonly RegExp[] = [
  new RegExp(`^(?:sumof|totalof|total|sum)(?:count|${people})$`),
  new RegExp(
    `^(?:countof|distinctcountof|no\\.?of|numberof|noof|num|n(?:of)?|#(?:of)?|totalno\\.?of|totalnumberof)${people}$`
  ),
  new RegExp(`^${people}(?:count|counts|total|\\(n\\)|hc|headcount)$`),
  /^(?:hc|heads|headcounts?|headcounttotal|headcount\(n\)|counts|n|number|num|freq|frequency|countdistinct|peoplecount)$/,
  /^(?:countof|sumof)(?:count|ethnic(?:origin|group|ity)|ethnicity|employeenumber|assignmentnumber|id)$/
];

/** Whether a header, as people write it, says that its column counts people: `Sum of Headcount`, `HC`, `No. of Staff`. */
export function isCountHeader(header: string): boolean {
  const folded = foldHeader(header);
  return counts.some((pattern) => pattern.test(folded));
}

const others =
  /\bage\b|\byears?\b|\bmonths?\b|\blength\b|\bservice\b|\bhours?\b|\bsalar(?:y|ies)\b|\bpay\b|\bcost\b|\bcodes?\b|\bids?\b|\bpoint\b|\bspine\b|\bstep\b|\bband\b|\bgrade\b|\bday\b|\bdate\b|\bpost\b|\bposition\b|\brow\b|\bindex\b|\border\b|\bpercent(?:age)?\b|%|\brate\b|\bshare\b|\bpopulation\b|\bindicator\b|\bscore\b|\bversion\b/i;

/** Headers that name one group of many, as where groups stand side by side: `Band 5`, `Age 20-24`, `Year 2019`. */
const oneGroup = /\b(?:age|aged|years?|bands?|grades?|steps?|points?)\b[^a-z]*\d/i;

/**
 * Whether a header says that its numbers are something else than people: ages, hours, codes, pay points. One that names
 * a single group of people does not: what stands below `Band 5` is how many are in it.
 */
export function countsSomethingElse(header: string): boolean {
  const words = header.replaceAll("_", " ").replace(/([a-z])([A-Z])/g, "$1 $2");
  return others.test(words) && !oneGroup.test(words);
}

/** Whether a header says no more than that its numbers are shares of people: `%`, `Percentage of staff`, `Count (%)`. */
export function isShareHeader(header: string): boolean {
  const isOfPeople = /%|\b(?:per ?cent|percentage|share|proportion|rate)\b/i.test(header) && peopleWord.test(header);
  return isOfPeople || /^\(?(?:%|per ?cent|percentage|share|proportion|rate)\)?(?: of .*)?$/i.test(header.trim());
}

/** Whether a header speaks of full-time equivalents, which are not people. */
export function isFullTimeEquivalent(header: string): boolean {
  return /\b(?:w\.?t\.?e|f\.?t\.?e|full time equivalents?|whole time equivalents?)\b/i.test(
    header.replace(/[_-]+/g, " ")
  );
}
