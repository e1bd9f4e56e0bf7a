import {deepDivePage, type Answer, type DeepDive} from "../../../../src/subjects/deep-dives/deep-dive.js";
import type {View} from "../../../../src/figures/view.js";

/** The answer of a dive with this anchor. Throws where it has none. */
export function answer(dive: DeepDive, id: string): Answer {
  const found = dive.questions.flatMap(({answers}) => answers).find((each) => each.id === id);
  if (!found) throw new Error(`${dive.slug}: no answer "${id}" among ${ids(dive).join(", ")}`);
  return found;
}

/** The anchors of a dive's answers, in order. */
export function ids(dive: DeepDive): string[] {
  return dive.questions.flatMap(({answers}) => answers.map(({id}) => id));
}

/** Every sentence that a dive computes. */
export function sentences(dive: DeepDive): string[] {
  return dive.questions.flatMap(({answers}) =>
    answers.flatMap(({sentence, more}) => [sentence, ...(more ? [more] : [])])
  );
}

/** The page's HTML, and its text without tags and without the meanings of its words. */
export function rendered(view: View, dive: DeepDive): {html: string; text: string} {
  const html = deepDivePage(view, dive);
  const bare = html
    .replaceAll(/<button [^>]*class="term"[^>]*>([^<]*)<\/button>/g, "$1")
    .replaceAll(/<span [^>]*class="term-meaning">.*?<\/a><\/span>/g, "");
  return {html, text: bare.replaceAll(/<[^>]+>/g, " ")};
}
