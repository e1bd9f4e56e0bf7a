import {Trend} from "../../../components/charts/trend.js";
import {DataTable, type Column} from "../../../components/tables/data-table.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {careerTier} from "./career-tiers.js";
import {nationalGoalYear, type Path, type PathYear} from "./path-to-parity.js";
import {rateFigure} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatPercent} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import {endYear} from "../../../registry/periods.js";
import type {Context} from "./context.js";

/** A level and its path. */
export type PathRow = {level: string; path: Path};

/** The latest year in which the level is known. */
export function latestOf({years}: Path): PathYear | undefined {
  return years.findLast(({actual}) => actual !== null);
}

/** Where a level stands to its frozen path, in words; null at its first snapshot. */
export function standingOf(path: Path): string | null {
  const now = latestOf(path);
  if (!now?.actual || now.year === path.startYear) return null;
  const apart = now.actual.numerator - now.frozen.people;
  return apart === 0 ? "on the path" : apart > 0 ? "ahead of the path" : "behind the path";
}

/** The path in shares, with where the level really was. */
export function PathChart({view, snapshots, bme}: Context, {level, path}: PathRow): HTMLElement {
  const periodOf = (year: number): string => snapshots.find((period) => endYear(period) === year) ?? `${year}-03-31`;
  const blank = {
    organisation: view.organisation.id,
    indicator: 1,
    population: "substantive",
    breakdown: careerTier,
    level,
    breakdown2: "",
    level2: "",
    group: "BME"
  };
  const planned = (name: "frozen" | "moving"): Figure[] =>
    path.years.map((year) => ({
      ...blank,
      period: periodOf(year.year),
      numerator: null,
      denominator: null,
      value: 100 * year[name].share,
      unit: "percent",
      lower: null,
      upper: null,
      p: null,
      method: "path to parity",
      verdict: null,
      status: "published",
      notKnown: null
    }));
  const real = path.years.flatMap(({year, actual}) =>
    actual ? [realFigure({...blank, period: periodOf(year)}, actual)] : []
  );
  return Trend(
    [
      {label: "Actual", figures: real},
      {label: "Path, frozen goal", figures: planned("frozen")},
      {label: "Path, moving goal", figures: planned("moving")}
    ],
    {
      title: `${level}: ${standingOf(path) ?? "the path ahead"} to ${formatPercent(100 * path.frozenGoal)} ${bme} staff by March ${path.goalYear}`,
      subtitle: `Share of ${bme} people in ${level}, and a straight path to the share of all staff by March ${path.goalYear}.`,
      of: `the share of ${bme} staff in ${level}, actual and on a path to parity`,
      id: `path-chart-${slug(level)}`
    }
  );
}

function realFigure(
  address: Parameters<typeof rateFigure>[0],
  {numerator, denominator}: {numerator: number; denominator: number}
): Figure {
  const {organisation, population, period, breakdown, level, breakdown2, level2} = address;
  const cell = {
    organisation,
    measure: "headcount",
    population: population as "substantive",
    period,
    breakdown,
    level,
    breakdown2,
    level2,
    status: "published"
  } as const;
  return rateFigure(
    address,
    {numerator: {...cell, group: "BME", count: numerator}, denominator: {...cell, group: "known", count: denominator}},
    {notKnown: null}
  );
}

/** How the path is made, with its own numbers. */
export function Formula({startYear, goalYear, frozenGoal, movingGoal, years}: Path, bme: string): HTMLElement {
  const now = years.findLast(({actual}) => actual !== null)?.year ?? startYear;
  return Callout(
    [
      h(
        "p",
        null,
        `Share in a year = share in ${startYear} + (goal − share in ${startYear}) × (year − ${startYear}) ÷ ${goalYear - startYear}. People = share × staff at that level in that year; for the years ahead, as many staff as in ${now}. Rounded to whole people.`
      ),
      h(
        "p",
        null,
        `Frozen goal: ${formatPercent(100 * frozenGoal)}, the share of ${bme} people among all staff in ${startYear}. Moving goal: ${formatPercent(100 * movingGoal)}, the same share in ${now}. A frozen goal looks easier than it is when the workforce changes; a moving one is never quite reached.`
      ),
      h(
        "p",
        null,
        goalYear === nationalGoalYear
          ? `“A Model Employer” (NHS England, January 2019) asks for parity at every band from 8a up by ${nationalGoalYear}.`
          : `The national year for parity, ${nationalGoalYear}, is past: the path gives ten years from the latest snapshot.`
      )
    ],
    {title: "How the path is made"}
  );
}

/** Every year of a path in whole people, beside what there really was. */
export function YearTable({level, path}: PathRow, bme: string): HTMLElement {
  return DataTable(
    path.years,
    [
      {heading: "March", value: ({year}) => String(year)},
      {heading: "Frozen goal", numeric: true, value: ({frozen}) => frozen.people},
      {heading: "Moving goal", numeric: true, value: ({moving}) => moving.people},
      {heading: `${bme} staff`, numeric: true, value: ({actual}) => actual?.numerator ?? "not yet"},
      {heading: "All staff", numeric: true, value: ({actual}) => actual?.denominator ?? "not yet"}
    ],
    {caption: `Path to parity in whole people: ${level}`, sorting: false}
  );
}

/** Where each senior band is and where its path ends. */
export function BandTable(rows: readonly PathRow[], bme: string): HTMLElement {
  const end = (pick: "frozen" | "moving"): Column<PathRow> => ({
    heading: `By March ${rows[0]?.path.goalYear ?? ""}, ${pick} goal`,
    numeric: true,
    value: ({path}) => path.years.at(-1)?.[pick].people ?? null
  });
  return h(
    "details",
    null,
    h("summary", null, "Band by band"),
    DataTable(
      rows,
      [
        {heading: "Band", value: ({level}) => level},
        {heading: `${bme} staff now`, numeric: true, value: ({path}) => latestOf(path)?.actual?.numerator ?? null},
        {heading: "All staff now", numeric: true, value: ({path}) => latestOf(path)?.actual?.denominator ?? null},
        {
          heading: "The path asks now, frozen goal",
          numeric: true,
          value: ({path}) => latestOf(path)?.frozen.people ?? null
        },
        end("frozen"),
        end("moving")
      ],
      {
        caption: "Path to parity in whole people, each senior band",
        sorting: false,
        notes: h(
          "p",
          null,
          "A band of few people rounds to few: 0 here does not mean that parity asks for nobody, but that less than half a person is asked for."
        )
      }
    )
  );
}
