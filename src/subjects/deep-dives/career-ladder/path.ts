import {careerTier, sides, tiersOf} from "./career-tiers.js";
import {isSenior} from "./senior-bands.js";
import {pathToParity, type YearCounts} from "./path-to-parity.js";
import {paragraph} from "../../../words/lists.js";
import {formatCount} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import {endYear} from "../../../registry/periods.js";
import type {Answer, Question} from "../deep-dive.js";
import {bmeOf, levelsIn, type Context} from "./context.js";
import {BandTable, Formula, latestOf, PathChart, standingOf, YearTable, type PathRow} from "./path-views.js";

/** A yearly path to parity at senior level, and whether the organisation is on it. */
export function pathQuestion(context: Context): Question {
  const {bme} = context;
  const tiers = sides.flatMap((side) => rowOf(context, careerTier, tiersOf(side).at(-1) ?? "") ?? []);
  const bands = levelsIn(context, "pay band")
    .filter(isSenior)
    .flatMap((level) => rowOf(context, "pay band", level) ?? []);
  const question = "Is senior level on a path to parity?";
  const [first] = tiers;
  if (!first)
    return {
      question,
      answers: [],
      missing:
        "There is no path to draw: bands from 8a up were not supplied, are empty, or are hidden to protect people."
    };
  return {
    question,
    answers: tiers.map((row) => answerOf(row, bme)),
    missing:
      first.path.years.filter(({actual}) => actual).length > 1
        ? null
        : "There is one snapshot only, so the path starts there and cannot yet be judged.",
    evidence: () => [
      ...tiers.map((row) => PathChart(context, row)),
      Formula(first.path, bme),
      ...tiers.map((row) => YearTable(row, bme)),
      bands.length > 0 && BandTable(bands, bme)
    ]
  };
}

/** A level's path from its first snapshot; null where a count of it is hidden in the first or the latest. */
function rowOf(context: Context, breakdown: string, level: string): PathRow | null {
  const series = context.snapshots.flatMap((period): YearCounts[] => {
    const [at, whole] = [bmeOf(context, period, {breakdown, level}), bmeOf(context, period)];
    return at && whole ? [{year: endYear(period), level: at, whole}] : [];
  });
  const path = pathToParity(series);
  return path && {level, path};
}

function answerOf({level, path}: PathRow, bme: string): Answer {
  const now = latestOf(path);
  const goal = path.years.at(-1);
  const actual = now?.actual?.numerator ?? 0;
  const apart = actual - (now?.frozen.people ?? 0);
  const standing = standingOf(path);
  const judged = now !== undefined && standing !== null;
  return {
    id: `path-${slug(level)}`,
    measure: slug(`i1 substantive ${level} BME`),
    sentence: judged
      ? `${level}: ${formatCount(actual)} ${bme} staff in March ${now.year}, where the path asks for ${formatCount(now.frozen.people)}.`
      : `${level}: the path asks for ${formatCount(goal?.frozen.people ?? 0)} ${bme} staff by March ${path.goalYear}, compared with ${formatCount(actual)} now.`,
    more: paragraph(
      judged && `That is ${standing}${apart === 0 ? "" : ` by ${formatCount(Math.abs(apart))}`}.`,
      judged && `By March ${path.goalYear} it asks for ${formatCount(goal?.frozen.people ?? 0)}.`,
      judged &&
        goal &&
        goal.moving.people !== goal.frozen.people &&
        `With the goal moved to today's share of all staff it would ask for ${formatCount(goal.moving.people)}.`
    )
  };
}
