import {breakdowns as standardBreakdowns} from "../../src/registry/breakdowns.js";
import {leaveOut, type Organisation} from "../../src/registry/organisation.js";
import {columnOf, filesOfPeople, foldHeader, sources} from "../../src/registry/sources.js";

/** Columns that later steps add to the tables of people. */
const reserved = [
  "eth16",
  "eth5",
  "eth2",
  "not_known",
  "band_group",
  "band_groups",
  "population",
  "organisation",
  "period",
  "base_period",
  "path_from",
  "depth",
  "pay_band_level",
  "career_tier",
  "lower_band",
  "category_level"
];

/** What is wrong in organisation.json, and what to do. */
type Contradiction = [what: string, todo: string];

/** What no schema can see in organisation.json: names that are used twice, taken already, or point at nothing. */
export function contradictions(organisation: Organisation): Contradiction[] {
  return [
    ...repeated(organisation.bandGroups.map(({name}) => name.toLowerCase())).map((name): Contradiction => [
      `bandGroups has two groups named "${name}".`,
      "Give each group a name of its own."
    ]),
    ...breakdownContradictions(organisation),
    ...columnContradictions(organisation),
    ...valueContradictions(organisation)
  ];
}

function breakdownContradictions({breakdowns}: Organisation): Contradiction[] {
  const found: Contradiction[] = [];
  const names = breakdowns.flatMap(({column, label}) => [
    `column ${foldHeader(column)}`,
    `label ${label.toLowerCase()}`
  ]);
  for (const name of repeated(names)) found.push([`breakdowns has the ${name} twice.`, "Declare each breakdown once."]);
  const people = sources.filter(({name}) => filesOfPeople.includes(name));
  const known = new Set(people.flatMap(({columns}) => columns.map(({name}) => foldHeader(name))));
  for (const {column, label} of breakdowns) {
    if (known.has(foldHeader(column)))
      found.push([
        `breakdowns declares ${column}, which the data contract already has.`,
        "Take it away: it is offered anyway."
      ]);
    else if (column.startsWith("_") || reserved.some((each) => foldHeader(each) === foldHeader(column)))
      found.push([`breakdowns declares ${column}, a name that is taken.`, "Rename the column."]);
    if ([column, label].some((each) => each in Object.prototype))
      found.push([`breakdowns has ${column} (${label}), a name that programs keep for themselves.`, "Rename it."]);
    if (standardBreakdowns.some(({id}) => id === label.toLowerCase()))
      found.push([`breakdowns has the label ${label}, which another breakdown has.`, "Give it a label of its own."]);
  }
  return found;
}

function columnContradictions({breakdowns, columns}: Organisation): Contradiction[] {
  return sources.flatMap((source) =>
    Object.entries(columns[source.name] ?? {})
      .filter(([, column]) => column !== leaveOut && !columnOf(source, column))
      .filter(([, column]) => !breakdowns.some((each) => each.column === column))
      .map(([header, column]): Contradiction => [
        `columns.${source.name} says that "${header}" is ${column}, which is no column of ${source.name}.`,
        `Use one of ${source.columns.map(({name}) => name).join(", ")}; or "${leaveOut}".`
      ])
  );
}

/** Words that are said of a column that no file has, and places that are no column. */
function valueContradictions({breakdowns, values, places}: Organisation): Contradiction[] {
  const own = breakdowns.map(({column}) => column);
  const every = new Set([...sources.flatMap(({columns}) => columns.map(({name}) => name)), ...own]);
  const isColumn = (key: string): boolean => {
    const [file = "", column = ""] = key.split(".");
    if (!key.includes(".")) return every.has(key);
    const of = sources.find(({name}) => name === file);
    return of !== undefined && (columnOf(of, column) !== null || own.includes(column));
  };
  const wrong = Object.keys(values).filter((key) => !isColumn(key));
  return [
    ...wrong.map((key): Contradiction => [
      `values names ${key}, which is no column.`,
      'Write the column, or the file and the column: "workforce.pay_band".'
    ]),
    ...places
      .filter((column) => !every.has(column))
      .map((column): Contradiction => [
        `places names ${column}, which is no column.`,
        'Write columns of the data dictionary, for example "directorate".'
      ])
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
