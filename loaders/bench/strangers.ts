import {cpus} from "node:os";
import {atMost, seconds, type Line} from "./print.js";
import {percentile} from "./percentile.js";
import {runPart} from "./run-part.js";

/** What the part says of an organisation. */
type Judgement = {
  seed: number;
  words: string;
  staff: number;
  trouble: string | null;
  publishable: boolean;
  recovered: number;
  small: number;
  headlines: number;
  people: number;
  counts: number;
  seconds: number;
};
type Judged = {found: Judgement[]; megabytes: number};

/** Stands with the tests, whose attacker it needs. */
const part = "../../test/attack/strangers/strangers-part.ts";

/** Sizes of body that usefulness is told by. */
const sizes: readonly (readonly [words: string, low: number, high: number])[] = [
  ["under 300 staff", 0, 300],
  ["300 to 1,000 staff", 300, 1000],
  ["1,000 to 5,000 staff", 1000, 5000],
  ["5,000 staff and more", 5000, Infinity]
];

/**
 * Protects, audits and attacks made-up organisations from a seed on, and pairs of releases of others: how many may be
 * published, what the attacker finds, how much is shown by size of body, and what it takes.
 */
export async function benchStrangers({
  seed,
  count
}: {
  seed: number;
  count: number;
}): Promise<{heading: string; lines: Line[]}[]> {
  const organisations = await judgeAll("organisations", {seed, count});
  const pairs = await judgeAll("releases", {seed, count: Math.ceil(count / 5)});
  return [
    {heading: `Made-up organisations, seeds ${seed} to ${seed + count - 1}`, lines: linesOf(organisations)},
    {heading: "Two releases of made-up organisations", lines: linesOf(pairs)}
  ];
}

/** Shares the seeds among the machine's cores. */
async function judgeAll(
  what: "organisations" | "releases",
  {seed, count}: {seed: number; count: number}
): Promise<Judged> {
  const workers = Math.min(cpus().length, count);
  const parts = await Promise.all(
    Array.from({length: workers}, (_, k) =>
      runPart<Judged>(part, [what, String(seed + k), String(seed + count - 1), String(workers)])
    )
  );
  return {
    found: parts.flatMap(({found}) => found).sort((a, b) => a.seed - b.seed),
    megabytes: Math.max(...parts.map(({megabytes}) => megabytes))
  };
}

function linesOf({found, megabytes}: Judged): Line[] {
  const publishable = found.filter((each) => each.publishable).length;
  const recovered = found.reduce((sum, each) => sum + each.recovered, 0);
  const small = found.reduce((sum, each) => sum + each.small, 0);
  const times = found.map((each) => each.seconds);
  const within = found.filter(({counts}) => counts <= 2500).map((each) => each.seconds);
  const faults = found.filter(({trouble}) => trouble !== null);
  return [
    [
      "may be published",
      `${publishable} of ${found.length}`,
      {words: `${found.length}`, met: publishable === found.length}
    ],
    ["hidden small counts that the attacker finds", `${recovered} of ${small}`, atMost(recovered, 0, "0")],
    ...sizes.flatMap(([words, low, high]): Line[] => {
      const own = found.filter(({staff, counts}) => staff >= low && staff < high && counts > 0);
      const mean = (of: (each: Judgement) => number): string =>
        `${((100 * own.reduce((sum, each) => sum + of(each), 0)) / own.length).toFixed(0)} %`;
      return own.length === 0
        ? []
        : [
            [
              `${words} (${own.length}): headlines shown, people in shown counts`,
              `${mean(({headlines}) => headlines)}, ${mean(({people}) => people)}`
            ]
          ];
    }),
    ["protect, half of them within", seconds(percentile(times, 0.5) ?? 0)],
    ["protect, 95 of 100 within", seconds(percentile(times, 0.95) ?? 0)],
    [
      "protect, the longest up to 2,500 counts",
      seconds(Math.max(0, ...within)),
      atMost(Math.max(0, ...within), 20, "20 s")
    ],
    ["largest memory of a process", `${Math.round(megabytes)} MB`],
    ...faults
      .slice(0, 20)
      .map(({seed, words, trouble}): Line => [`seed ${seed}`, `${(trouble ?? "").slice(0, 300)} (${words})`])
  ];
}
