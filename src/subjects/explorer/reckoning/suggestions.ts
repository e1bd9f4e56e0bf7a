import {formatState, parseState, type Fields} from "../../../address/state.js";
import type {Catalogue} from "../catalogue.js";
import {areaNames, askedOf, both, none, stateOfAsked, trend, type Asked} from "./fields.js";
import {settleAsked} from "./pay-question.js";

/** A question to begin with, in words, and the address of its answer. */
export type Suggestion = {words: string; search: string};

/** Questions that people ask first, as far as the organisation's data answer them. */
export function suggestionsFor(catalogue: Catalogue, fields: Fields): Suggestion[] {
  const {label, organisation} = catalogue.view;
  const initial = initialAsked(catalogue, fields);
  const [area = ""] = areaNames(catalogue.view).slice(-1);
  const [first = area] = areaNames(catalogue.view).filter((each) => each !== "all areas");
  const bme = label("BME");
  const candidates: [words: string, change: Partial<Asked>][] = [
    [
      `How do ${label("Black")} staff fare across the pay bands?`,
      {indicator: "1", by: "band group", ethnicity: "five", groups: ["Black"]}
    ],
    [
      `Are ${bme} applicants as likely to be appointed in every staff group?`,
      {indicator: "2", by: "staff group", show: "gap"}
    ],
    [
      "Do bank staff meet more abuse from the public than substantive staff?",
      {indicator: "5", by: none, population: both}
    ],
    [
      `Is the share of ${bme} staff growing?`,
      {indicator: "1", by: none, groups: ["BME"], period: trend, compare: none}
    ],
    [`Which directorates have an unusual share of ${bme} staff?`, {indicator: "1", by: "directorate", view: "funnel"}],
    [
      `Does the workforce look like the people of ${first}?`,
      {indicator: "1", by: none, ethnicity: "five", compare: `area ${first}`}
    ],
    ["How do staff group and pay go together?", {indicator: "1", by: "staff group", and: "band group"}],
    [
      `How far apart is the pay of ${bme} and ${label("White")} staff in each band?`,
      {indicator: "pay-mean", by: "pay band"}
    ],
    [`Does the board look like the workforce of ${organisation.shortName}?`, {indicator: "9"}]
  ];
  return candidates.flatMap(([words, change]) => {
    const asked = {...initial, ...change};
    const settled = settleAsked(catalogue, asked);
    if (!settled || settled.notices.length > 0) return [];
    return [{words, search: searchOf(catalogue, fields, asked)}];
  });
}

/** What is asked where an address says nothing. */
export function initialAsked(catalogue: Catalogue, fields: Fields): Asked {
  return askedOf(parseState("", fields).state, catalogue);
}

/** The query part of the address of a view. */
export function searchOf(catalogue: Catalogue, fields: Fields, asked: Asked): string {
  return formatState(stateOfAsked(asked, catalogue), fields);
}
