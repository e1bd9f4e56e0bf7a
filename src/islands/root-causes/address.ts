import {formatState, oneOf, parseState, type Parsed} from "../../lib/state.js";
import type {Session} from "./gap-picker.js";

/** The word of a choice that is left as the page was made, and of no second factor. */
export const usual = "usual";
export const none = "none";

/** Fewest people of each group, and attributes combined, that a search may have. */
export const floors: readonly string[] = ["10", "20", "30", "50", "100"];
export const depths: readonly string[] = ["1", "2", "3"];

/** What of this page lives in the address: the gap taken apart, then the search asked for. */
function fieldsOf({offers, view}: Session) {
  const gaps = offers.map(({measure}) => measure.id);
  const periods = [...new Set(offers.flatMap((offer) => offer.periods))];
  const factors = view.organisation.breakdowns.map(({id}) => id);
  return {
    gap: oneOf([usual, ...gaps], usual),
    by: oneOf([usual, ...factors], usual),
    and: oneOf([none, ...factors], none),
    year: oneOf([usual, ...periods], usual),
    find: oneOf([usual, ...gaps], usual),
    "find-year": oneOf([usual, ...periods], usual),
    depth: oneOf(depths, "3"),
    floor: oneOf(floors, "10")
  };
}

type Fields = ReturnType<typeof fieldsOf>;

/** A choice as the address holds it. */
export type PageState = Parsed<Fields>["state"];

const changed = "wres-root-causes";

/** The choices in the address: `read` gives them, `write` changes some and tells every part of the page. */
export function address(session: Session): {read: () => Parsed<Fields>; write: (change: Partial<PageState>) => void} {
  const fields = fieldsOf(session);
  const read = (): Parsed<Fields> => parseState(location.search, fields);
  return {
    read,
    write(change) {
      const next = {...read().state, ...change};
      history.pushState(null, "", `${location.pathname}${formatState(next, fields)}${location.hash}`);
      dispatchEvent(new Event(changed));
    }
  };
}

/** Calls back whenever the address changes, by a choice on this page or by Back and Forward. */
export function onAddress(act: () => void): void {
  addEventListener(changed, act);
  addEventListener("popstate", act);
}
