import {answerOf, type Answer} from "../../src/subjects/explorer/reckoning/answer.js";
import {catalogueOf, type Catalogue} from "../../src/subjects/explorer/catalogue.js";
import {askedOf, explorerFields, type Asked} from "../../src/subjects/explorer/reckoning/fields.js";
import {planOf} from "../../src/subjects/explorer/reckoning/plan.js";
import {settle, type Settled} from "../../src/subjects/explorer/reckoning/settle.js";
import {parseState} from "../../src/address/state.js";
import {viewOf, type Benchmark, type Residents, type View} from "../../src/figures/view.js";
import type {Cell} from "../../src/registry/cell.js";
import {cellsAt} from "./made-up-cells.js";

const groups = (white: number, bme: number, black = 0) => ({
  all: white + bme + 20,
  known: white + bme,
  "Not known": 20,
  White: white,
  BME: bme,
  ...(black > 0 && {Asian: bme - black, Black: black})
});
const two = (white: number, bme: number) => ({known: white + bme, White: white, BME: bme});
const nursing = {breakdown: "staff group", level: "Nursing"};
const estates = {breakdown: "staff group", level: "Estates"};

/** Cells of a small trust: 1,000 staff of known ethnicity, a bank, applicants, a survey and a board. */
function madeUpCells({applicantsByFive}: {applicantsByFive: boolean}): Cell[] {
  const applicants = {population: "candidates", period: "2019/20"} as const;
  const survey = {period: "2019"} as const;
  const board = {population: "board", breakdown: "board membership", level: "all members"} as const;
  return [
    ...cellsAt(groups(760, 220, 50), {period: "2019-03-31"}),
    ...cellsAt(groups(750, 250, 60)),
    ...cellsAt(groups(420, 80, 20), nursing),
    ...cellsAt(groups(330, 170, 40), estates),
    ...cellsAt(two(300, 50), {...nursing, breakdown2: "sex", level2: "Female"}),
    ...cellsAt(two(120, 30), {...nursing, breakdown2: "sex", level2: "Male"}),
    ...cellsAt(two(200, 100), {...estates, breakdown2: "sex", level2: "Female"}),
    ...cellsAt(two(500, 150), {breakdown: "sex", level: "Female"}),
    ...cellsAt(two(250, 100), {breakdown: "sex", level: "Male"}),
    ...cellsAt(groups(40, 60), {population: "bank"}),
    ...cellsAt(groups(1000, 500, applicantsByFive ? 120 : 0), {...applicants, measure: "shortlisted"}),
    ...cellsAt(groups(100, 25, applicantsByFive ? 6 : 0), {...applicants, measure: "appointed"}),
    ...cellsAt(two(900, 400), {...applicants, ...nursing, measure: "shortlisted"}),
    ...cellsAt(two(90, 20), {...applicants, ...nursing, measure: "appointed"}),
    ...cellsAt(two(100, 100), {...applicants, ...estates, measure: "shortlisted"}),
    ...cellsAt(two(10, 5), {...applicants, ...estates, measure: "appointed"}),
    ...cellsAt(two(400, 100), {...survey, measure: "survey5 responses"}),
    ...cellsAt(two(100, 40), {...survey, measure: "survey5 yes"}),
    ...cellsAt({all: 10, known: 10, "Not known": 0, White: 9, BME: 1}, {...board, measure: "board members"})
  ];
}

const benchmark: Benchmark = {
  organisation: "made-up",
  comparator: "NHS trusts, England",
  indicator: 2,
  period: "2019",
  group: "White/BME",
  value: 1.46,
  unit: "ratio",
  source: null
};

const resident = (area: string, eth5: string, population: number): Residents => ({
  organisation: "made-up",
  area,
  year: "2021",
  eth16: null,
  eth5,
  eth2: eth5 === "White" ? "White" : "BME",
  population,
  share: null,
  total: null,
  source: null
});

const sourceNames = ["workforce", "recruitment", "survey", "board"];

/** The explorer's view of the small trust; `published` has no rows, and hides what `hide` picks. Applicants may be told apart by the five groups. */
export function madeUpCatalogue({
  profile = "analyst",
  hide = () => false,
  applicantsByFive = false,
  payGaps = []
}: {
  profile?: View["site"]["profile"];
  hide?: (cell: Cell) => boolean;
  payGaps?: View["payGaps"];
  applicantsByFive?: boolean;
} = {}): Catalogue {
  const cells = madeUpCells({applicantsByFive}).map((cell): Cell =>
    hide(cell) ? {...cell, count: null, status: "suppressed"} : cell
  );
  return catalogueOf(
    viewOf({
      site: {
        profile,
        version: "0.0.0",
        source: "000000000000",
        organisations: [
          {
            id: "made-up",
            name: "Made-up NHS Trust",
            shortName: "Made-up",
            odsCode: null,
            type: "trust",
            denominator: "known",
            disciplinaryWindowYears: 2,
            bandGroups: [],
            breakdowns: [
              {id: "staff group", label: "Staff group", column: "staff_group", order: ["Nursing", "Estates"]},
              {id: "sex", label: "Sex", column: "sex", order: ["Female", "Male"]},
              {id: "board membership", label: "Board membership", column: "voting", order: ["all members"]}
            ],
            labels: {Black: "Black British"},
            notice: null,
            areas: [
              {area: "North", weight: 3},
              {area: "South", weight: 1}
            ],
            comparators: null,
            disclosure: {threshold: 5, surveyMinimum: 11, alreadyPublic: false},
            supplied: sourceNames,
            files: [],
            findings: [],
            commentary: {},
            surveyNotes: [],
            notebooks: [],
            previousRelease: null,
            dataDate: "2020-03-31",
            check: null,
            protection: null
          }
        ]
      },
      cells,
      benchmarks: [benchmark],
      population: [
        ...[resident("North", "White", 600), resident("North", "Black", 400)],
        ...[resident("South", "White", 800), resident("South", "Asian", 200)]
      ],
      published: [],
      actions: [],
      payGaps
    })
  );
}

/** What an address asks. */
export function askedAt(catalogue: Catalogue, search: string): Asked {
  return askedOf(parseState(search, explorerFields(catalogue)).state, catalogue);
}

/** The settled question of an address. Throws where there are no figures at all. */
export function settledAt(catalogue: Catalogue, search: string): Settled {
  const settled = settle(catalogue, askedAt(catalogue, search));
  if (!settled) throw new Error("made-up-explorer: nothing to ask");
  return settled;
}

/** The answer to the question of an address, from the cube in memory. */
export function answerAt(search: string, from: Catalogue = madeUpCatalogue()): Answer {
  const {question} = settledAt(from, search);
  return answerOf(from, question, planOf(from, question).inMemory?.() ?? []);
}
