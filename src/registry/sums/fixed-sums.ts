import type {Measure} from "../cell.js";
import {children} from "../groups.js";
import {basePeriod, yearsOf} from "../periods.js";
import {groupsAt} from "./addresses.js";
import type {Address, Addresses, Sum} from "./sum.js";

const plain = {others: "counted", people: true, loose: false} as const;
const isSurvey = ({measure}: Address): boolean => measure.startsWith("survey");

/** Every ethnic group of a place is the sum of the groups below it that are counted there. */
export function ethnicSums({places}: Addresses): Sum[] {
  return [...places.values()].flatMap(({at, groups}) =>
    [...groups].flatMap(([group, whole]): Sum[] => {
      const parts = countedBelow(group, groups);
      if (parts.length === 0) return [];
      const division = "ethnic group";
      return [{...plain, wholes: [whole], parts, rest: `${whole}~not recorded further`, loose: isSurvey(at), division}];
    })
  );
}

/** The nearest groups below this one that are counted: a group that is not gives way to those below it. */
function countedBelow(group: string, counted: ReadonlyMap<string, string>): string[] {
  return children(group).flatMap(({id}) => {
    const found = counted.get(id);
    return found === undefined ? countedBelow(id, counted) : [found];
  });
}

/** A window of years is the sum of its years, counted or not: two windows that share a year are compared through it. */
export function windowSums(addresses: Addresses): Sum[] {
  return [...addresses.places.values()].flatMap(({at, groups}) => {
    const years = yearsOf(at.period);
    if (years.length < 2) return [];
    return [...groups].flatMap(([group, whole]): Sum[] => {
      const parts = years.flatMap((period) => groupsAt(addresses, {...at, period}).get(group) ?? []);
      if (parts.length === 0) return [];
      const others = parts.length === years.length ? "counted" : "yes";
      return [{...plain, wholes: [whole], parts, rest: `${whole}~other years`, others, division: "year"}];
    });
  });
}

/** The counts that each count is a part of: those who did not have the outcome are the difference. */
const outcomeBases: Partial<Record<Measure, readonly Measure[]>> = {
  shortlisted: ["applied"],
  interviewed: ["shortlisted"],
  offered: ["interviewed", "shortlisted"],
  appointed: ["offered", "interviewed", "shortlisted"],
  trained: ["headcount"],
  investigated: ["headcount"],
  "survey5 yes": ["survey5 responses"],
  "survey6 yes": ["survey6 responses"],
  "survey7 yes": ["survey7 responses"],
  "survey8 yes": ["survey8 responses"],
  "paid a bonus": ["paid"]
};

/** Those with an outcome and those without are everybody in the group: 99 of 100 tells of the one. */
export function outcomeSums(addresses: Addresses): Sum[] {
  return [...addresses.places.values()].flatMap(({at, groups}) =>
    (outcomeBases[at.measure] ?? []).flatMap((measure) => {
      const base = groupsAt(addresses, {...at, measure, period: basePeriod(at.measure, at.period)});
      return [...groups].flatMap(([group, part]): Sum[] => {
        const whole = base.get(group);
        if (whole === undefined) return [];
        const rest = `${part}~not, of ${measure}`;
        const division = at.measure;
        return [{...plain, wholes: [whole], parts: [part], rest, others: "yes", loose: true, division, outcome: true}];
      });
    })
  );
}

/** Whoever is paid is one of the staff of that day: the others are those of whom no pay was supplied. */
export function paySums(addresses: Addresses): Sum[] {
  return [...addresses.places.values()].flatMap(({at, groups}) => {
    if (at.measure !== "paid") return [];
    const staff = groupsAt(addresses, {...at, measure: "headcount"});
    return [...groups].flatMap(([group, part]): Sum[] => {
      const whole = staff.get(group);
      if (whole === undefined) return [];
      return [
        {...plain, wholes: [whole], parts: [part], rest: `${part}~no pay supplied`, loose: true, division: "pay"}
      ];
    });
  });
}

/** Substantive and bank staff together are all staff. */
export function populationSums(addresses: Addresses): Sum[] {
  return [...addresses.places.values()].flatMap(({at, groups}) => {
    if (at.population !== "all") return [];
    return [...groups].flatMap(([group, whole]): Sum[] => {
      const parts = (["substantive", "bank"] as const).flatMap(
        (population) => groupsAt(addresses, {...at, population}).get(group) ?? []
      );
      if (parts.length === 0) return [];
      const others = parts.length === 2 ? "counted" : "yes";
      return [{...plain, wholes: [whole], parts, rest: `${whole}~other staff`, others, division: "population"}];
    });
  });
}

/** Executive members are very senior managers or senior doctors. */
const executiveBands = ["Non-clinical VSM", "Clinical VSM", "Medical Senior Manager"];

/** Voting and executive members are parts of the board; executives of the workforce, and there of the most senior. */
export function boardSums(addresses: Addresses): Sum[] {
  return [...addresses.places.values()].flatMap(({at, groups}) => {
    if (at.measure !== "board members" || at.level === "all members") return [];
    const board = groupsAt(addresses, {...at, level: "all members"});
    const staff = {...at, measure: "headcount", population: "substantive"} as const;
    const everybody = groupsAt(addresses, {...staff, breakdown: "overall", level: "all"});
    const senior = executiveBands.map((level) => groupsAt(addresses, {...staff, breakdown: "pay band", level}));
    const executive = at.level === "executive members";
    return [...groups].flatMap(([group, part]): Sum[] => {
      const sum = (wholes: readonly (string | undefined)[], rest: string, loose: boolean): Sum[] => {
        const found = wholes.filter((whole) => whole !== undefined);
        return found.length === 0
          ? []
          : [{...plain, wholes: found, parts: [part], rest: `${part}~${rest}`, loose, division: at.level}];
      };
      return [
        ...sum([board.get(group)], "others on the board", false),
        ...(executive ? sum([everybody.get(group)], "not on the board", true) : []),
        ...(executive
          ? sum(
              senior.map((each) => each.get(group)),
              "senior, not on the board",
              true
            )
          : [])
      ];
    });
  });
}
