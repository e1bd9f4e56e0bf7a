/** A key of organisation.json: what it means, what stands where it is left out, and how it may be written. */
export type OrganisationKey = {key: string; meaning: string; default: string; example: string};

/** The keys of organisation.json, in the order they are written. */
export const organisationKeys: readonly OrganisationKey[] = [
  {
    key: "name",
    meaning: "Full name of the organisation.",
    default: "required",
    example: '"Leicestershire Partnership NHS Trust"'
  },
  {
    key: "shortName",
    meaning: "Short name, for charts and addresses.",
    default: "required",
    example: '"Leicestershire Partnership"'
  },
  {
    key: "odsCode",
    meaning: "Code of the organisation in the Organisation Data Service.",
    default: "none",
    example: '"RT5"'
  },
  {key: "type", meaning: "`trust` or `icb` (integrated care board).", default: "required", example: '"trust"'},
  {
    key: "denominator",
    meaning: "Whether shares are of people whose ethnicity is `known`, or of `all`, as national reports print them.",
    default: "`known`",
    example: '"known"'
  },
  {
    key: "disciplinaryWindowYears",
    meaning: "Years of disciplinary entries that are summed over the latest headcount: 1 or 2.",
    default: "2",
    example: "2"
  },
  {
    key: "bandGroups",
    meaning:
      "Pay bands that are read together: a list of `{name, category, bands}`. An extract may name a group as its pay band.",
    default: "six groups, from Non-clinical Bands 2 to 8a to Clinical Bands 6 to VSM",
    example: '[{"name": "Clinical Bands 3 to 4", "category": "clinical", "bands": ["Band 3", "Band 4"]}]'
  },
  {
    key: "areas",
    meaning: "Areas to compare the workforce with: names, or `{name, weight}` with the area's share of the catchment.",
    default: "all areas in `population`",
    example: '["Leicester", {"name": "Rutland", "weight": 0.1}]'
  },
  {
    key: "comparators",
    meaning: "Benchmarks to show, in order.",
    default: "all comparators in `benchmarks`",
    example: '["NHS trusts, England"]'
  },
  {
    key: "disclosure",
    meaning:
      "`threshold` (counts from 1 to it are withheld), `surveyMinimum` (fewest respondents shown) and `alreadyPublic` (true only where every count has been printed before).",
    default: "5, 11 and false",
    example: '{"threshold": 5, "surveyMinimum": 11}'
  },
  {
    key: "breakdowns",
    meaning: "Columns of your own to offer as breakdowns: a list of `{column, label, order}`.",
    default: "none",
    example: '[{"column": "site", "label": "Site", "order": ["North", "South"]}]'
  },
  {
    key: "columns",
    meaning:
      'Headers of your own, by file: `{"workforce": {"Their header": "our name"}}`; `"leave out"` for one that is not to be read.',
    default: "none",
    example: '{"workforce": {"Grade on record": "pay_band"}}'
  },
  {
    key: "values",
    meaning:
      'Words of your own, by column or by file and column: `{"workforce.pay_band": {"Their word": "our word"}}`; `"leave out"` for words whose rows are not to be counted. `npm run check` prints it ready to paste.',
    default: "none",
    example: '{"workforce.pay_band": {"Foundation Year 2": "Trainee"}}'
  },
  {
    key: "sources",
    meaning:
      'Extracts that are elsewhere than in the folder, by file: on a PostgreSQL server, as a `table` or a `query`, or as Parquet (`{"parquet": "extracts/workforce-*.parquet"}`: a file, a folder or a pattern). With `count` the server counts and no row about a person leaves it; `key` names a column that orders rows, so that row numbers in findings lead back to one. Name and password come from `PGUSER` and `PGPASSWORD` in the environment, never from here.',
    default: "none",
    example: '{"workforce": {"sql": "postgres://host:5432/database", "table": "hr.workforce", "count": true}}'
  },
  {
    key: "places",
    meaning:
      'Columns of the contract whose values are names of places or teams, which may be named like people: `["directorate"]`. For a column of your own, `places: true` beside its label in `breakdowns`.',
    default: "none",
    example: '["directorate"]'
  },
  {
    key: "labels",
    meaning: 'Words for ethnic groups, by group: `{"BME": "Ethnic minority"}`.',
    default: "none",
    example: '{"BME": "Ethnic minority"}'
  },
  {
    key: "notice",
    meaning: "A notice about the data that every page shows.",
    default: "none",
    example: '"Figures of bank workers are provisional."'
  }
];
