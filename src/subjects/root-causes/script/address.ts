import {studyFields} from "../../../studies/reckoning/study-address.js";
import {formatState, parseState, type Parsed} from "../../../address/state.js";
import type {Session} from "./session.js";

/** What of this page lives in the address, for the gaps that the data can take apart. */
function fieldsOf({offers, view}: Session) {
  return studyFields({
    gaps: offers.map(({measure}) => measure.id),
    periods: [...new Set(offers.flatMap((offer) => offer.periods))],
    factors: view.organisation.breakdowns.map(({id}) => id)
  });
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
