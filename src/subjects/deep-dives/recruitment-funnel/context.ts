import {countingOf, type Counting} from "../../../figures/counting.js";
import {applicationsAt, type Applications, type StageStep} from "./funnel.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {View} from "../../../figures/view.js";

/** What every part of the page is made from. */
export type Context = {
  view: View;
  counting: Counting;
  /** Years with applications, oldest first. */
  periods: readonly string[];
  /** All applications of the latest year. */
  all: Applications;
  bme: string;
};

/** The context of a view; null where no applications were supplied. */
export function contextOf(view: View): Context | null {
  const counting = countingOf(view);
  const periods = counting.periods("shortlisted", "candidates");
  const period = periods.at(-1);
  if (period === undefined) return null;
  return {
    view,
    counting,
    periods,
    all: applicationsAt(counting, {organisation: view.organisation.id, period}),
    bme: view.label("BME")
  };
}

const stageWords: Readonly<Record<string, {were: string; of: string}>> = {
  applied: {were: "applied", of: "those who applied"},
  shortlisted: {were: "were shortlisted", of: "those shortlisted"},
  interviewed: {were: "were interviewed", of: "those interviewed"},
  offered: {were: "were offered a post", of: "those offered a post"},
  appointed: {were: "were appointed", of: "those appointed"}
};

/** `Shortlisted, of those who applied`. */
export function stepTitle({from, to}: StageStep): string {
  return `${to.charAt(0).toUpperCase()}${to.slice(1)}, of ${stageWords[from]?.of ?? from}`;
}

/** `of those who applied were shortlisted`, for a sentence on a group's rate. */
export function stepEvent({to}: StageStep): string {
  return stageWords[to]?.were ?? to;
}

/** Who takes a step: `applicants`, or those who came so far. */
export function stepPeople({from}: StageStep): string {
  return from === "applied" ? "applicants" : `applicants who ${stageWords[from]?.were ?? from}`;
}

/** The step of a figure that the funnel made. */
export function stepOf({level2}: Figure): StageStep {
  const [from, to] = level2.split(" to ") as [StageStep["from"], StageStep["to"]];
  return {from, to};
}
