import {BandLadder, type LadderStep} from "../../components/charts/band-ladder.js";
import {representationMark} from "../../components/tables/mark.js";
import {h} from "../../components/h.js";
import {PeriodTable, type PeriodRow} from "../../components/tables/period-table.js";
import {formatPeriod} from "../../words/format.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import {latestPeriod, levelsOf, seriesOf} from "../../writing/series.js";

/** The comparison of a group's share of a level with its share of the whole workforce. */
const gapOf = (group: string): string => `${group} minus workforce ${group}`;

/**
 * A group's share by pay band at the latest snapshot, with the whole workforce as a line; null where bands are not
 * supplied, or the group is not told apart in them.
 */
export function RepresentationLadder(
  view: View,
  figures: readonly Figure[],
  {population, breakdown = "pay band", group = "BME"}: {population: string; breakdown?: string; group?: string}
): HTMLElement | null {
  const own = figures.filter((figure) => figure.indicator === 1 && figure.population === population);
  const period = latestPeriod(own);
  const at = own.filter((figure) => figure.period === period);
  const overall = seriesOf(at, {indicator: 1, population, group})[0];
  const steps = levelsOf(at, breakdown, orderOf(view, breakdown)).flatMap((level): LadderStep[] => {
    const share = seriesOf(at, {indicator: 1, population, group, breakdown, level})[0];
    const comparison = seriesOf(at, {indicator: 1, population, group: gapOf(group), breakdown, level})[0] ?? null;
    return share ? [{share, comparison}] : [];
  });
  if (period === undefined || overall?.value == null || steps.length === 0) return null;
  const under = steps.filter(({comparison}) => representationMark(comparison)?.tone === "under").length;
  const over = steps.filter(({comparison}) => representationMark(comparison)?.tone === "over").length;
  const hidden = steps.filter(({share}) => share.status === "suppressed").length;
  const name = view.label(group);
  return BandLadder(steps, {
    title: `${name} staff are clearly under-represented in ${countWords(under, breakdown)} and over-represented in ${countWords(over, breakdown)}${hidden > 0 ? `; ${countWords(hidden, breakdown)} ${hidden === 1 ? "is" : "are"} hidden` : ""}`,
    subtitle: `Share of ${name} people among ${population} staff of each ${breakdown}, ${formatPeriod(period)}. Lines show the range the share could lie in by chance.`,
    of: `the share of ${name} staff by ${breakdown}, ${formatPeriod(period)}`,
    overall: {value: overall.value, label: `All ${population} staff`},
    section: ({level}) => level.split(" ")[0] ?? "",
    label: ({level}) => level.split(" ").slice(1).join(" "),
    id: ["ladder", breakdown.replaceAll(" ", "-"), population, ...(group === "BME" ? [] : [group.toLowerCase()])].join(
      "-"
    )
  });
}

/** BME share by level of a breakdown, three periods across, percentages and counts, as the report prints it. */
export function RepresentationTable(
  view: View,
  figures: readonly Figure[],
  {population, breakdown, caption}: {population: string; breakdown: string; caption: string}
): HTMLElement | null {
  const rowOf = (label: string, place: {breakdown?: string; level?: string}): PeriodRow => ({
    label,
    figures: seriesOf(figures, {indicator: 1, population, group: "BME", ...place})
  });
  const levels = levelsOf(
    figures.filter((figure) => figure.population === population),
    breakdown,
    orderOf(view, breakdown)
  );
  if (levels.length === 0) return null;
  const gaps = new Map(
    figures
      .filter((figure) => figure.indicator === 1 && figure.population === population && figure.group === gapOf("BME"))
      .map((figure) => [`${figure.period}|${figure.breakdown}|${figure.level}`, figure] as const)
  );
  const bme = view.label("BME");
  return PeriodTable(
    [rowOf(`All ${population} staff`, {}), ...levels.map((level) => rowOf(level, {breakdown, level}))],
    {
      caption,
      rowHeading: breakdown === "pay band" ? "Pay band" : "Level",
      counts: "columns",
      valueHeading: `Percentage ${bme} staff`,
      countHeading: `Number of ${bme} staff`,
      notes: h(
        "p",
        null,
        "“Proportionate” means that the band does not differ clearly from the rest of the workforce. In a band with few people that can also mean too few to tell."
      ),
      mark: (figure) => representationMark(gaps.get(`${figure.period}|${figure.breakdown}|${figure.level}`))
    }
  );
}

function orderOf({organisation}: View, breakdown: string): readonly string[] {
  return organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
}

function countWords(count: number, breakdown: string): string {
  const plural = breakdown === "category" ? "categories" : `${breakdown}s`;
  return count === 0 ? `no ${breakdown}` : count === 1 ? `1 ${breakdown}` : `${count} ${plural}`;
}
