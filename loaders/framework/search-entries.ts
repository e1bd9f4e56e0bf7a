import {breakdowns} from "../../src/registry/breakdowns.js";
import {glossary} from "../../src/registry/glossary.js";
import {indicators} from "../../src/registry/index.js";
import type {SiteOrganisation} from "../../src/figures/site.js";

/** What the search finds beside the pages, each with where it leads. */
type Entry = {path: string; title: string; text: string; keywords: string};

/** Words of the glossary, each by itself; and the questions of the explorer that the first organisation's data can be asked. */
export function* searchEntries(organisations: readonly SiteOrganisation[]): Generator<Entry> {
  yield* glossaryEntries();
  const [first] = organisations;
  if (first) yield* questionEntries(first);
}

function* glossaryEntries(): Generator<Entry> {
  for (const {id, word, meaning, more} of glossary)
    yield {
      path: `/glossary.html#${id}`,
      title: `${word}, in the glossary`,
      text: `${meaning} ${more ?? ""}`,
      keywords: word
    };
}

/** A question for each indicator by each breakdown that its extract carries: `Ask: training by staff group`. */
function* questionEntries({breakdowns: own, supplied, labels}: SiteOrganisation): Generator<Entry> {
  const groups = ["BME", "White", "Asian", "Black", "Mixed", "Other"].map((group) => labels[group] ?? group);
  for (const {number, shortTitle, source, title} of indicators) {
    if (!supplied.includes(source)) continue;
    const carried = own.filter(({id}) =>
      breakdowns.find((each) => each.id === id)?.sources.some((each) => each === source)
    );
    for (const {id, label} of carried)
      yield {
        path: `/explore.html?${new URLSearchParams({v: "1", indicator: String(number), by: id}).toString()}`,
        title: `Ask: ${shortTitle.toLowerCase()} by ${label.toLowerCase()}`,
        text: `${title} ${groups.join(" ")}`,
        keywords: `${indicatorWords[number] ?? ""} ${breakdownWords[id] ?? ""}`
      };
  }
}

/** What people call an indicator's subject. */
const indicatorWords: Readonly<Record<number, string>> = {
  1: "representation seniority grade salary senior",
  2: "hiring jobs interview shortlisted appointed applicants recruitment",
  3: "discipline sanction investigation grievance",
  4: "training courses development CPD learning",
  5: "bullying harassment abuse patients violence",
  6: "bullying harassment abuse colleagues managers",
  7: "promotion career progression",
  8: "racism discrimination",
  9: "directors executive leadership"
};

/** What people call the levels of a breakdown. */
const breakdownWords: Readonly<Record<string, string>> = {
  "pay band": "grade salary AfC",
  "band group": "grade salary seniority senior junior",
  "career tier": "seniority senior junior manager",
  "staff group":
    "nurses nursing midwives doctors medics clinicians therapists scientists clerks porters profession job",
  directorate: "service division department team",
  sex: "women men gender female male",
  "age band": "young old older",
  "working pattern": "part-time full-time flexible hours",
  route: "internal external international promotion"
};
