import {beforeAll, describe, expect, it} from "vitest";
import {catalogueOf, type Catalogue} from "../../src/subjects/explorer/catalogue.js";
import {explorerFields} from "../../src/subjects/explorer/reckoning/fields.js";
import {completeCounts} from "../../src/subjects/explorer/reckoning/complete-counts.js";
import {planOf, seriesOf} from "../../src/subjects/explorer/reckoning/plan.js";
import type {Question} from "../../src/subjects/explorer/reckoning/question.js";
import {settle} from "../../src/subjects/explorer/reckoning/settle.js";
import {initialAsked} from "../../src/subjects/explorer/reckoning/suggestions.js";
import {countOf} from "../../src/subjects/explorer/reckoning/source.js";
import {levelCountsQuery} from "../../src/subjects/explorer/reckoning/level-counts.js";
import {prepareDatabase} from "../../src/database/prepare-database.js";
import {peopleCounted} from "../../src/database/people-queries.js";
import {raw} from "../../src/database/sql.js";
import type {Connection} from "../../src/database/db.js";
import {indicators} from "../../src/registry/index.js";
import {connectNode} from "../helpers/node-connection.js";
import {analystSite} from "../helpers/analyst-site.js";

let catalogue: Catalogue;
let connection: Connection;
let empty: Connection;

beforeAll(async () => {
  const site = await analystSite();
  catalogue = catalogueOf(site.view);
  connection = await connectNode(site.files);
  // The declared schema without a row: what a published site's database holds of the row-level tables.
  empty = await connectNode({cube: site.files.cube ?? ""});
  await empty.query(raw("create or replace table cube as from cube where false"));
  await prepareDatabase(empty, {profile: "published", organisations: []});
});

/** Every indicator undivided, by each breakdown, by pairs, over time, and chosen by level: all that can be asked of rows. */
function questions(): Question[] {
  const initial = initialAsked(catalogue, explorerFields(catalogue));
  const all = indicators.flatMap(({number, breakdowns}) =>
    ["none", ...breakdowns].flatMap((by) => {
      const asked = {...initial, indicator: String(number), by};
      const level = catalogue.levels("directorate")[0] ?? "";
      return [
        asked,
        {...asked, period: "trend", ethnicity: "sixteen"},
        {...asked, and: "staff group"},
        {...asked, population: "both"},
        {...asked, only: {directorate: [level]}},
        {...asked, only: {"band group": catalogue.levels("band group").slice(0, 2), sex: ["Female"]}}
      ];
    })
  );
  return all.flatMap((asked) => settle(catalogue, asked)?.question ?? []);
}

describe("the named queries, against empty tables of the declared schema", () => {
  it("are all understood by DuckDB", async () => {
    const bound = new Map<string, number>();
    for (const question of questions()) {
      const {name, statement} = planOf(catalogue, question);
      const counts = levelCountsQuery(catalogue, question, "directorate");
      for (const each of [{name, statement}, ...(counts ? [counts] : [])]) {
        await empty.query(raw(`explain ${each.statement.text}`));
        bound.set(each.name, (bound.get(each.name) ?? 0) + 1);
      }
    }
    expect([...bound.keys()].sort()).toEqual(["cubeCells", "peopleByLevel", "peopleCounted"]);
    expect(Math.min(...bound.values())).toBeGreaterThan(30);
  });
});

describe("cubeCells", () => {
  it("gives the cells that the cube in memory gives", async () => {
    let compared = 0;
    for (const question of questions()) {
      const plan = planOf(catalogue, question);
      if (!plan.inMemory) continue;
      const order = (cells: readonly object[]) =>
        cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort();
      expect(order(plan.cellsOf(await connection.query(plan.statement)))).toEqual(order(plan.inMemory()));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });
});

describe("peopleCounted", () => {
  it("counts in the rows what the cube holds, zeros included, at every breakdown it has", async () => {
    let compared = 0;
    for (const question of questions()) {
      const plan = planOf(catalogue, question);
      const rowLevel = ["workforce", "recruitment", "disciplinary", "training"].includes(question.indicator.source);
      if (!plan.inMemory || !rowLevel || Object.keys(question.filters).length > 0) continue;
      const groups = [...new Set([...question.groups, "White", "known", "all", "Not known"])];
      const series = seriesOf(catalogue, question);
      const query = peopleCounted(
        catalogue.view.organisation.id,
        series.map(({measure, populations, periods}) => ({count: countOf(measure), populations, periods})),
        {by: question.by.map(catalogue.dimension), groups}
      );
      const counted = (await connection.query(query.statement)).map(query.read);
      const cells = completeCounts(counted, catalogue, {question, series, groups});
      const people = (all: typeof cells) =>
        all
          .map((cell) =>
            [
              cell.measure,
              cell.population,
              cell.period,
              cell.breakdown,
              cell.level,
              cell.breakdown2,
              cell.level2,
              cell.group,
              cell.count
            ].join("|")
          )
          .sort();
      expect(people(cells)).toEqual(people(plan.inMemory()));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(60);
  });

  it("counts only the people whom every filter lets through", async () => {
    const [directorate = ""] = catalogue.levels("directorate");
    const query = peopleCounted(
      catalogue.view.organisation.id,
      [{count: countOf("headcount"), populations: ["substantive"], periods: ["2020-03-31"]}],
      {
        filters: [
          {by: catalogue.dimension("directorate"), levels: [directorate]},
          {by: catalogue.dimension("band group"), levels: catalogue.levels("band group").slice(0, 2)}
        ],
        groups: ["all"]
      }
    );
    const [counted] = (await connection.query(query.statement)).map(query.read);
    const [expected] = await connection.query(
      raw(
        `select sum(count)::integer as people from workforce where population = 'substantive' and period = '2020-03-31'
         and directorate = '${directorate}'
         and (${catalogue
           .levels("band group")
           .slice(0, 2)
           .map((level) => `'|' || band_groups || '|' like '%|${level}|%'`)
           .join(" or ")})`
      )
    );
    expect(counted?.people).toBeGreaterThan(0);
    expect(counted?.people).toBe(expected?.people);
  });
});
