import {distance} from "../../src/words/edit-distance.js";
import {findingId} from "../../src/figures/finding-id.js";
import {payMeasures} from "../../src/subjects/pay/reckoning.js";
import type {View} from "../../src/figures/view.js";

/** The name of a finding, as its address ends: `i2-candidates-white-bme`. Other words in the column are a person's own. */
const findingName = /^(?:i[1-9]|pay)-[a-z0-9-]+$/i;

/**
 * Throws with every action whose measure has the form of a finding's name and is none of its organisation's: no build
 * could work it out again. A measure in a person's own words, and none at all, may stand; the page says so.
 */
export function checkMeasures(views: readonly Pick<View, "actions" | "figures" | "payGaps">[]): void {
  const problems = views.flatMap((view) => {
    const named = view.actions.flatMap(({id, measure}) => {
      const name = measure?.trim() ?? "";
      return findingName.test(name) ? [{id, name}] : [];
    });
    if (named.length === 0) return [];
    const findings = new Set([...view.figures(), ...payMeasures(view)].map(findingId));
    return named
      .filter(({name}) => !findings.has(name))
      .map(
        ({id, name}) =>
          `${id ?? "an action without id"}: "${name}" is no finding of this site.${nearest(name, findings)}`
      );
  });
  if (problems.length > 0)
    throw new Error(
      `actions.csv: ${problems.length} ${problems.length === 1 ? "measure names a finding" : "measures name findings"} that this site does not have.\n${problems.join("\n")}\nCorrect the column measure, or leave it blank. A finding's address ends with its name, after the #.`
    );
}

function nearest(name: string, findings: ReadonlySet<string>): string {
  const ranked = [...findings]
    .map((finding) => ({finding, apart: distance(name, finding)}))
    .sort((a, b) => a.apart - b.apart);
  const [first] = ranked;
  return first && first.apart <= name.length / 2 ? ` The nearest is "${first.finding}".` : "";
}
