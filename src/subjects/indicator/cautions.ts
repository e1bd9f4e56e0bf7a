import {Callout} from "../../components/text/callout.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import type {Block} from "../../writing/markdown.js";

/** Says so where cases of one year stand for a window of two. */
export function shortWindow({organisation}: View, figures: readonly Figure[], indicator: Indicator): Block {
  const single = figures.find(({period}) => !period.includes(" to "));
  if (indicator.number !== 3 || organisation.disciplinaryWindowYears === 1 || !single) return null;
  return Callout(
    `Cases of bank staff were supplied for ${single.period} only, so this figure is for that one year; the figures for substantive staff cover two years.`,
    {kind: "caution"}
  );
}

/** Says where and why a series breaks between the periods of the figures. */
export function breakNote({breaks}: Indicator, figures: readonly Figure[]): Block {
  const crossed = breaks.filter(
    ({from}) => figures.some(({period}) => period < from) && figures.some(({period}) => period >= from)
  );
  return (
    crossed.length > 0 &&
    Callout(crossed.map(({why}) => why).join(" "), {kind: "caution", title: "Break in the series"})
  );
}
