import {add, formGroups, type FormGroup, type FormValue} from "./form-value.js";
import type {FilledForm} from "./fill-form.js";

/** What a check says of a form: `look` is not wrong in itself; `not tested` lacks what it needs. */
export type FormCheck = {
  year: number;
  check: string;
  outcome: "passed" | "failed" | "look" | "not tested";
  /** What was found, where it did not pass. */
  found: string;
};

/** Rows of the form by what the checks call them. */
const rows = {
  consultants: 29,
  seniorManagers: 30,
  shortlisted: 34,
  appointed: 35,
  workforce: 38,
  entering: 39,
  trainingWorkforce: 42,
  trained: 43,
  board: 50,
  voting: 51,
  nonVoting: 52,
  boardAgain: 53,
  executive: 54,
  nonExecutive: 55,
  boardWorkforce: 56
} as const;

type RowName = keyof typeof rows;

/** Rows 1 to 33 less the senior medical managers, who stand among the consultants. */
const bandRows = Array.from({length: 33}, (_, i) => i + 1).filter((row) => row !== rows.seniorManagers);

const notMore: readonly [check: string, part: RowName, whole: RowName][] = [
  ["Senior medical managers are not more than consultants", "seniorManagers", "consultants"],
  ["Appointed are not more than shortlisted", "appointed", "shortlisted"],
  ["Staff entering the disciplinary process are not more than the workforce", "entering", "workforce"],
  ["Staff accessing training are not more than the workforce", "trained", "trainingWorkforce"],
  ["Voting board members are not more than all", "voting", "board"],
  ["Executive board members are not more than all", "executive", "board"]
];

const sums: readonly [check: string, parts: readonly number[], whole: RowName][] = [
  ["Bands and grades add up to the workforce", bandRows, "workforce"],
  ["Voting and non-voting board members add up to all", [rows.voting, rows.nonVoting], "board"],
  ["Executive and non-executive board members add up to all", [rows.executive, rows.nonExecutive], "boardAgain"],
  ["The workforce is the same for indicators 3 and 4", [rows.trainingWorkforce], "workforce"],
  ["The workforce is the same for indicators 3 and 9", [rows.boardWorkforce], "workforce"]
];

/** The checks of one year's form that need nothing but the form: parts within wholes, and sums that add up. */
export function checkForm(form: FilledForm): FormCheck[] {
  const at = (row: number, group: FormGroup): FormValue => form.rows.get(row)?.[group] ?? "[x]";
  const result = (check: string, per: (group: FormGroup) => string | null | "not tested"): FormCheck => {
    const said = formGroups.map((group) => [group, per(group)] as const);
    const wrong = said.flatMap(([group, words]) =>
      words === null || words === "not tested" ? [] : `${group}: ${words}`
    );
    const untested = said.filter(([, words]) => words === "not tested").map(([group]) => group);
    const {year} = form;
    if (wrong.length > 0) return {year, check, outcome: "failed", found: wrong.join("; ")};
    if (untested.length > 0)
      return {year, check, outcome: "not tested", found: `No count was supplied for ${untested.join(", ")}.`};
    return {year, check, outcome: "passed", found: ""};
  };
  return [
    ...notMore.map(([check, part, whole]) =>
      result(check, (group) => {
        const [a, b] = [at(rows[part], group), at(rows[whole], group)];
        if (typeof a !== "number" || typeof b !== "number") return "not tested";
        return a > b ? `${a} (row ${rows[part]}) of ${b} (row ${rows[whole]})` : null;
      })
    ),
    ...sums.map(([check, parts, whole]) =>
      result(check, (group) => {
        const [a, b] = [add(...parts.map((row) => at(row, group))), at(rows[whole], group)];
        if (typeof a !== "number" || typeof b !== "number") return "not tested";
        return a === b ? null : `${a} (${rowWords(parts)}) against ${b} (row ${rows[whole]})`;
      })
    )
  ];
}

function rowWords(parts: readonly number[]): string {
  if (parts === bandRows) return "rows 1 to 33 without row 30";
  return `${parts.length === 1 ? "row" : "rows"} ${parts.join(" and ")}`;
}

/** Flags a share of staff of unknown ethnicity above `atMost` (0 to 1): the form is right, the record is thin. */
export function checkUnknown(form: FilledForm, {atMost = 0.05}: {atMost?: number} = {}): FormCheck {
  const {year} = form;
  const check = `Ethnicity is not known for at most ${Math.round(atMost * 100)} % of staff`;
  const values = formGroups.map((group) => form.rows.get(rows.workforce)?.[group] ?? "[x]");
  const [unknown, all] = [values[2], add(...values)];
  if (typeof unknown !== "number" || typeof all !== "number" || all === 0)
    return {year, check, outcome: "not tested", found: "No headcount was supplied."};
  if (unknown / all <= atMost) return {year, check, outcome: "passed", found: ""};
  return {year, check, outcome: "look", found: `${unknown} of ${all} staff (${((unknown / all) * 100).toFixed(1)} %).`};
}
