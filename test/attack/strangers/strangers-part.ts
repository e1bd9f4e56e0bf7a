import {changeKinds} from "./changes.js";
import {judge, judgeReleases, type Verdict} from "./judge.js";
import {shapeInWords, shapeOf, type Shape} from "./shape.js";
import {sizeOf} from "./sizes.js";

/** What the bench is told of one made-up organisation, or of two releases of it. */
export type Judgement = {
  seed: number;
  words: string;
  staff: number;
  /** Null where the product refused it or failed; `trouble` says how. */
  trouble: string | null;
  publishable: boolean;
  recovered: number;
  small: number;
  headlines: number;
  people: number;
  counts: number;
  seconds: number;
};

// Run by the bench in a process of its own: `strangers-part.ts organisations|releases FROM TO STEP`.
const [what = "organisations", from = "1", to = "1", step = "1"] = process.argv.slice(2);
const found: Judgement[] = [];
for (let seed = Number(from); seed <= Number(to); seed += Number(step)) {
  const shape = shapeOf(seed, {size: what === "releases" ? "small" : sizeOf(seed)});
  const one = await judged(shape);
  if (one) found.push(one);
  process.stderr.write(`${what}: seed ${seed}${one?.trouble ? `: ${one.trouble.split("\n")[0] ?? ""}` : ""}\n`);
}
process.send?.({found, megabytes: process.resourceUsage().maxRSS / 1024});

async function judged(shape: Shape): Promise<Judgement | null> {
  const kind = what === "releases" ? (changeKinds[shape.seed % changeKinds.length] ?? "joiner") : null;
  const base = {seed: shape.seed, words: `${shapeInWords(shape)}${kind ? `; ${kind}` : ""}`, staff: shape.staff};
  try {
    const verdict = kind === null ? await judge(shape) : await judgeReleases(shape, kind);
    return verdict && {...base, ...inShort(verdict)};
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return {
      ...base,
      trouble,
      publishable: false,
      recovered: 0,
      small: 0,
      headlines: 0,
      people: 0,
      counts: 0,
      seconds: 0
    };
  }
}

function inShort({
  complaints,
  attacked,
  wrong,
  use,
  seconds,
  counts
}: Verdict): Omit<Judgement, "seed" | "words" | "staff"> {
  const {recovered, small, unanswered} = attacked;
  const faults = [
    ...complaints,
    ...wrong.map((each) => `not the true count: ${each}`),
    ...recovered.slice(0, 1).map(({derivation}) => derivation.join("; "))
  ];
  return {
    trouble: faults[0] ?? (unanswered > 0 ? `${unanswered} counts not attacked in time` : null),
    publishable: complaints.length + wrong.length === 0,
    recovered: recovered.length,
    small,
    ...use,
    counts,
    seconds
  };
}
