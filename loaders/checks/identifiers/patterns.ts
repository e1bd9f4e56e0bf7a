import {forenames} from "./forenames.js";
import type {IdentifierKind} from "./headers.js";

/** The postcode areas of the United Kingdom: `RX`, `RT` and other beginnings of ODS codes are none. */
const areas =
  "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W";
const outward = `(?:${areas})[0-9][A-Z0-9]?`;
const inward = "[0-9][ABD-HJLNP-UW-Z]{2}";

const word = "[A-Z][A-Za-z'’-]+";
const forename = `(?:${forenames.flatMap((name) => [name, name.toUpperCase()]).join("|")})`;
const before = "(?:^|[^A-Za-z0-9])";
const after = "(?:[^A-Za-z0-9]|$)";

/**
 * Regular expressions, in the syntax that DuckDB and JavaScript share, of values that name or reach one person. Each is
 * looked for anywhere in a text, so that identifiers inside notes are found as well.
 */
export const identifierPatterns = {
  "e-mail addresses": "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]",
  "National Insurance numbers": `${before}[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]${after}`,
  "telephone numbers":
    "(?:^|[^0-9+])(?:\\+44 ?(?:\\(0\\) ?)?|\\(?0)(?:7[0-9]{3}\\)?[ -]?[0-9]{3}[ -]?[0-9]{3}|2[0-9]\\)?[ -]?[0-9]{4}[ -]?[0-9]{4}|[123][0-9]{2}\\)?[ -]?[0-9]{3,4}[ -]?[0-9]{4}|[123][0-9]{3}\\)?[ -]?[0-9]{5,6})(?:[^0-9]|$)",
  "full postcodes": `${before}${outward} ${inward}${after}|^${outward}${inward}$|^${`${outward} ?${inward}`.toLowerCase()}$`,
  "dates of birth":
    "(?:[Dd][Oo][Bb]|[Dd]\\.[Oo]\\.[Bb]\\.?|[Dd]ate of [Bb]irth|[Bb]orn)[^A-Za-z0-9]{0,4}(?:on )?[0-9]{1,2}[ /.-](?:[0-9]{1,2}|[A-Za-z]{3,9})[ /.-][0-9]{2,4}",
  names: `${before}(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${word}`
} as const satisfies Partial<Record<IdentifierKind, string>>;

/** Whole values that are a person's name; a column is one of names where many of its values are. */
export const personName = `^(?:(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\\.? )${word}(?: ${word}){0,2}|${forename}(?: ${word}){1,2}|${word}, ?${forename}(?: ${word})?)$`;

/** Whole values that are a common forename alone. */
export const loneForename = `^${forename}$`;

/** Words of places and posts, in which a forename names no living person: `Victoria House`, `Peter Hodgkinson Centre`. */
export const placeWords =
  "(?:^|[^A-Za-z])(?:[Ww]ards?|WARD|[Hh]ouse|HOUSE|[Hh]ospital|HOSPITAL|[Cc]entre|CENTRE|[Uu]nit|UNIT|[Cc]linic|CLINIC|[Ss]treet|[Rr]oad|[Tt]eams?|TEAM|[Ss]ervices?|[Ll]odge|[Cc]ourt|[Bb]uilding|[Ss]uite|[Tt]rust|[Ss]chool|[Cc]ollege|[Ii]nstitute|[Ff]oundation|[Dd]irectorate|[Dd]ivision|[Hh]ealth|[Cc]are)(?:[^A-Za-z]|$)";

/** Ten digits, as NHS numbers are written; the check digit tells them from other numbers. */
export const tenDigits = "(?:^|[^0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?:[^0-9]|$)";

/** Whole values as ESR numbers employees and assignments: seven or eight digits, perhaps `-2`; not a date like 20200331. */
export const employeeNumber = "^[0-9]{7,8}(?:-[0-9]{1,2})?$";
export const compactDate = "^(?:19[0-9]{2}|20[0-3][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$";

/** Whether ten digits are an NHS number: the tenth is the check digit of the nine before it. */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

const everyPattern = [...Object.values(identifierPatterns), personName, loneForename].map((each) => new RegExp(each));

/** Whether a value may be repeated in a message: it has nothing in it that could be a person's. */
export function mayRepeat(text: string): boolean {
  return !/\d{6}/.test(text) && !everyPattern.some((pattern) => pattern.test(text));
}
