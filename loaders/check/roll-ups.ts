import {id} from "../../src/database/sql.js";
import {filesOfPeople, type SourceName} from "../../src/registry/sources.js";
import {tidy} from "../read/tidy.js";
import {foldSpelling} from "../../src/registry/vocabularies.js";
import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {columnsOf} from "./typed-table.js";
import {ownWords} from "./values/own-words.js";

/** Columns by which people are divided and that a roll-up can leave blank, as they stand in a typed table. */
type Division = {column: string; sql: string};

/** Columns that say when: some sums are of people of several years. */
const times = ["snapshot", "year"];

/** Fewest people in a sum that is no accident. */
const fewest = 10;

/** Fewest single rows that a coarser row equals each, and that are no accident. */
const fewestAlike = 4;

/**
 * Rows that are the sum of others, whatever they are called: a level that equals all other levels together, and rows that
 * leave columns blank which the rows they add up fill in. Only files of counts can hold them.
 */
export const rollUps: DataCheck = async (context) => {
  const findings: Finding[] = [];
  for (const name of filesOfPeople.filter((each) => each !== "survey" && context.supplied.has(each))) {
    const [size] = await context.database.rows<{most: number; rows: number}>(
      `select coalesce(max(count), 0) as most, count(*) as rows from ${id(name).text} where not _refused`
    );
    if (!size || size.most <= 1 || size.rows > 100_000) continue;
    findings.push(...(await levelsThatAreSums(context, name)), ...(await blanksThatAreSums(context, name)));
  }
  return findings;
};

function divisions(name: SourceName, {organisation, files}: CheckContext): Division[] {
  const supplied = new Set(Object.values(files.find((each) => each.name === name)?.columns ?? {}));
  return columnsOf(name, organisation)
    .filter((column) => supplied.has(column.name) && !["whole number", "number", "text"].includes(column.type))
    .filter(({name: column}) => column !== "status")
    .map((column) => {
      if (column.type === "ethnicity") return {column: column.name, sql: "coalesce(t.eth16, t.eth5, t.eth2)::varchar"};
      if (column.type === "pay band")
        return {column: column.name, sql: "coalesce(t.pay_band::varchar, t.band_group::varchar)"};
      return {column: column.name, sql: `t.${id(column.name).text}::varchar`};
    });
}

/** A level whose people are, wherever it stands, as many as those of all other levels together. */
async function levelsThatAreSums(context: CheckContext, name: SourceName): Promise<Finding[]> {
  const {database, files, organisation} = context;
  const file = files.find((each) => each.name === name);
  const all = divisions(name, context);
  const findings: Finding[] = [];
  for (const {column, sql} of all.filter(({column: each}) => !times.includes(each))) {
    const meant = ownWords(organisation, name, column);
    const others = all.filter((each) => each.column !== column).map((each, i) => `${each.sql} as k${i}`);
    const keys = others.map((_, i) => `k${i}`).join(", ");
    const sums = await database.rows<{level: string | null; rows: number; row: number; people: number; keys: number}>(`
      with counted as (
        select ${sql} as level, ${others.map((each) => `${each}, `).join("")}sum(count) as people, count(*) as rows, min(_row) as row
        from ${id(name).text} as t where not _refused group by all
      ), keyed as (
        select *, sum(people) over (${keys && `partition by ${keys}`}) as everybody,
          count(*) over (${keys && `partition by ${keys}`}) as levels from counted
      )
      select level, sum(rows) as rows, min(row) as row, sum(people) as people, count(*) filter (levels > 2) as keys
      from keyed group by level
      having bool_and(2 * people = everybody) and sum(people) >= ${fewest} and count(*) filter (levels > 2) > 0`);
    for (const {level, rows, row, people, keys: places} of sums) {
      const isChance = places < 2 && people < 2 * fewest;
      const isMeant = [...meant].some(([theirs]) => theirs === foldSpelling(level ?? ""));
      const isEthnicChance = column === "ethnicity" && places < 2;
      if (level === null || level === "Not known" || isChance || isMeant || isEthnicChance) continue;
      findings.push(sumFinding(fileName(file?.path ?? name), column, {rows, row, level}));
    }
  }
  return findings;
}

/** Rows blank in some columns whose people are those of the rows that fill these in. */
async function blanksThatAreSums(context: CheckContext, name: SourceName): Promise<Finding[]> {
  const {database, files} = context;
  const file = files.find((each) => each.name === name);
  const raw = divisions(name, context);
  if (raw.length < 2) return [];
  const columns = raw.map(({column, sql}, i) => {
    const blank = `${tidy(`r.${id(column).text}`)} is null`;
    return `case when ${blank} then null else coalesce(${sql}, 'Not known') end as k${i}`;
  });
  const pattern = raw.map((_, i) => `(case when k${i} is null then '0' else '1' end)`).join(" || ");
  const joined = `${id(name).text} as t join ${id(`raw_${name}`).text} as r on r._row = t._row`;
  const keyed = `(select *, ${pattern} as pattern
    from (select ${columns.join(", ")}, t.count, t._row from ${joined} where not t._refused))`;
  const patterns = await database.rows<{pattern: string; rows: number}>(
    `select pattern, count(*) as rows from ${keyed} group by pattern order by rows desc limit 24`
  );
  const findings: Finding[] = [];
  for (const {pattern: coarse} of patterns) {
    const finer = patterns.map((each) => each.pattern).filter((each) => each !== coarse && covers(each, coarse));
    const filled = raw.flatMap(({column}, i) => (coarse[i] === "1" ? [{column, key: `k${i}`}] : []));
    const timeless = filled.filter(({column}) => !times.includes(column));
    // A sum over several years carries the name of one of them, or all of theirs.
    const ways = timeless.length > 0 && timeless.length < filled.length ? [filled, timeless] : [filled];
    for (const [fine, way] of finer.flatMap((each) => ways.map((keys) => [each, keys] as const))) {
      const on = way.map(({key}) => key);
      const by = on.length > 0 ? `group by ${on.join(", ")}` : "";
      const select = on.map((each) => `${each}, `).join("");
      const join = on.length > 0 ? `using (${on.join(", ")})` : "on true";
      const [found] = await database.rows<{
        keys: number;
        same: number;
        pieces: number;
        rows: number;
        row: number;
        people: number;
      }>(`
        with sums as (
          select ${select}sum(count) as people, sum(rows) as rows, min(row) as row from (
            select ${select}count, 1 as rows, _row as row from ${keyed} where pattern = '${coarse}') ${by}
        ), parts as (
          select ${select}sum(count) as parts, count(*) as pieces from ${keyed} where pattern = '${fine}' ${by}
        )
        select count(*) as keys, count(*) filter (people = parts) as same, coalesce(max(pieces), 0) as pieces,
          sum(rows) as rows, min(row) as row, coalesce(sum(people), 0) as people
        from sums join parts ${join}`);
      if (!found || found.keys === 0 || found.same < 0.8 * found.keys || found.people < fewest) continue;
      // A single row beside one that leaves a column blank may be as many by chance; many of them are the same people.
      if (found.pieces < 2 && found.keys < fewestAlike) continue;
      if (way === timeless && found.keys < 2) continue;
      const blank = raw.filter((_, i) => coarse[i] === "0" && fine[i] === "1").map(({column}) => column);
      findings.push(sumFinding(fileName(file?.path ?? name), blank.join(", "), {...found, level: null}));
      break;
    }
  }
  return findings;
}

/** Whether a pattern fills in everything that another does. */
function covers(fine: string, coarse: string): boolean {
  return [...coarse].every((flag, i) => flag === "0" || fine[i] === "1");
}

function sumFinding(
  file: string,
  column: string,
  {rows, row, level}: {rows: number; row: number; level: string | null}
): Finding {
  return {
    level: "error",
    code: "roll-up",
    file,
    row,
    count: rows,
    column,
    ...(level !== null && {found: level}),
    what:
      level === null
        ? `The row leaves ${column} blank and has as many people as the rows that fill it in: it is their sum, and counts them again.`
        : "The row has as many people as all other groups together: it is their sum, and counts them again.",
    do:
      level === null
        ? "Take rows of sums out. If they are people of whom it is not known, write Not known in the blank."
        : 'Take rows of sums out. If it is a group of its own, map the word to itself under "values" in organisation.json.'
  };
}
