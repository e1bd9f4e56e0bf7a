import {payBase, payGroups, payRules, type PayGap} from "../../../src/registry/pay-gaps.js";
import {openPayRanges, type PayRow} from "./pay-ranges.js";

/** True pay of a group somewhere, as the audit is told it in private. */
export type TruePay = {
  measure: string;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  group: string;
  people: number;
  sum: number;
  median: number | null;
  highest: number;
  second: number;
  lowest: number;
  tied: number;
};

/** Everything of one measure of one population on one day: true pay, and the gaps that a reader has. */
export type PayFamily = {name: string; pay: readonly TruePay[]; gaps: readonly PayGap[]};

/** A group's mean somewhere, as an unknown between the lowest and the highest rate there. */
type Unknown = {place: string; people: number; low: number; high: number; truth: TruePay};

/** People whose pay together must not be known, and the sum that could tell it. */
type Target = {address: string; relation: string | null; members: readonly number[]};

/** How far apart the ends of a range are that leaves 15 per cent open either way, as a logarithm. */
const open = Math.log((100 + payRules.percent) / (100 - payRules.percent));

/** Attacks one family: which groups' pay follows within 15 per cent, and what cannot be true together. */
export async function payAttack(
  {name, pay, gaps}: PayFamily,
  left: () => number
): Promise<{exposed: {address: string; relation: string | null}[]; contradictions: string[]; attacked: number}> {
  const known = new Set(gaps.filter(({statistic}) => statistic === "mean").map((gap) => key(gap)));
  const unknowns = unknownsOf(pay);
  const at = new Map(unknowns.map(({place}, index) => [place, index]));
  const sums = sumsOf(unknowns, at);
  const targets = targetsOf(name, unknowns, {sums, known, at});
  if (gaps.length === 0 || targets.length === 0) return {exposed: [], contradictions: [], attacked: 0};
  const base = unknowns[at.get(`overall|all|${payBase}`) ?? -1];
  if (!base) return {exposed: [], contradictions: [`${name}: gaps without the group that they are to`], attacked: 0};
  const scale = base.truth.sum / base.truth.people;
  const rows = [...sums.map(({row}) => row), ...gaps.flatMap((gap) => rowsOfGap(gap, {unknowns, at, scale}))];
  const bounds = unknowns.map((each) =>
    each === base ? {low: scale, high: scale} : {low: each.low * (1 - 1e-9), high: each.high * (1 + 1e-9)}
  );
  const ranges = await openPayRanges(bounds, rows);
  try {
    const exposed = targets.filter(({members}) => {
      left();
      const weights = new Map(members.map((index) => [index, unknowns[index]?.people ?? 0]));
      const [low, high] = [ranges.end(weights, "least"), ranges.end(weights, "most")];
      if (low === null || high === null) throw new Error(`${name}: the printed gaps contradict each other`);
      const total = (side: "low" | "high"): number =>
        members.reduce((sum, index) => sum + (unknowns[index]?.people ?? 0) * (unknowns[index]?.[side] ?? 0), 0);
      const before = Math.log(total("high") / total("low"));
      // Where the rates of the place leave less open from the first, half of it must stay.
      const needed = before > open ? open : before / 2;
      return Math.log(high / low) < needed - 1e-6;
    });
    return {
      exposed: exposed.map(({address, relation}) => ({address, relation})),
      contradictions: [],
      attacked: targets.length
    };
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith(name)) throw error;
    return {exposed: [], contradictions: [error.message], attacked: targets.length};
  } finally {
    ranges.close();
  }
}

const key = ({breakdown, level, group}: Pick<TruePay, "breakdown" | "level" | "group">): string =>
  [breakdown, level, group].join("|");

const parts: readonly string[] = payGroups.filter((group) => group !== "BME");

/** The means of all groups that a gap could be of, and of BME people recorded no finer. */
function unknownsOf(pay: readonly TruePay[]): Unknown[] {
  const everybody = new Map(
    pay.filter(({group}) => group === "all").map((each) => [`${each.breakdown}|${each.level}`, each])
  );
  const unknown = (truth: TruePay): Unknown => {
    const {lowest = truth.lowest, highest = truth.highest} = everybody.get(`${truth.breakdown}|${truth.level}`) ?? {};
    return {place: key(truth), people: truth.people, low: lowest, high: highest, truth};
  };
  const own = pay.filter(
    ({breakdown, group}) => group === payBase || group === "BME" || (breakdown === "overall" && parts.includes(group))
  );
  const whole = own.find((each) => key(each) === "overall|all|BME");
  const named = own.filter(({breakdown, group}) => breakdown === "overall" && parts.includes(group));
  const left = (of: "people" | "sum"): number => named.reduce((rest, each) => rest - each[of], whole?.[of] ?? 0);
  const rest =
    whole && left("people") > 0
      ? [
          {
            ...whole,
            group: "BME not recorded further",
            people: left("people"),
            sum: left("sum"),
            highest: Math.min(left("sum"), whole.highest),
            second: 0
          }
        ]
      : [];
  return [...own, ...rest].map(unknown);
}

type Sum = {name: string; parts: readonly number[]; row: PayRow};

/** What adds up: BME people by group, and White and BME people by pay band and by staff group. */
function sumsOf(unknowns: readonly Unknown[], at: ReadonlyMap<string, number>): Sum[] {
  const found: Sum[] = [];
  const add = (name: string, whole: number | undefined, of: (place: TruePay) => boolean): void => {
    const inside = unknowns.flatMap(({truth}, index) => (of(truth) ? [index] : []));
    const people = inside.reduce((sum, index) => sum + (unknowns[index]?.people ?? 0), 0);
    if (whole === undefined || people !== unknowns[whole]?.people) return;
    const terms = new Map(inside.map((index) => [index, unknowns[index]?.people ?? 0]));
    found.push({name, parts: inside, row: {terms: terms.set(whole, -people), low: 0, high: 0}});
  };
  add(
    "overall",
    at.get("overall|all|BME"),
    ({breakdown, group}) => breakdown === "overall" && group !== "BME" && group !== payBase
  );
  for (const breakdown of new Set(unknowns.map(({truth}) => truth.breakdown))) {
    if (breakdown === "overall") continue;
    for (const group of ["BME", payBase])
      add(breakdown, at.get(`overall|all|${group}`), (truth) => truth.breakdown === breakdown && truth.group === group);
  }
  return found;
}

/** A printed gap as a range for one mean in terms of another; the parts of a gap as one for all bands. */
function rowsOfGap(
  gap: PayGap,
  {unknowns, at, scale}: {unknowns: readonly Unknown[]; at: ReadonlyMap<string, number>; scale: number}
): PayRow[] {
  const [of, to] = [at.get(key(gap)), at.get(key({...gap, group: payBase}))];
  if (of === undefined || to === undefined || gap.value === null) return [];
  const [least, most] = [gap.value - 0.05 - 1e-9, gap.value + 0.05 + 1e-9];
  if (gap.statistic === "mean")
    return [
      {
        terms: new Map([
          [of, 1],
          [to, -(1 - least / 100)]
        ]),
        low: -Infinity,
        high: 0
      },
      {
        terms: new Map([
          [of, 1],
          [to, -(1 - most / 100)]
        ]),
        low: 0,
        high: Infinity
      }
    ];
  if (gap.statistic === "median") return [];
  const terms = new Map<number, number>();
  const add = (index: number | undefined, worth: number) => {
    if (index !== undefined) terms.set(index, (terms.get(index) ?? 0) + worth);
  };
  const share = (index: number | undefined, whole: number): number =>
    (index === undefined ? 0 : (unknowns[index]?.people ?? 0)) / (unknowns[whole]?.people ?? 1);
  for (const level of new Set(
    unknowns.filter(({truth}) => truth.breakdown === "pay band").map(({truth}) => truth.level)
  )) {
    const [white, bme] = [payBase, "BME"].map((group) => at.get(`pay band|${level}|${group}`));
    const [a, b] = [share(white, to), share(bme, of)];
    const both = white !== undefined && bme !== undefined;
    const within = both ? (a + b) / 2 : 0;
    const mix = both ? (a - b) / 2 : a - b;
    if (gap.statistic === "within") {
      add(white, within);
      add(bme, -within);
    } else {
      add(white, mix);
      add(bme, mix);
    }
  }
  return [{terms, low: (scale * least) / 100, high: (scale * most) / 100}];
}

/** Groups of few people, or mostly one person's pay, that are not printed; and those of a sum that are left together. */
function targetsOf(
  name: string,
  unknowns: readonly Unknown[],
  {sums, known, at}: {sums: readonly Sum[]; known: ReadonlySet<string>; at: ReadonlyMap<string, number>}
): Target[] {
  const isPrinted = (index: number): boolean => known.has(unknowns[index]?.place ?? "");
  const isPersonal = (members: readonly number[]): boolean => {
    const own = members.flatMap((index) => unknowns[index]?.truth ?? []);
    const rates = own.flatMap(({highest, second}) => [highest, second]).sort((a, b) => b - a);
    const [highest = 0, second = 0] = rates;
    const people = own.reduce((sum, each) => sum + each.people, 0);
    const rest = own.reduce((sum, each) => sum + each.sum, 0) - highest - second;
    return people > 0 && (people < payRules.fewest || 100 * rest < payRules.percent * highest);
  };
  const relationOf = (index: number): string | null => {
    const found = sums.find(({parts: inside}) => inside.includes(index));
    return found ? `${name}|${found.name}` : null;
  };
  const single = [...at.values()].filter((index) => !isPrinted(index) && isPersonal([index]));
  const unions = sums.flatMap((sum): Target[] => {
    const members = sum.parts.filter((index) => !isPrinted(index));
    if (members.length < 2 || unknowns[members[0] ?? -1]?.truth.group === payBase || !isPersonal(members)) return [];
    return [
      {
        address: `${name}|${members.map((index) => unknowns[index]?.place ?? "").join(" + ")}`,
        relation: `${name}|${sum.name}`,
        members
      }
    ];
  });
  return [
    ...single.map((index): Target => ({
      address: `${name}|${unknowns[index]?.place ?? ""}`,
      relation: relationOf(index),
      members: [index]
    })),
    ...unions
  ];
}
