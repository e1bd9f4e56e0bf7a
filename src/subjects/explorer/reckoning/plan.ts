import type {Cell} from "../../../registry/cell.js";
import {basePeriod} from "../../../registry/periods.js";
import {peopleCounted, type Counting, type Filter} from "../../../database/people-queries.js";
import {cubeCells, takeCells, type Query, type Taking} from "../../../database/queries.js";
import type {Sql} from "../../../database/sql.js";
import type {Catalogue} from "../catalogue.js";
import {samePeriod} from "./comparators.js";
import {completeCounts, type Series} from "./complete-counts.js";
import type {Question} from "./question.js";
import {countOf, measuresOf, sourceOf, type Source} from "./source.js";

/** How a question is answered: its one statement, how its rows become cells, and the same from a cube in memory. */
export type Plan = {
  /** Whether the statement asks the cube or the row-level tables. */
  from: "cube" | "rows";
  statement: Sql;
  /** The name of the query in `queries.ts`. */
  name: string;
  cellsOf(rows: Parameters<Query<Cell>["read"]>[0][]): Cell[];
  /** The cells straight from the cube, without a query engine; null where only rows can answer. */
  inMemory: (() => Cell[]) | null;
};

/** Plans a settled question. Throws where it cannot be answered at all: `settle` lets no such question through. */
export function planOf(catalogue: Catalogue, question: Question): Plan {
  const groups = groupsNeeded(question);
  const {id: organisation} = catalogue.view.organisation;
  const source = sourceOf(catalogue, {...question, groups: question.groups});
  const needed = seriesOf(catalogue, question);
  if (source.from === "cube") {
    const takings = takingsOf(question, needed, source);
    const {name, statement, read} = cubeCells(organisation, takings, {groups});
    const {cells} = catalogue.view;
    return {
      from: "cube",
      name,
      statement,
      cellsOf: (rows) => rows.map(read),
      inMemory: () => takeCells(cells, takings, {groups})
    };
  }
  if (source.from === null)
    throw new Error(
      `explorer: no table answers indicator ${question.indicator.number} by ${question.by.join(" and ")}.`
    );
  const countings = needed.map(({measure, populations, periods}): Counting => ({
    count: countOf(measure),
    populations,
    periods
  }));
  const by = question.by.map(catalogue.dimension);
  const filters = Object.entries(question.filters).map(([id, levels]): Filter => ({
    by: catalogue.dimension(id),
    levels
  }));
  const {name, statement, read} = peopleCounted(organisation, countings, {by, filters, groups});
  return {
    from: "rows",
    name,
    statement,
    cellsOf: (rows) => completeCounts(rows.map(read), catalogue, {question, series: needed, groups}),
    inMemory: null
  };
}

/** What has to be counted: numerator and denominator, at the periods shown and the one compared with. */
export function seriesOf(catalogue: Catalogue, {indicator, populations, periods, compare}: Question): Series[] {
  return populations.flatMap((population): Series[] => {
    const own = catalogue.periods(indicator, population);
    const other = compare.kind === "period" ? samePeriod(own, compare.name) : undefined;
    const shown = own.filter((period) => periods.includes(period) || period === other);
    return measuresOf(indicator).map((measure) => ({
      measure,
      populations: [population],
      // Staff in post are those of the 31 March that ends a year of cases or of training.
      periods: [
        ...new Set(
          shown.map((period) => (measure === "headcount" ? basePeriod(indicator.numerator.measure, period) : period))
        )
      ]
    }));
  });
}

/** The groups to fetch: those shown, those they are compared with, and the totals that shares are taken of. */
function groupsNeeded({groups}: Question): string[] {
  return [...new Set([...groups, "White", "known", "all", "Not known"])];
}

function takingsOf(
  {indicator}: Question,
  needed: readonly Series[],
  source: Extract<Source, {from: "cube"}>
): Taking[] {
  const own = needed.map(({measure, populations, periods}) => ({
    measure,
    populations,
    periods,
    takes: populations.flatMap((population) => source.takes(measure, population))
  }));
  if (indicator.source !== "board") return own;
  // The board is set against the whole substantive workforce of the same day.
  const periods = [...new Set(needed.flatMap((each) => each.periods))];
  return [...own, {measure: "headcount", populations: ["substantive"], periods, takes: [{table: [], by: []}]}];
}
