import {noFacts, withFrontMatter} from "./front-matter.js";
import {examplesFor} from "./reckoning/examples.js";
import {readNotebook} from "./reckoning/notebook.js";
import type {Notebook} from "./reckoning/notebook.js";

/**
 * A draft notebook that works as it is on any organisation's data: a question, a statement, a field, a sentence and a
 * finding that follow it, and places for what only people can write.
 */
export function workedNotebook({title, organisation}: {title: string; organisation: string}): Notebook {
  const words = (text: string) => ({mode: "md", text, pinned: false});
  const script = (text: string) => ({mode: "ts", text, pinned: true});
  const cells = [
    words(
      withFrontMatter(
        "Write here, in one or two sentences, who is compared with whom, on what, and when. The lines above are what the gallery shows; make status published when a second person has read the notebook.",
        {...noFacts, question: "Has the share of BME staff changed?", indicators: [1]}
      )
    ),
    words(
      "## Hypotheses\n\nWhat could be so, written down before looking. What would each look like in the data?\n\n1. **No change.** The share is about what it was.\n2. **A rise.** It is larger in the latest year."
    ),
    words("## Evidence\n\nThe share of BME staff among all whose ethnicity is known, year by year."),
    {mode: "sql", name: "share", text: examplesFor(organisation)[0]?.sql ?? "", pinned: true},
    script('const since = view(Inputs.select(share.map((row) => row.period), {label: "Compare with"}));'),
    script(`const before = share.find((row) => row.period === since);
const latest = share.at(-1);`),
    words(
      '${share.length === 0 ? "There are no figures of staff." : md`On ${latest.period}, **${percent(latest.percent)}** of staff were BME, compared with **${percent(before.percent)}** on ${before.period}.`}'
    ),
    words("## Verdict"),
    script(`Finding("share-of-bme-staff", {
  says: share.length === 0 ? "There are no figures of staff." : \`The share of BME staff is \${percent(latest.percent)}, and was \${percent(share[0].percent)} at first.\`,
  figures: Object.fromEntries(share.map((row) => [row.period, percent(row.percent)]))
})`),
    words("## Caveats\n\nWhat the data cannot show: who is missing, what is counted, what chance alone would do."),
    words("## Next action\n\nWho should do what, by when, and which figure will show that it worked.")
  ];
  return readNotebook({title, cells: cells.map((each, i) => ({...each, id: i + 1}))});
}
