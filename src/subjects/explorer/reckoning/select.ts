import type {Figure} from "../../../figures/figure-types.js";
import type {Catalogue} from "../catalogue.js";
import {none, trend, type Asked} from "./fields.js";
import type {Settled} from "./settle.js";
import {settle} from "./settle.js";

/**
 * What is asked when a figure's bar or row is chosen: only the people at its level, with the breakdown it stood in given
 * free; without a breakdown, only its ethnic group; over time, only its period. Null where nothing is left to narrow, or
 * where the narrower question has no safe answer.
 */
export function narrowed(catalogue: Catalogue, {asked, question}: Settled, figure: Figure): Asked | null {
  const [first, second] = question.by;
  const {groups} = question;
  const next: Partial<Asked> | null =
    first !== undefined && question.indicator.source !== "board"
      ? {only: {...asked.only, [first]: [figure.level]}, by: second ?? none, and: none}
      : groups.length > 1
        ? {groups: [figure.group]}
        : question.trend && asked.period === trend
          ? {period: figure.period}
          : null;
  if (next === null) return null;
  const settled = settle(catalogue, {...asked, ...next, view: "auto"});
  return settled && settled.notices.length === 0 ? settled.asked : null;
}
