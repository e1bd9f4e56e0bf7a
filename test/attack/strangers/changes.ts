import type {Nesting} from "../attacker/nesting.js";
import type {Extracts, Row} from "./extracts.js";
import {randomFrom, type Random} from "./random.js";
import type {Shape} from "./shape.js";

/** Ways in which an organisation's data differ from what it has published before. */
export const changeKinds = [
  "joiner",
  "leaver",
  "correction",
  "merged levels",
  "renamed level",
  "dropped column",
  "changed window",
  "next year"
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An organisation at its next release: its shape and extracts then, and what everybody knows of what was renamed. */
export type NextRelease = {kind: ChangeKind; shape: Shape; extracts: Extracts; nestings: Nesting[]};

/** The next release of a made-up organisation after one change of the kind; null where it has nothing so to change. */
export function nextRelease(kind: ChangeKind, shape: Shape, extracts: Extracts): NextRelease | null {
  const random = randomFrom(shape.seed * 31 + changeKinds.indexOf(kind));
  const same = {kind, shape, extracts, nestings: []};
  const workforce = extracts.workforce ?? [];
  const day = random.pick([...new Set(workforce.map((row) => row.snapshot))]);
  const there = workforce.flatMap((row, at) => (row.snapshot === day ? [at] : []));
  switch (kind) {
    case "joiner":
      return {...same, extracts: {...extracts, workforce: [...workforce, mixed(workforce, there, random)]}};
    case "leaver": {
      const out = random.pick(there);
      return {...same, extracts: {...extracts, workforce: workforce.filter((_, at) => at !== out)}};
    }
    case "correction": {
      const one = random.pick(there);
      const other = mixed(workforce, there, random);
      return {
        ...same,
        extracts: {
          ...extracts,
          workforce: workforce.map((row, at) =>
            at === one
              ? {
                  ...row,
                  ethnicity: other.ethnicity ?? "A",
                  pay_band: sameSide(row, other) ? (other.pay_band ?? "Band 5") : (row.pay_band ?? "Band 5")
                }
              : row
          )
        }
      };
    }
    case "merged levels":
      return relabelled(same, random, (levels) => ({from: levels.slice(-2), to: "Everything else"}));
    case "renamed level":
      return relabelled(same, random, (levels) => ({from: levels.slice(0, 1), to: "Renamed"}));
    case "dropped column": {
      const [column] = shape.columns.slice(-1);
      if (!column) return null;
      const without = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
      const files = Object.fromEntries(Object.entries(extracts).map(([name, rows]) => [name, rows.map(without)]));
      return {
        ...same,
        shape: {...shape, columns: shape.columns.filter((each) => each !== column)},
        extracts: files as Extracts
      };
    }
    case "changed window":
      return shape.files.disciplinary && shape.years > 1
        ? {...same, shape: {...shape, windowYears: shape.windowYears === 1 ? 2 : 1}}
        : null;
    case "next year": {
      const latest = workforce.filter((row) => row.snapshot === "2020-03-31");
      const stay = latest.filter(() => !random.chance(7)).map((row) => ({...row, snapshot: "2021-03-31"}));
      const join = Array.from({length: Math.round(latest.length * 0.08)}, () => ({
        ...random.pick(latest),
        snapshot: "2021-03-31"
      }));
      return {...same, extracts: {...extracts, workforce: [...workforce, ...stay, ...join]}};
    }
  }
}

/** A person made of two people of the snapshot, so that the person is like the others and nobody among them. */
function mixed(rows: readonly Row[], there: readonly number[], random: Random): Row {
  const one = rows[random.pick(there)] ?? {};
  const two = rows[random.pick(there)] ?? {};
  return {
    ...one,
    ethnicity: two.ethnicity ?? "A",
    ...(two.sex !== undefined && {sex: two.sex}),
    ...(two.age_band !== undefined && {age_band: two.age_band})
  };
}

const sameSide = (one: Row, two: Row): boolean => one.category === two.category;

/** Gives levels of a column another name in every file: several names for one merge them. */
function relabelled(
  release: NextRelease,
  random: Random,
  choose: (levels: readonly string[]) => {from: readonly string[]; to: string}
): NextRelease | null {
  const columns = release.shape.columns.filter((column) => column === "staff_group" || column === "directorate");
  if (columns.length === 0) return null;
  const column = random.pick(columns);
  const levels = [...new Set((release.extracts.workforce ?? []).map((row) => String(row[column])))].sort();
  if (levels.length < 3) return null;
  const {from, to} = choose(levels);
  const extracts = Object.fromEntries(
    Object.entries(release.extracts).map(([name, rows]) => [
      name,
      rows.map((row) => (from.includes(String(row[column])) ? {...row, [column]: to} : row))
    ])
  ) as Extracts;
  const breakdown = column.replace("_", " ");
  const nesting: Nesting = {
    coarse: {source: "release 2", breakdown, level: to},
    fine: {source: "release 1", breakdown, levels: from},
    whole: true,
    why: `${to} of ${breakdown} is what was ${from.join(" and ")}`
  };
  // Survey rows of merged levels are one row a question and group.
  return {
    ...release,
    extracts: {...extracts, ...(extracts.survey && {survey: addAlike(extracts.survey)})},
    nestings: [nesting]
  };
}

/** Survey rows that now stand for the same people's answers, as one. */
function addAlike(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const {yes, responses, ...rest} of rows) {
    const key = JSON.stringify(rest);
    const before = found.get(key);
    found.set(key, {
      ...rest,
      yes: Number(yes) + Number(before?.yes ?? 0),
      responses: Number(responses) + Number(before?.responses ?? 0)
    });
  }
  return [...found.values()];
}
