import {forenames} from "./forenames.js";
import type {IdentifierKind} from "./headers.js";

/** The postcode areas of the United Kingdom: `RX`, `RT` and other beginnings of ODS codes are none. */
const areas =
  "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W";
const outward = `(?:${areas})[0-9][A-Z0-9]?`;
const inward = "[0-9][ABD-HJLNP-UW-Z]{2}";

const word = "[A-Z][A-Za-z'’-]+";
const forename = `(?:${forenames.flatMap((name) => [name, name.toUpperCase()]).join("|")})`;

/** Anything that is no letter or digit, or an end of the text. */
const [before, after] = ["(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"];

/**
 * Values that name or reach one person, each looked for anywhere in a text, so that identifiers inside notes are found
 * as well. Postcodes inside a text are in capitals, with their space: `N1 2nd floor` is none.
 */
export const identifierPatterns: readonly (readonly [IdentifierKind, RegExp])[] = [
  ["e-mail addresses", /[\w.%+-]+@[a-z0-9-]+\.[a-z]/i],
  [
    "National Insurance numbers",
    new RegExp(`${before}[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]${after}`, "i")
  ],
  [
    "telephone numbers",
    /(?<![\d+])(?:\+44 ?(?:\(0\) ?)?|\(?0)(?:7\d{3}\)?[ -]?\d{3}[ -]?\d{3}|2\d\)?[ -]?\d{4}[ -]?\d{4}|[123]\d{2}\)?[ -]?\d{3,4}[ -]?\d{4}|[123]\d{3}\)?[ -]?\d{5,6})(?!\d)/
  ],
  ["full postcodes", new RegExp(`${before}${outward} ${inward}${after}`)],
  ["full postcodes", new RegExp(`^${outward} ?${inward}$`, "i")],
  [
    "dates of birth",
    /\b(?:d\.?o\.?b\.?|date of birth|born)[^a-z0-9]{0,4}(?:on )?\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]\d{2,4}/i
  ],
  ["names", new RegExp(`${before}(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${word}`)]
];

/** Whole values that are a common forename alone. */
export const loneForename = new RegExp(`^${forename}$`);

const personName = new RegExp(
  `^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\\.? ${word}(?: ${word}){0,2}|${forename}(?: ${word}){1,2}|${word}, ?${forename}(?: ${word})?)$`
);

/** Words of places and posts, in which a forename names no living person: `Victoria House`, `Charlotte Ward`. */
const places =
  "[Ww]ard|[Hh]ouse|[Hh]ospital|[Cc]entre|[Uu]nit|[Cc]linic|[Ss]treet|[Rr]oad|[Tt]eam|[Ss]ervice|[Ll]odge|[Cc]ourt|[Bb]uilding|[Ss]uite|[Tt]rust|[Ss]chool|[Cc]ollege|[Ii]nstitute|[Ff]oundation|[Dd]irectorate|[Dd]ivision|[Hh]ealth|[Cc]are";
const placeWords = new RegExp(`\\b(?:${places})s?\\b`, "i");

/** A forename and a surname before what a person leads: `Sarah Jones team`. A forename alone (`Victoria House`) is a place. */
const leads = new RegExp(
  `^${forename} (?!(?:${places})s?\\b)[A-Z][a-z'’-]+(?:'s|’s)? (?:teams?|services?|unit|clinic|division|directorate|list|caseload)$`
);

/** Whether a whole value is a person's name, perhaps with what is theirs. One may be something else; a column of them is not. */
export function isPerson(text: string): boolean {
  return (personName.test(text) && !placeWords.test(text)) || leads.test(text);
}

/** Ten digits, as NHS numbers are written; the check digit tells them from other numbers. */
export const tenDigits = /(?<!\d)(\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)/;

/** Whole values as ESR numbers employees and assignments: seven or eight digits, perhaps with `-2`. */
export const employeeNumber = /^\d{7,8}(?:-\d{1,2})?$/;

/** Whole values that are a date, as `20200331`. */
export const compactDate = /^(?:19\d{2}|20[0-3]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Whether ten digits are an NHS number: the tenth is the check digit of the nine before it. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** Whether a value may be repeated in a message: it has nothing in it that could be a person's. */
export function mayRepeat(text: string): boolean {
  if (/\d{6}/.test(text) || personName.test(text) || leads.test(text) || loneForename.test(text)) return false;
  return !identifierPatterns.some(([, pattern]) => pattern.test(text));
}
