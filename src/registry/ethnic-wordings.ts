/** A group of ethnic categories as people head and name it. `members` are words that mean one category under the heading. */
type Heading = {group: string; headings: readonly string[]; members: Readonly<Record<string, readonly string[]>>};

/** Wordings are folded: lower case, `&` as `and`, no punctuation. National wordings of 2001, 2011 and 2021. */
const headings: readonly Heading[] = [
  {
    group: "White",
    headings: ["white"],
    members: {
      A: [
        "british",
        "english welsh scottish northern irish british",
        "english welsh scottish northern irish or british"
      ],
      B: ["irish"],
      C: [
        "any other white background",
        "any other white",
        "any other",
        "other white background",
        "other white",
        "other",
        "unspecified",
        "other unspecified",
        "gypsy roma or irish traveller",
        "gypsy roma and irish traveller"
      ],
      CL: ["gypsy or irish traveller", "gypsy irish traveller"],
      CN: ["roma"]
    }
  },
  {
    group: "Mixed",
    headings: [
      "mixed",
      "mixed or multiple ethnic groups",
      "mixed multiple ethnic groups",
      "mixed or multiple ethnic group"
    ],
    members: {
      D: ["white and black caribbean"],
      E: ["white and black african"],
      F: ["white and asian"],
      G: [
        "any other mixed background",
        "any other mixed",
        "any other",
        "other mixed background",
        "other mixed",
        "other",
        "any other mixed or multiple ethnic background",
        "any other mixed multiple ethnic background",
        "other mixed or multiple ethnic groups",
        "any other mixed or multiple ethnic groups",
        "unspecified",
        "other unspecified"
      ]
    }
  },
  {
    group: "Asian",
    headings: [
      "asian",
      "asian british",
      "asian or asian british",
      "asian asian british",
      "asian asian british or asian welsh"
    ],
    members: {
      H: ["indian"],
      J: ["pakistani"],
      K: ["bangladeshi"],
      R: ["chinese"],
      L: [
        "any other asian background",
        "any other asian",
        "any other",
        "other asian background",
        "other asian",
        "other",
        "unspecified",
        "other unspecified"
      ]
    }
  },
  {
    group: "Black",
    headings: [
      "black",
      "black british",
      "black or black british",
      "black black british",
      "black african caribbean black british",
      "black african caribbean or black british",
      "black black british caribbean or african",
      "black black british black welsh caribbean or african"
    ],
    members: {
      M: ["caribbean"],
      N: ["african"],
      P: [
        "any other black background",
        "any other black",
        "any other",
        "other black background",
        "other black",
        "other",
        "any other black african caribbean background",
        "any other black black british or caribbean background",
        "any other black black british caribbean or african background",
        "unspecified",
        "other unspecified"
      ]
    }
  },
  {
    group: "Other",
    headings: ["other", "other ethnic group", "other ethnic groups"],
    members: {S: ["any other ethnic group", "any other ethnic background", "any other", "arab"], R: ["chinese"]}
  }
];

/** Members that are not told apart by their word alone, and mean a category only under their heading. */
const needHeading = new Set(["british", "other", "any other", "unspecified", "other unspecified"]);

const plain: Readonly<Record<string, readonly string[]>> = {
  BME: [
    "bme",
    "bame",
    "black and minority ethnic",
    "black asian and minority ethnic",
    "black minority ethnic",
    "ethnic minority",
    "ethnic minorities",
    "minority ethnic",
    "all other ethnic groups",
    "all other ethnic groups combined",
    "other than white",
    "non white",
    "global majority",
    "people of the global majority",
    "ethnically diverse",
    "minority ethnic excluding white minorities",
    "ethnic minority excluding white minorities"
  ],
  "Not known": [
    "not known",
    "unknown",
    "not stated",
    "not disclosed",
    "not recorded",
    "not specified",
    "not given",
    "undefined",
    "unspecified",
    "null",
    "prefer not to say",
    "prefer not to answer",
    "not declared",
    "undeclared",
    "undisclosed",
    "did not disclose",
    "declined",
    "declined to answer",
    "refused",
    "information refused",
    "no response",
    "not answered",
    "do not wish to answer",
    "information not yet obtained",
    "not yet obtained",
    "nk",
    "do not wish to disclose",
    "i do not wish to disclose",
    "i do not wish to disclose this",
    "i do not wish to disclose my ethnic origin"
  ],
  A: ["english welsh scottish northern irish or british", "british white"]
};

/** An ethnic wording as wordings are compared: lower case, `&` as `and`, punctuation as single spaces. */
export function foldWording(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * What a folded wording means: a code of the reference list or the id of a group (`Asian`, `BME`, `Not known`). A word
 * that could be a category or a group (`Black British`) means the group: right at its level and above, unsaid below.
 */
export const ethnicWordings: ReadonlyMap<string, string> = new Map([
  ...Object.entries(plain).flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)),
  ...headings.flatMap(({headings: names, members}) =>
    Object.entries(members).flatMap(([code, words]) => [
      ...words.filter((word) => !needHeading.has(word)).map((word) => [word, code] as const),
      ...names.flatMap((name) => words.map((word) => [`${name} ${word}`, code] as const))
    ])
  ),
  ...headings.flatMap(({group, headings: names}) => names.map((name) => [name, group] as const))
]);
