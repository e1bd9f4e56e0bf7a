/** A key of organisation.json: what it means, and what stands where it is left out. */
export type OrganisationKey = {key: string; meaning: string; default: string};

/** The keys of organisation.json, in the order they are written. */
export const organisationKeys: readonly OrganisationKey[] = [
  {key: "name", meaning: "Full name of the organisation.", default: "required"},
  {key: "shortName", meaning: "Short name, for charts and addresses.", default: "required"},
  {key: "odsCode", meaning: "Code of the organisation in the Organisation Data Service.", default: "none"},
  {key: "type", meaning: "`trust` or `icb` (integrated care board).", default: "required"},
  {
    key: "denominator",
    meaning: "Whether shares are of people whose ethnicity is `known`, or of `all`, as national reports print them.",
    default: "`known`"
  },
  {
    key: "disciplinaryWindowYears",
    meaning: "Years of disciplinary entries that are summed over the latest headcount: 1 or 2.",
    default: "2"
  },
  {
    key: "bandGroups",
    meaning:
      "Pay bands that are read together: a list of `{name, category, bands}`. An extract may name a group as its pay band.",
    default: "six groups, from Non-clinical Bands 2 to 8a to Clinical Bands 6 to VSM"
  },
  {
    key: "areas",
    meaning: "Areas to compare the workforce with: names, or `{area, weight}` with the area's share of the catchment.",
    default: "all areas in `population`"
  },
  {key: "comparators", meaning: "Benchmarks to show, in order.", default: "all comparators in `benchmarks`"},
  {
    key: "disclosure",
    meaning:
      "`threshold` (counts from 1 to it are withheld), `surveyMinimum` (fewest respondents shown) and `alreadyPublic` (true only where every count has been printed before).",
    default: "5, 11 and false"
  },
  {
    key: "breakdowns",
    meaning: "Columns of your own to offer as breakdowns: a list of `{column, label, order}`.",
    default: "none"
  },
  {
    key: "columns",
    meaning: 'Headers of your own, by file: `{"workforce": {"Their header": "our name"}}`.',
    default: "none"
  },
  {key: "labels", meaning: 'Words for ethnic groups, by group: `{"BME": "Ethnic minority"}`.', default: "none"},
  {key: "notice", meaning: "A notice about the data that every page shows.", default: "none"}
];
