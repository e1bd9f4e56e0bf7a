import type {Attack} from "../../src/audit/attack.js";
import type {Truth} from "../../src/audit/cube-attack.js";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import type {DisclosureRules} from "../../src/registry/disclosure.js";
import {basePeriod} from "../../src/registry/periods.js";

/** The counts that a person could be found in: small ones, small survey groups, and nobody or everybody of a small group. */
export function smallCounts(
  {unknowns}: Attack,
  truth: Truth,
  cells: readonly Pick<Cell, Exclude<keyof Cell, "count" | "status">>[],
  rules: DisclosureRules
): Set<string> {
  const small = new Set<string>();
  for (const {address} of unknowns) {
    const value = truth.get(address) ?? 0;
    if (value >= 1 && value <= rules.threshold) small.add(address);
  }
  for (const cell of cells) {
    const address = cellKey(cell);
    const base = outcomeBases(cell).map((each) => truth.get(cellKey(each)));
    const value = truth.get(address);
    const everybody = base.some(
      (size) => size !== undefined && size > 0 && size < rules.fullGroupBelow && (value === 0 || value === size)
    );
    if (everybody) small.add(address);
    if (isSurvey(cell) && tooFewAnswered(cell, truth, rules)) small.add(address);
  }
  return small;
}

type Address = Omit<Cell, "count" | "status">;

const isSurvey = ({measure}: Address): boolean => measure.startsWith("survey");

function tooFewAnswered(cell: Address, truth: Truth, {surveyMinimum}: DisclosureRules): boolean {
  const responses = {...cell, measure: cell.measure.replace("yes", "responses")} as Address;
  const answered = truth.get(cellKey(responses)) ?? 0;
  return answered >= 1 && answered < surveyMinimum;
}

/** The groups whose share a count is printed as. */
function outcomeBases(cell: Address): Address[] {
  const {measure, period} = cell;
  const of = (base: string): Address => ({
    ...cell,
    measure: base as Cell["measure"],
    period: basePeriod(measure, period)
  });
  if (measure === "trained" || measure === "investigated") return [of("headcount")];
  if (measure.endsWith(" yes")) return [of(measure.replace("yes", "responses"))];
  const stages = ["applied", "shortlisted", "interviewed", "offered", "appointed"];
  const stage = stages.indexOf(measure);
  return stage < 1
    ? []
    : stages.slice(measure === "interviewed" || measure === "shortlisted" ? stage - 1 : 1, stage).map(of);
}
