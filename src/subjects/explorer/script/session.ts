import type {Catalogue} from "../catalogue.js";
import type {Asked} from "../reckoning/fields.js";
import type {Settled} from "../reckoning/settle.js";

/** What the controls need: what can be asked, what is asked now, and how to ask something else. */
export type Session = {
  catalogue(): Catalogue;
  settled(): Settled;
  /** Asks with some parts changed; Back undoes it. */
  change(parts: Partial<Asked>): void;
};
