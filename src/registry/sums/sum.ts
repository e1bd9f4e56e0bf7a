import type {Cell} from "../cell.js";

/** The address of a count. */
export type Address = Omit<Cell, "count" | "status">;

/** A sum that a reader knows to hold: the wholes together are the parts together and whoever is in none of the parts. */
export type Sum = {
  wholes: readonly string[];
  parts: readonly string[];
  /** The address of those in none of the parts. */
  rest: string;
  /**
   * Whether there may be anybody in none of the parts, as far as a reader knows: `yes`, or only where the counts say so
   * (`counted`: an address of nobody is left out of the sum).
   */
  others: "yes" | "counted";
  /** False where the rest is no group that anybody would look for: it only bounds the parts. */
  people: boolean;
  /** True where counts may disagree (tables that come ready cut, outcomes of people who have left): then there is no sum. */
  loose: boolean;
  /** What the wholes are divided by, in words. */
  division: string;
  /** True where the parts are those of the whole who had an outcome, of which a share is made. */
  outcome?: true;
};

/** The addresses that a set of tables has, printed or not, by their keys; and those of them in one place, by group. */
export type Addresses = {
  byKey: ReadonlyMap<string, Address>;
  places: ReadonlyMap<string, {at: Address; groups: ReadonlyMap<string, string>}>;
};
