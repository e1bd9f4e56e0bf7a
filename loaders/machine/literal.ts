import {sql, type SqlScalar} from "../../src/database/sql.js";

/** A value as a SQL literal, quoted: for the statements that loaders put together from the registry. */
export function literal(value: SqlScalar): string {
  return sql`${value}`.text;
}
