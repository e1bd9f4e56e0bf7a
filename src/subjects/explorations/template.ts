/** What a new exploration begins with. */
export type Draft = {
  title: string;
  slug: string;
  /** The id of the organisation whose data it reads; any where there is none. */
  organisation?: string;
  /** Cells, as fenced blocks, that stand under Evidence; two to start from where there are none. */
  evidence?: string;
};

/** The libraries that every exploration has by name. */
const explorationImports = `import * as Plot from "@observablehq/plot";
import {Finding} from "../components/text/finding.js";
import {Inputs} from "../components/query/query-table.js";
import {ResultView} from "../components/query/result-view.js";
import {sql} from "../database/notebook.js";
import {snapshotOf} from "../subjects/explorations/snapshots.js";
import * as stats from "../stats/index.js";`;

/** Of a site of several organisations, the rows of the one that the page is about. */
const ofOrganisation = (id: string): string => (id === "" ? "" : ` and organisation = '${id}'`);

const startFor = (organisation: string): string => `\`\`\`sql id=latest display
select "group", numerator, denominator, round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 1 and population = 'substantive' and breakdown = 'overall' and "group" in ('BME', 'White')${ofOrganisation(organisation)}
  and period = (select max(period) from measures where indicator = 1 and population = 'substantive'${ofOrganisation(organisation)})
order by all
\`\`\``;

/**
 * A draft exploration as a Markdown page: question, hypotheses, evidence, verdict, caveats, next action. It runs in
 * `src/explorations/` as it is.
 */
export function explorationTemplate({
  title,
  slug,
  organisation = "",
  evidence = startFor(organisation)
}: Draft): string {
  return `---
title: ${JSON.stringify(title)}
question: ""
finding: ""
indicators: []
status: "draft"
draft: true
owner: ""
organisation: ${JSON.stringify(organisation)}
reviewed: ""
---

# ${title.replaceAll(/[\\`*_{}[\]<>$]/g, (char) => `\\${char}`)}

\`\`\`js
${explorationImports}

const snapshot = await snapshotOf(${JSON.stringify(slug)});
\`\`\`

<!-- The question in one sentence: who is compared with whom, on what, and when. -->

## Hypotheses

<!-- What could be so, written down before looking. What would each look like in the data? -->

## Evidence

${evidence}

## Verdict

<!--
What the evidence says, in words and figures that are computed. Each finding has a name that stays, and a snapshot:

\`\`\`js
Finding("a-name-that-stays", {says: "One sentence.", figures: {"What the number is": "12.3%"}, snapshot})
\`\`\`

After a build, npm run new -- --snapshot ${slug} keeps its figures, and the page then says when newer data change them.
-->

## Caveats

<!-- What the data cannot show: who is missing, what is counted, what chance alone would do. -->

## Next action

<!-- Who should do what, by when, and which figure will show that it worked. -->
`;
}
