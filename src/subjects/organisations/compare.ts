import type {Cell} from "../../registry/cell.js";
import type {Indicator} from "../../registry/define.js";
import {indicators} from "../../registry/index.js";
import {wresYear} from "../../registry/periods.js";
import {designEffects} from "../../figures/designs.js";
import {figures} from "../../figures/figures.js";
import type {Figure} from "../../figures/figure-types.js";
import {headline, headlineGroup, isWhole} from "../../figures/headline.js";
import type {SiteOrganisation} from "../../figures/site.js";

/** An organisation with its figures of the whole workforce and board, all organisations by the same denominator. */
export type ComparedOrganisation = {organisation: SiteOrganisation; figures: readonly Figure[]};

/** One organisation's figures of an indicator for one period; null where it has none, which is not 0. */
export type ComparedRow = {
  organisation: SiteOrganisation;
  /** The rate of BME people, in per cent; for indicators 1 and 9 their share. */
  bme: Figure | null;
  white: Figure | null;
  /** The comparison that the indicator is defined by; null for indicator 1, whose share stands in `bme`. */
  comparison: Figure | null;
};

/** An indicator across organisations at the one period that most of them have; null where none has any. */
export type Comparison = {indicator: Indicator; period: string; rows: readonly ComparedRow[]};

/**
 * Every organisation's figures of its whole population. Shares are of staff of known ethnicity for all of them, whatever
 * each organisation's own setting is: shares by different denominators cannot be compared.
 */
export function comparedOrganisations(
  organisations: readonly SiteOrganisation[],
  cells: readonly Cell[]
): ComparedOrganisation[] {
  const needed = new Map<string, Cell[]>(organisations.map(({id}) => [id, []]));
  for (const cell of cells)
    if (cell.breakdown2 === "" && ["overall", "board membership"].includes(cell.breakdown))
      needed.get(cell.organisation)?.push(cell);
  return organisations.map((organisation) => ({
    organisation,
    figures: figures(
      needed.get(organisation.id) ?? [],
      {denominator: "known", organisation: organisation.id, effects: designEffects(organisation.campaigns)},
      indicators
    )
  }));
}

/** Sets the organisations side by side on one indicator, for substantive staff (or applicants, or the board). */
export function compareOn(indicator: Indicator, compared: readonly ComparedOrganisation[]): Comparison | null {
  const [population] = indicator.populations;
  const own = compared.map(({organisation, figures: all}) => ({
    organisation,
    all: all.filter((each) => each.indicator === indicator.number && each.population === population && isWhole(each))
  }));
  const period = commonPeriod(own.map(({all}) => new Set(all.map((each) => each.period))));
  if (period === null) return null;
  const group = headlineGroup(indicator);
  const rows = own.map(({organisation, all}): ComparedRow => {
    const find = (what: string, unit?: string): Figure | null =>
      all.find((each) => each.period === period && each.group === what && (!unit || each.unit === unit)) ?? null;
    const comparison = group === "BME" ? null : find(group);
    return {organisation, bme: find("BME", "percent"), white: find("White", "percent"), comparison};
  });
  return {indicator, period, rows};
}

/** The headline of each indicator at an organisation's own latest period; null where it has none. */
export function keyFigures({figures: all}: ComparedOrganisation): (Figure | null)[] {
  return indicators.map((indicator) => headline(all, indicator)?.figure ?? null);
}

/** The period that most organisations have; of several, the latest. */
function commonPeriod(periods: readonly ReadonlySet<string>[]): string | null {
  const counted = new Map<string, number>();
  for (const own of periods) for (const period of own) counted.set(period, (counted.get(period) ?? 0) + 1);
  const most = Math.max(0, ...counted.values());
  const common = [...counted].filter(([, count]) => count === most).map(([period]) => period);
  return common.sort((a, b) => wresYear(a) - wresYear(b) || a.length - b.length).at(-1) ?? null;
}
