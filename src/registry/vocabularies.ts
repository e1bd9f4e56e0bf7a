/**
 * A word of the data contract with the other ways that systems write it. `leftOut` says why people so described are
 * outside the standard: their rows are reported, not counted.
 */
export type Choice = {
  value: string;
  also?: readonly string[];
  leftOut?: string;
  /** Why only the organisation can say whether such rows are counted. */
  ask?: string;
};

/** Whether staff hold a post or only take bank shifts. ESR's assignment categories are read as they are. */
export const employments: readonly Choice[] = [
  {value: "substantive", also: ["permanent", "fixed term", "fixed term temp", "fixed term temporary", "locum"]},
  {value: "bank", also: ["bank only", "bank staff"]},
  {value: "honorary", also: ["honorary contract"], leftOut: "Honorary contracts are outside the standard"},
  {
    value: "non-executive",
    also: ["non-exec director/chair", "non-executive director", "chair"],
    leftOut: "Non-executive directors count in `board`, not in the workforce"
  }
];

/**
 * Side of the workforce, and the staff groups of ESR on each. `medical` is medical and dental; `clinical` is every other
 * clinical post.
 */
export const categories: readonly Choice[] = [
  {
    value: "clinical",
    also: [
      "clinical non-medical",
      "clinical (non-medical)",
      "clinical, non-medical",
      "add prof scientific and technic",
      "additional professional scientific and technical",
      "additional professional, scientific and technical",
      "additional clinical services",
      "allied health professionals",
      "healthcare scientists",
      "nursing and midwifery registered",
      "registered nursing and midwifery",
      "students"
    ]
  },
  {
    value: "non-clinical",
    also: ["nonclinical", "administrative and clerical", "admin and clerical", "estates and ancillary"]
  },
  {value: "medical", also: ["medical and dental", "clinical medical", "clinical, medical and dental"]}
];

/** What ESR says of an assignment. Where people hold a post and do not work in it, the organisation says who is counted. */
export const statuses: readonly Choice[] = [
  {
    value: "counted",
    also: [
      "active",
      "active assignment",
      "acting up",
      "internal secondment",
      "maternity",
      "maternity & adoption",
      "maternity and adoption",
      "maternity leave",
      "parental leave",
      "suspend with pay",
      "active employee",
      "in post"
    ]
  },
  ...(
    [
      ["career break", "hold a post and are away from it"],
      ["out on external secondment - paid", "work for another organisation"],
      ["out on external secondment - unpaid", "work for another organisation"],
      ["out on external secondment", "work for another organisation"],
      ["external secondment", "work for another organisation"],
      ["inactive not worked", "hold an assignment and did not work in it"],
      ["inactive", "hold an assignment and do not work in it"],
      ["suspend no pay", "hold a post without pay"],
      ["zero pay", "hold a post without pay"],
      ["unpaid leave", "hold a post without pay"],
      ["long term sick", "hold a post and are away from it"]
    ] as const
  ).map(([value, away]): Choice => ({value, ask: `People of this status ${away}`}))
];

/** Furthest stage an application reached, in order. Words of Trac and NHS Jobs that mean exactly one of them are read. */
export const stages: readonly Choice[] = [
  {value: "applied", also: ["application", "longlisted", "not shortlisted"]},
  {value: "shortlisted", also: ["shortlist", "invited to interview"]},
  {value: "interviewed", also: ["interview", "attended interview"]},
  {value: "offered", also: ["offer", "offer made", "conditional offer", "offer declined"]},
  {value: "appointed", also: ["offer accepted", "ready to start", "started", "hired", "in post"]}
];

/** Where an applicant came from. */
export const routes: readonly Choice[] = [
  {value: "internal", also: ["internal applicant", "current employee"]},
  {value: "external", also: ["external applicant"]},
  {value: "international", also: ["overseas", "international recruitment"]}
];

/** Sex as recorded. */
export const sexes: readonly Choice[] = [
  {value: "Female", also: ["f", "woman", "women"]},
  {value: "Male", also: ["m", "man", "men"]},
  {value: "Other", also: ["intersex", "indeterminate", "prefer to self-describe"]},
  {value: "Not known", also: ["unknown", "not stated", "not disclosed", "prefer not to say", "undefined"]}
];

/** Progress of an action: the colours of one common key, or the three words of another. */
export const ratings: readonly Choice[] = [
  {value: "blue", also: ["not started"]},
  {value: "red"},
  {value: "amber"},
  {value: "green", also: ["complete", "completed"]},
  {value: "under-developed", also: ["underdeveloped", "undeveloped"]},
  {value: "developing"},
  {value: "achieving", also: ["achieved"]}
];

/** Units of a figure. */
export const units: readonly Choice[] = [
  {value: "percent", also: ["%", "per cent", "percentage"]},
  {value: "ratio", also: ["relative likelihood"]},
  {value: "percentage points", also: ["points", "pp", "ppt", "percentage point"]}
];

/** Group or direction of a benchmark. A ratio must name both groups, the one on top first. */
export const directions: readonly Choice[] = [
  {value: "White"},
  {value: "BME", also: ["bme board members"]},
  {value: "White/BME", also: ["white to bme", "white : bme"]},
  {value: "BME/White", also: ["bme to white", "bme : white"]}
];

/** A text as spellings are compared: lower case, one space for any run of spaces, hyphens and underscores. */
export function foldSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_‐-―-]+/g, " ")
    .replace(/\s*([/:,()])\s*/g, "$1")
    .trim();
}

/** The choice that a text means, ignoring case, spaces, hyphens and underscores; null where it means none. */
export function parseChoice(text: string, choices: readonly Choice[]): Choice | null {
  const folded = foldSpelling(text);
  const means = (word: string): boolean => foldSpelling(word) === folded;
  return choices.find(({value, also = []}) => means(value) || also.some(means)) ?? null;
}
