import {funnelShape as shapeOf, type FunnelShape} from "../../../figures/funnel-shape.js";
import type {Answer} from "./answer.js";

/** The funnel around the rate of all the rows together that are shown; null where fewer than three are. */
export function funnelShape({rows}: Answer): FunnelShape | null {
  return shapeOf(rows.map(({figure}) => figure));
}
