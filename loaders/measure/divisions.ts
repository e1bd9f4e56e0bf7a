import {notRecorded, type Breakdown} from "../../src/registry/breakdowns.js";
import {disjointBandGroups, inNone, type Level} from "../../src/registry/nesting.js";
import type {BandGroup} from "../../src/registry/organisation.js";
import {crossedBreakdowns} from "../../src/database/count-statement.js";
import {literal} from "../machine/literal.js";

/** A way of dividing people so that everybody stands at exactly one of its levels: an SQL expression for the level. */
export type Division = {id: string; levelOf: (value: string) => Level; expression: string};

/** Every division that tables of a source print: each breakdown, band groups without overlap, and crossed pairs. */
export function divisionsOf(offered: readonly Breakdown[], bandGroups: readonly BandGroup[]): Division[] {
  const single = new Map(
    offered.flatMap((breakdown): [string, Division[]][] =>
      breakdown.many
        ? breakdown.id === "band group"
          ? [[breakdown.id, bandDivisions(breakdown, bandGroups)]]
          : []
        : [[breakdown.id, [plainDivision(breakdown)]]]
    )
  );
  const crossed = crossedBreakdowns.flatMap(([first, second]) =>
    (single.get(first) ?? []).flatMap((a) => (single.get(second) ?? []).map((b) => cross(a, b)))
  );
  return [...[...single.values()].flat(), ...crossed];
}

function plainDivision({id, level}: Breakdown): Division {
  return {
    id,
    expression: `coalesce((${level})::varchar, ${literal(notRecorded)})`,
    levelOf: (value) => ({breakdown: id, level: value, breakdown2: "", level2: ""})
  };
}

/** The band groups that share nobody, as one division; each of the others against everybody else. */
function bandDivisions({id, level}: Breakdown, bandGroups: readonly BandGroup[]): Division[] {
  const apart = disjointBandGroups(bandGroups);
  const overlapping = bandGroups.map(({name}) => name).filter((name) => !apart.includes(name));
  return [apart, ...overlapping.map((name) => [name])].map((names, k): Division => {
    const none = k === 0 ? inNone : `not in ${names[0] ?? ""}`;
    return {
      id: k === 0 ? id : `${id} ${names[0] ?? ""}`,
      expression: `coalesce(list_filter(${level}, lambda each : each in (${names.map(literal).join(", ")}))[1], ${literal(none)})`,
      levelOf: (value) => ({
        breakdown: id,
        level: value,
        breakdown2: "",
        level2: "",
        ...(value === none && {unlisted: true as const})
      })
    };
  });
}

/** Between the two names of a crossed level. */
const between = "\u001f";

function cross(a: Division, b: Division): Division {
  return {
    id: `${a.id}${between}${b.id}`,
    expression: `${a.expression} || ${literal(between)} || ${b.expression}`,
    levelOf: (value) => {
      const [first = "", second = ""] = value.split(between);
      const [of, by] = [a.levelOf(first), b.levelOf(second)];
      const unlisted = of.unlisted ?? by.unlisted;
      return {
        breakdown: of.breakdown,
        level: of.level,
        breakdown2: by.breakdown,
        level2: by.level,
        ...(unlisted && {unlisted})
      };
    }
  };
}
