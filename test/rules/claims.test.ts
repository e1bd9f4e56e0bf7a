import {describe, expect, it} from "vitest";
import type {Cell} from "../../src/registry/cell.js";
import type {Indicator} from "../../src/registry/define.js";
import {indicators} from "../../src/registry/index.js";
import {viewOf, type SiteTables, type View} from "../../src/figures/view.js";
import {madePaths} from "../../src/pages.js";
import {exampleFolder, exampleTables, exampleView, icbFolder} from "../helpers/example-view.js";
import {differenceRange, exactMidP, rate, ratioRange, type Part} from "../helpers/plain-statistics.js";
import {isOfFigures, madePage, statementsOf} from "../helpers/statements.js";

/** One claim with the numbers that stand beside it, as a page says them. */
type Claim = {page: string; text: string};

/** Where a claim could be about: two groups somewhere, at some time. */
type Place = {population: string; period: string; of: Part; to: Part};

const groups = ["White", "BME", "Asian", "Black", "Mixed", "Other"];

const number = (text: string): number => Number(text.replaceAll("−", "-").replaceAll(",", "").replace("+", ""));

/** Whether a number prints as it is printed: half of the last place either way. */
const prints = (value: number, text: string, slack = 0): boolean =>
  Math.abs(value - number(text)) <= 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0) + 1e-9 + slack;

/** What a claim is checked against: the cells of one organisation, looked up by nothing but themselves. */
function truthOf({cells, organisation, label}: View) {
  const count = new Map<string, number>();
  const key = (...parts: readonly string[]): string => parts.join("|");
  const places = new Map<string, Pick<Cell, "population" | "period" | "breakdown" | "level">>();
  for (const cell of cells) {
    if (cell.count === null || cell.breakdown2 !== "") continue;
    const {measure, population, period, breakdown, level, group} = cell;
    count.set(key(measure, population, period, breakdown, level, group), cell.count);
    if (group === "White") places.set(key(measure, population, period, breakdown, level), cell);
  }
  const part = (
    indicator: Indicator,
    at: Pick<Cell, "population" | "period" | "breakdown" | "level">,
    group: string
  ): Part => {
    const {population, period, breakdown, level} = at;
    const of = indicator.denominator.measure;
    const ends = /^\d{4}\/\d{2}(?: to \d{4}\/\d{2})?$/.test(period)
      ? `${Number(period.slice(-7, -3)) + 1}-03-31`
      : period;
    return {
      x: count.get(key(indicator.numerator.measure, population, period, breakdown, level, group)) ?? NaN,
      n: count.get(key(of, population, of === "headcount" ? ends : period, breakdown, level, group)) ?? NaN
    };
  };
  return {
    /** The places where an indicator is counted for two groups. */
    places: (indicator: Indicator, of: string, to: string): Place[] =>
      [...places]
        .filter(([at]) => at.startsWith(`${indicator.numerator.measure}|`))
        .map(([, at]) => ({...at, of: part(indicator, at, of), to: part(indicator, at, to)}))
        .filter((each) => each.of.n > 0 && each.to.n > 0 && each.of.x >= 0 && each.to.x >= 0),
    heads: (population: string, breakdown: string, level: string, group: string): {period: string; people: number}[] =>
      [...count]
        .map(([at, people]) => ({at: at.split("|"), people}))
        .filter(
          ({at: [measure, ...at]}) =>
            measure === "headcount" && key(at[0] ?? "", ...at.slice(2)) === key(population, breakdown, level, group)
        )
        .map(({at, people}) => ({period: at[2] ?? "", people})),
    seats: [...count].flatMap(([at, people]) => {
      const [measure, , period = "", , level, group = ""] = at.split("|");
      return measure === "board members" && level === "all members" ? [{period, group, people}] : [];
    }),
    whole: organisation.denominator === "known" ? "known" : "all",
    idOf: (words: string): string => groups.find((group) => label(group) === words) ?? words,
    names: groups.map((group) => label(group)).join("|")
  };
}

type Truth = ReturnType<typeof truthOf>;

/** A rate of an event beside another's, with all that follows of it up to the next claim. */
function rateClaims({page, text: whole}: Claim, {names, idOf, places}: Truth): string[] | null {
  // What a gap is made of has ranges of its own.
  const text = whole.split(" Of it, ")[0] ?? "";
  for (const indicator of indicators) {
    const said = new RegExp(
      `(\\d+\\.\\d)% of (${names}) [a-z ]+? ${indicator.event}, compared with (\\d+\\.\\d)% of (${names})\\b`
    ).exec(text);
    if (!said) continue;
    const [, first = "", of = "", second = "", to = ""] = said;
    // One group in two workforces, and the places that a study can count, are claims of another kind.
    if (of === to || text.startsWith("In the ")) return null;
    let left = places(indicator, idOf(of), idOf(to)).filter(
      (each) => prints(100 * rate(each.of), first) && prints(100 * rate(each.to), second)
    );
    const wrong: string[] = left.length === 0 ? [`no counts give ${first}% and ${second}%`] : [];
    const keep = (what: string, test: (place: Place) => boolean): void => {
      const kept = left.filter(test);
      if (left.length > 0 && kept.length === 0) wrong.push(what);
      left = kept;
    };
    const ratio = new RegExp(`(${names}) [a-z ]+ were (\\d+\\.\\d+) times as likely as (${names})\\b`).exec(text);
    if (ratio)
      keep(`is not ${ratio[2] ?? ""} times as likely`, ({of: a, to: b}) =>
        prints(ratio[1] === of ? rate(a) / rate(b) : rate(b) / rate(a), ratio[2] ?? "")
      );
    const bare = /The ratio is (\d+\.\d+)\./.exec(text)?.[1];
    const isTurned = ({of: a, to: b}: Place): boolean => !prints(rate(a) / rate(b), bare ?? "");
    if (bare)
      keep(
        `has not the ratio ${bare}`,
        ({of: a, to: b}) => prints(rate(a) / rate(b), bare) || prints(rate(b) / rate(a), bare)
      );
    const other = /were (\d+\.\d+) times as likely to be among those who/.exec(text);
    if (other)
      keep(`is not ${other[1] ?? ""} times as likely to go without`, ({of: a, to: b}) =>
        prints((1 - rate(b)) / (1 - rate(a)), other[1] ?? "")
      );
    const points = /The difference is ([+−]?\d+\.\d) percentage points?/.exec(text);
    if (points)
      keep(`is no difference of ${points[1] ?? ""}`, ({of: a, to: b}) =>
        prints(100 * (rate(a) - rate(b)), points[1] ?? "")
      );
    const range = /The range is ([+−]?\d+(?:\.\d+)?) to ([+−]?\d+(?:\.\d+)?)( percentage points)?/.exec(text);
    if (range)
      keep(`has not the range ${range[0]}`, (place) => {
        const {of: a, to: b} = place;
        const turned = ratio ? ratio[1] === to : bare !== undefined && isTurned(place);
        const [lower, upper] = range[3] ? differenceRange(a, b) : turned ? ratioRange(b, a) : ratioRange(a, b);
        return prints(lower, range[1] ?? "", 1e-4) && prints(upper, range[2] ?? "", 1e-4);
      });
    const clear = ({of: a, to: b}: Place): boolean => {
      const [lower, upper] = differenceRange(a, b);
      return (lower > 0 || upper < 0) && exactMidP(a, b) < 0.05;
    };
    const more = new RegExp(`(${names}) [a-z ]+ were (more|less) likely than (${names}) [a-z ]+ to `).exec(text);
    if (more)
      keep(`are not clearly ${more[2] ?? ""} likely`, (each) => {
        const apart = (rate(each.of) - rate(each.to)) * (more[1] === of ? 1 : -1);
        return clear(each) && apart > 0 === (more[2] === "more");
      });
    // Where several figures are looked at together, a gap that is clear by itself may be held back.
    if (/^No clear|^Too few|^There are too few/.test(text) && !["index", "report"].includes(page))
      keep("are clearly apart", (each) => !clear(each));
    if (/^\S.* similarly likely to /.test(text.split(".")[0] ?? ""))
      keep("are not shown to be alike", ({of: a, to: b}) => {
        const [lower, upper] = ratioRange(a, b);
        return lower > 0.795 && upper < 1.255 && lower <= 1 && upper >= 1;
      });
    return wrong;
  }
  return null;
}

/** Bands in which people are missing: how many, how many in proportion, and that the share there is clearly smaller. */
function bandClaims({text}: Claim, {heads, idOf, names, whole}: Truth): string[] | null {
  const said = new RegExp(
    `(${names}) people are clearly under-represented in ([^:]+): ([\\d,]+), where ([\\d,]+) would be in proportion\\. They are (\\d+\\.\\d)% of staff there, compared with (\\d+\\.\\d)% of all (\\w+) staff`
  ).exec(text);
  if (!said) return null;
  const [, group = "", level = "", there = "", due = "", share = "", overall = "", population = ""] = said;
  const at = (breakdown: string, where: string, who: string) => heads(population, breakdown, where, who);
  const fits = at("band group", level, idOf(group)).filter(({period, people}) => {
    const find = (breakdown: string, where: string, who: string): number =>
      at(breakdown, where, who).find((each) => each.period === period)?.people ?? NaN;
    const here: Part = {x: people, n: find("band group", level, whole)};
    const all: Part = {x: find("overall", "all", idOf(group)), n: find("overall", "all", whole)};
    const [, upper] = differenceRange(here, {x: all.x - here.x, n: all.n - here.n});
    return (
      people === number(there) &&
      Math.round(rate(all) * here.n) === number(due) &&
      prints(100 * rate(here), share) &&
      prints(100 * rate(all), overall) &&
      upper < 0
    );
  });
  return fits.length > 0 ? [] : [`no counts give ${there} of ${due} in ${level}`];
}

/** Seats of a board, and how many would be in proportion to the workforce. */
function boardClaims({text}: Claim, {heads, seats, whole}: Truth): string[] | null {
  const said =
    /They hold ([\d,]+) of ([\d,]+) seats\. That is ([\d.]+)% of the board, compared with ([\d.]+)% of the workforce\. In proportion they would hold ([\d,]+)/.exec(
      text
    );
  if (!said) return null;
  const [, held = "", all = "", share = "", staff = "", due = ""] = said;
  const fits = seats.filter(({period, group, people}) => {
    const of = seats.find((each) => each.period === period && each.group === whole)?.people ?? NaN;
    const find = (who: string): number =>
      heads("substantive", "overall", "all", who).find((each) => each.period === period)?.people ?? NaN;
    const workforce = find(group) / find(whole);
    return (
      people === number(held) &&
      of === number(all) &&
      prints((100 * people) / of, share) &&
      prints(100 * workforce, staff) &&
      Math.round(workforce * of) === number(due)
    );
  });
  return fits.length > 0 ? [] : [`no board and workforce give ${said[0]}`];
}

const kinds = {rates: rateClaims, bands: bandClaims, boards: boardClaims};

/** The claims of a page: each statement with what follows of it. */
function claimsOf(page: string, statements: readonly string[]): Claim[] {
  return statements.map((text, i) => ({
    page,
    text: [text, ...statements.slice(i + 1, i + 2).filter((next) => !next.includes(", compared with "))]
      .join(" ")
      .replace(/^[▲△?○●][^.]*? Indicator \d\. /, "")
      .replace(/^[▲△?○●]\S* ?/, "")
  }));
}

async function judged(tables: SiteTables): Promise<{checked: Record<string, number>; wrong: string[]}> {
  const view = viewOf(tables);
  const truth = truthOf(view);
  const checked: Record<string, number> = {rates: 0, bands: 0, boards: 0};
  const wrong: string[] = [];
  for (const address of madePaths()
    .map((path) => path.slice(1))
    .filter(isOfFigures))
    for (const claim of claimsOf(address, statementsOf(await madePage(address, view, tables), {verbatim: []})))
      for (const [kind, check] of Object.entries(kinds)) {
        const found = check(claim, truth);
        if (!found) continue;
        checked[kind] = (checked[kind] ?? 0) + 1;
        wrong.push(...found.map((what) => `${address}: ${what}: ${claim.text}`));
      }
  return {checked, wrong};
}

describe("the claims of every page, worked out again from the counts", () => {
  it.each([
    ["the trust", exampleFolder, {rates: 20, bands: 3, boards: 2}],
    ["the integrated care board", icbFolder, {rates: 10, bands: 2, boards: 2}]
  ])(
    "are true of %s",
    async (_, folder, least) => {
      const {checked, wrong} = await judged(await exampleTables(folder));
      expect(wrong).toEqual([]);
      for (const [kind, many] of Object.entries(least))
        expect([kind, checked[kind]]).toEqual([kind, expect.toSatisfy((n: number) => n >= many)]);
      // Every page of an organisation is made in it.
    },
    600_000
  );

  it("are found to be wrong where a number, a range, a direction or a certainty is", async () => {
    const truth = truthOf(await exampleView());
    const text =
      "White staff were more likely than BME staff to access non-mandatory training. 80.4% of White staff accessed non-mandatory training, compared with 73.2% of BME staff. White staff were 1.10 times as likely as BME staff. The range is 1.06 to 1.14.";
    const say = (from: string, to: string) => rateClaims({page: "x", text: text.replace(from, to)}, truth);
    expect(say("", "")).toEqual([]);
    for (const [from, to] of [
      ["80.4%", "80.5%"],
      ["1.10", "1.11"],
      ["1.06", "1.05"],
      ["more likely", "less likely"],
      [
        "White staff were more likely than BME staff to access",
        "No clear difference was found in how likely White and BME staff were to access"
      ]
    ] as const)
      expect(say(from, to)).toHaveLength(1);
  });
});
