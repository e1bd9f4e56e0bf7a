import {sortLevels} from "../../registry/breakdowns.js";
import {payBands} from "../../registry/pay-bands.js";
import type {Rows} from "../../stats/slices.js";
import type {Counts} from "../../stats/types.js";
import type {SiteOrganisation} from "../../figures/site.js";
import {coveredBy, placeName, type Crossing, type CrossingCell} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";
import type {PeopleAttribute, PeopleRow} from "./people-query.js";

/** Counted people as columns that can be searched and crossed; levels stand in reading order. */
export function peopleRows(
  rows: readonly PeopleRow[],
  attributes: readonly PeopleAttribute[],
  {breakdowns}: Pick<SiteOrganisation, "breakdowns">
): Rows {
  return {
    attributes: attributes.map(({id}, i) => {
      const column = rows.map((row) => String(row[`a${i}`] ?? ""));
      const order = id === "pay band" ? payBands : breakdowns.find((each) => each.id === id)?.order;
      const levels = sortLevels([...new Set(column)], order);
      const codes = new Map(levels.map((level, code) => [level, code]));
      return {name: id, levels, codes: Uint16Array.from(column, (level) => codes.get(level) ?? levels.length)};
    }),
    group: Uint8Array.from(rows, ({side}) => Number(side)),
    numerator: Uint32Array.from(rows, ({events}) => Number(events)),
    denominator: Uint32Array.from(rows, ({people}) => Number(people))
  };
}

/** A gap by any of its attributes, counted from rows; places with more events than people are left out and listed. */
export function crossRows(
  {attributes, group, numerator, denominator = numerator}: Rows,
  {measure, period, factors}: {measure: GapMeasure; period: string; factors: readonly string[]}
): Crossing {
  const columns = factors.flatMap((factor) => attributes.find(({name}) => name === factor) ?? []);
  const cells = new Map<string, {codes: number[]; of: Counts; to: Counts}>();
  for (let row = 0; row < group.length; row++) {
    const codes = columns.map((column) => column.codes[row] ?? 0);
    const key = codes.join(" ");
    const cell = cells.get(key) ?? {codes, of: nobody(), to: nobody()};
    cells.set(key, cell);
    const side = group[row] === 0 ? cell.of : cell.to;
    side.numerator += numerator[row] ?? 0;
    side.denominator += denominator[row] ?? 0;
  }
  const sorted = [...cells.values()].sort((a, b) =>
    a.codes.reduce((rank, code, i) => rank || code - (b.codes[i] ?? 0), 0)
  );
  const named = sorted.map(({codes, of, to}): CrossingCell => ({
    levels: codes.map((code, i) => columns[i]?.levels[code] ?? ""),
    of,
    to
  }));
  const possible = ({of, to}: CrossingCell): boolean =>
    of.numerator <= of.denominator && to.numerator <= to.denominator;
  const whole = coveredBy(named);
  return {
    measure,
    period,
    factors,
    cells: named.filter(possible).filter(({of, to}) => of.denominator + to.denominator > 0),
    hidden: [],
    uncounted: named.filter((cell) => !possible(cell)).map(({levels}) => placeName(levels)),
    whole: whole.of.numerator <= whole.of.denominator && whole.to.numerator <= whole.to.denominator ? whole : null
  };
}

function nobody(): Counts {
  return {numerator: 0, denominator: 0};
}
