/** Kinds of identifier, as they are named in a finding. */
export type IdentifierKind =
  | "names"
  | "National Insurance numbers"
  | "NHS numbers"
  | "e-mail addresses"
  | "telephone numbers"
  | "dates of birth"
  | "full postcodes"
  | "home addresses"
  | "employee or assignment numbers"
  | "professional registration numbers";

const whose =
  "(?:employees?|staff|persons?|personnel|people|workers?|applicants?|candidates?|members?|colleagues?|learners?|delegates?|attendees?|(?:line|case)?managers?|supervisors?|investigatingofficers?|leads?|owners?)";
const number = "(?:no|nos|num|number|numbers|id|ids|identifier|ref|reference|code)";

/** Headers without case, spaces and punctuation. Names of things (`Organisation Name`, `Course Name`) match none. */
const patterns: readonly [RegExp, IdentifierKind][] = [
  [new RegExp(`^${whose}?(?:full|first|last|middle|known|preferred|maiden|family|given|legal)?names?\\d?$`), "names"],
  [new RegExp(`^${whose}?(?:surnames?|forenames?\\d?|knownas|initials)$`), "names"],
  [/^(?:ni|nat(?:ional)?ins(?:urance)?)(?:no|num|number)$|^nationalinsurance$|^nino$/, "National Insurance numbers"],
  [/^nhs(?:no|num|number)$/, "NHS numbers"],
  [/email(?:address)?\d?$|^mailaddress$/, "e-mail addresses"],
  [
    /(?:^|work|home|mobile|contact|tele)phone(?:no|num|number)?\d?$|^(?:mobile|tel|telno|contactnumber|mobileno|mobilenumber)$/,
    "telephone numbers"
  ],
  [/^dob$|dateofbirth|^birthdates?$|^birthday$|^born$/, "dates of birth"],
  [/^(?:home|full|staff|employee|residential)?post(?:al)?codes?$|^zip(?:code)?$/, "full postcodes"],
  [/^(?:home|postal|residential|street)?address(?:es)?(?:line)?\d?$/, "home addresses"],
  [
    new RegExp(`^(?:esr)?(?:emp|payroll|assignment|${whose})${number}$|^(?:unique|esr)(?:person)?${number}$`),
    "employee or assignment numbers"
  ],
  [
    /^(?:gmc|nmc|hcpc|gdc|gphc|goc)(?:no|num|number|pin|ref|reference|registration|registrationnumber)$/,
    "professional registration numbers"
  ],
  [/^(?:professional)?registration(?:no|number|pin)$/, "professional registration numbers"]
];

/** The kind of identifier that a header announces, or null. */
export function identifierHeader(header: string): IdentifierKind | null {
  const folded = header.toLowerCase().replace(/[^a-z0-9]/g, "");
  return patterns.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
