import {cellKey, type Cell} from "../../../src/registry/cell.js";
import {
  payBase,
  payFamilyKey,
  payGapKey,
  payGroups,
  payPlaceKey,
  payRules,
  type PayGap
} from "../../../src/registry/pay-gaps.js";
import {middleIsTied, type Magnitude} from "../../measure/magnitude.js";
import type {TrueGap} from "../../measure/pay-gaps.js";
import {criticalValue} from "../../../src/stats/distributions.js";

/** What decides which gaps are shown, beside the gaps themselves. */
type Settings = {
  magnitudes: readonly Magnitude[];
  /** The counts that are shown: no gap stands where the people of one of its groups are hidden. */
  cells: readonly Cell[];
  threshold: number;
  /** Gaps that an earlier release has printed of the same pay: a reader has them. */
  released: readonly PayGap[];
  /** Sums that an audit has worked a group's pay out of, each as often as it did. */
  withhold: readonly string[];
};

/**
 * Hides the gaps that would say what few people are paid, or that give such a gap away together with others: of fewer than
 * 10 people, of a group in which one person has most of the pay, of medians that are one person's, and those that leave
 * only few people to be found by subtraction.
 */
export function protectGaps(gaps: readonly TrueGap[], settings: Settings): PayGap[] {
  const known = new Set(settings.released.filter(({status}) => status === "published").map(payGapKey));
  const status = new Map(settings.cells.map((cell) => [cellKey(cell), cell.status]));
  const shown = new Set(
    gaps.filter((gap) => mayBeShown(gap, {status, threshold: settings.threshold})).map(payPlaceKey)
  );
  const forced = new Set(gaps.filter((gap) => known.has(payGapKey(gap))).map(payPlaceKey));
  for (const place of forced) shown.add(place);
  for (const relation of relationsOf(gaps, settings.magnitudes)) closeRelation(relation, shown, {forced, ...settings});
  return gaps.map(({of, to, ...gap}): PayGap => {
    const parts = gap.statistic === "mix" || gap.statistic === "within";
    const opened = parts && settings.withhold.some((relation) => relation.startsWith(payFamilyKey(gap)));
    const stays = shown.has(payPlaceKey(gap)) && !opened && (gap.statistic !== "median" || isMedianOfMany(of, to));
    if (!stays && !known.has(payGapKey(gap)))
      return {...gap, value: null, lower: null, upper: null, status: "suppressed"};
    return tellsOfEach(gap, of, to) ? {...gap, lower: null, upper: null} : gap;
  });
}

function mayBeShown(
  {of, to, ...gap}: TrueGap,
  {status, threshold}: {status: ReadonlyMap<string, Cell["status"]>; threshold: number}
): boolean {
  const fewest = Math.max(payRules.fewest, threshold + 1);
  const counted = gap.measure === "bonus pay" ? "paid a bonus" : "paid";
  const groups = [gap.group, payBase].map((group) =>
    cellKey({...gap, measure: counted, group, breakdown2: "", level2: ""})
  );
  return (
    [of, to].every((group) => group.people >= fewest && isShared(group)) &&
    groups.every((key) => status.get(key) === "published")
  );
}

type Sums = Pick<Magnitude, "people" | "sum" | "highest" | "second">;

/** Whether the best paid person's pay stays open to the second best, who takes off their own. */
function isShared({sum, highest, second}: Sums): boolean {
  return sum - highest - second >= (payRules.percent / 100) * highest;
}

function isMedianOfMany(...groups: readonly Magnitude[]): boolean {
  return groups.every((group) => group.people >= payRules.fewestForMedian || middleIsTied(group));
}

/**
 * Whether a range is so narrow that everybody's pay lies close to the mean: nobody of n people can be further from it than
 * n - 1 of its standard errors (Samuelson 1968).
 */
function tellsOfEach({lower, upper, statistic}: PayGap, of: Magnitude, to: Magnitude): boolean {
  if (lower === null || upper === null || statistic !== "mean") return false;
  const error = Math.log((100 - lower) / (100 - upper)) / (2 * criticalValue(0.95));
  return [of, to].some(({people}) => 100 * error * (people - 1) < payRules.percent);
}

/** A whole and its parts, whose pay adds up; what no gap is made of is always hidden. */
type Relation = {name: string; whole: string; parts: readonly (Sums & {place: string | null})[]};

/** What adds up: BME people by group, and BME people of the whole by pay band and by staff group. */
function relationsOf(gaps: readonly TrueGap[], magnitudes: readonly Magnitude[]): Relation[] {
  const wholes = gaps.filter(
    ({breakdown, group, statistic}) => breakdown === "overall" && group === "BME" && statistic === "mean"
  );
  return wholes.flatMap((gap): Relation[] => {
    const own = magnitudes.filter((each) => payFamilyKey(each) === payFamilyKey(gap));
    const groups = own.filter(
      ({breakdown, group}) => breakdown === "overall" && payGroups.includes(group as "Black") && group !== "BME"
    );
    const breakdowns = [...new Set(own.map(({breakdown}) => breakdown))].filter((each) => each !== "overall");
    const relation = (name: string, parts: readonly Magnitude[]): Relation => ({
      name: `${payFamilyKey(gap)}|${name}`,
      whole: payPlaceKey(gap),
      parts: [...parts.map((part) => ({...part, place: payPlaceKey(part)})), {...restOf(gap.of, parts), place: null}]
    });
    return [
      relation("overall", groups),
      ...breakdowns.map((breakdown) =>
        relation(
          breakdown,
          own.filter((each) => each.breakdown === breakdown && each.group === "BME")
        )
      )
    ];
  });
}

/** Those of a whole who are in none of its parts. */
function restOf(whole: Magnitude, parts: readonly Magnitude[]): Sums {
  const people = whole.people - parts.reduce((sum, part) => sum + part.people, 0);
  const sum = parts.reduce((left, part) => left - part.sum, whole.sum);
  return people > 0
    ? {people, sum, highest: Math.min(sum, whole.highest), second: 0}
    : {people: 0, sum: 0, highest: 0, second: 0};
}

/** Hides parts of a whole, those of fewest people first, until those hidden are many enough together; then the whole. */
function closeRelation(
  {name, whole, parts}: Relation,
  shown: Set<string>,
  {forced, withhold, threshold}: Settings & {forced: ReadonlySet<string>}
): void {
  if (!shown.has(whole)) return;
  let more = withhold.filter((relation) => relation === name).length;
  const isHidden = ({place}: Relation["parts"][number]): boolean => place === null || !shown.has(place);
  for (;;) {
    const hidden = parts.filter((part) => part.people > 0 && isHidden(part));
    if (more === 0 && (hidden.length === 0 || isOpen(hidden, threshold))) return;
    const [next] = parts
      .filter((part) => !isHidden(part) && !forced.has(part.place ?? ""))
      .sort((a, b) => a.people - b.people || ((a.place ?? "") < (b.place ?? "") ? -1 : 1));
    if (next?.place) shown.delete(next.place);
    else if (!forced.has(whole)) return void shown.delete(whole);
    else return;
    more = Math.max(0, more - 1);
  }
}

/** Whether people who are hidden together are enough to hide each of them. */
function isOpen(parts: readonly Sums[], threshold: number): boolean {
  const rates = parts.flatMap(({highest, second}) => [highest, second]).sort((a, b) => b - a);
  const together = {
    people: parts.reduce((sum, part) => sum + part.people, 0),
    sum: parts.reduce((sum, part) => sum + part.sum, 0),
    highest: rates[0] ?? 0,
    second: rates[1] ?? 0
  };
  return together.people >= Math.max(payRules.fewest, threshold + 1) && isShared(together);
}
