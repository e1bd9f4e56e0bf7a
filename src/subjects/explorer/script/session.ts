import type {Catalogue} from "../catalogue.js";
import type {Asked} from "../reckoning/fields.js";
import type {PaySettled} from "../reckoning/pay-question.js";
import type {Settled} from "../reckoning/settle.js";

/** What the controls need: what can be asked, what is asked now, and how to ask something else. */
export type Session = {
  catalogue(): Catalogue;
  /** What is asked now, of rates or of pay. */
  asked(): Asked;
  /** The question about rates that is asked now. Throws where it is one about pay, whose controls are others. */
  settled(): Settled;
  /** The question about pay that is asked now; null where it is one about rates. */
  pay(): PaySettled | null;
  /** Asks with some parts changed; Back undoes it. */
  change(parts: Partial<Asked>): void;
};
