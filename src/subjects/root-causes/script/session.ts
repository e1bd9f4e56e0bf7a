import type {View} from "../../../figures/view.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import type {gapOffers} from "../../../studies/reckoning/offers.js";
import type {Catalogue} from "../../explorer/catalogue.js";

/** What the parts of this page choose from. */
export type Session = {
  view: View;
  source: GapSource;
  offers: ReturnType<typeof gapOffers>;
  /** What the explorer can be asked. */
  catalogue: Catalogue;
  /** Whether row-level tables are at hand. */
  people: boolean;
};
