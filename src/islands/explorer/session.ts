import type {Catalogue} from "../../lib/explorer/catalogue.js";
import type {Asked} from "../../lib/explorer/fields.js";
import type {Settled} from "../../lib/explorer/settle.js";

/** What the controls need: what can be asked, what is asked now, and how to ask something else. */
export type Session = {
  catalogue(): Catalogue;
  settled(): Settled;
  /** Asks with some parts changed; Back undoes it. */
  change(parts: Partial<Asked>): void;
};
