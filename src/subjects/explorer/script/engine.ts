import {database} from "../../../database/notebook.js";
import type {Connection} from "../../../database/db.js";
import type {Plan} from "../reckoning/plan.js";
import {ask, type Query} from "../../../database/queries.js";
import type {Cell} from "../../../registry/cell.js";

/** The query engine as the explorer needs it: DuckDB answers what only rows can, and the cube in memory all else. */
export type Engine = {
  /** Starts DuckDB if it has not been, without waiting for it. */
  start(): void;
  /** True as soon as DuckDB answers. */
  isUp(): boolean;
  /** The cells of a plan. Rejects with a `DatabaseError` where only DuckDB could answer and cannot. */
  cells(plan: Plan): Promise<Cell[]>;
  /** The results of a query, once DuckDB is up. Rejects with a `DatabaseError`. */
  ask<Result>(query: Query<Result>): Promise<Result[]>;
};

/** An engine that has not been started. */
export function createEngine(): Engine {
  let up: Connection | null = null;
  let starting: Promise<Connection> | null = null;
  const start = (): Promise<Connection> => {
    starting ??= database()
      .then((connection) => {
        performance.mark("explorer-engine");
        return (up = connection);
      })
      .catch((error: unknown) => {
        starting = null;
        throw error;
      });
    return starting;
  };
  const query = async (plan: Plan): Promise<Cell[]> =>
    plan.cellsOf(await (up ?? (await start())).query(plan.statement));
  return {
    start: () => void start().catch(() => undefined),
    isUp: () => up !== null,
    cells: async (plan) => plan.inMemory?.() ?? query(plan),
    ask: async (each) => ask(up ?? (await start()), each)
  };
}
