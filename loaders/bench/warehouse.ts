import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {countStatement} from "../warehouse/count-statement.js";
import {openSnapshot} from "../warehouse/postgres.js";
import {account, startPostgres} from "../../test/helpers/postgres-server.js";
import {ratio, seconds, type Line} from "./print.js";

/** All staff of the NHS in England at three snapshots. */
const staff = 4_500_000;

const columns = ["snapshot", "ethnicity", "pay_band", "category", "staff_group", "directorate", "sex", "age_band"];

/** Staff of many organisations, with eight columns of words. */
const table = `
  create table staff as select
    (array['2018-03-31', '2019-03-31', '2020-03-31'])[1 + n % 3] as snapshot,
    (array['A', 'B', 'C', 'H', 'J', 'K', 'M', 'N', 'S', 'Z'])[1 + (n * 7919) % 10] as ethnicity,
    'Band ' || (2 + (n * 104729) % 7) as pay_band,
    (array['clinical', 'non-clinical'])[1 + (n * 31) % 2] as category,
    'Group ' || (n * 17) % 9 as staff_group,
    'Directorate ' || (n * 13) % 8 as directorate,
    (array['female', 'male'])[1 + (n * 5) % 2] as sex,
    (array['under 30', '30 to 50', 'over 50'])[1 + (n * 3) % 3] as age_band
  from generate_series(1::bigint, ${staff}) as n`;

/** Counting 4.5 million staff on a server and fetching the counts, against fetching their rows, both as one snapshot. */
export async function benchWarehouse(): Promise<Line[]> {
  const server = await startPostgres();
  const scratch = await mkdtemp(join(tmpdir(), "wres-bench-"));
  Object.assign(process.env, account);
  try {
    const owner = await server.connect();
    await owner.query(table);
    await owner.query("analyze staff");
    await owner.end();
    const snapshot = await openSnapshot(server.url);
    const timed = async (statement: string): Promise<{took: number; bytes: number}> => {
      const path = join(scratch, "fetched.csv");
      const started = performance.now();
      await snapshot.write(statement, path);
      return {took: (performance.now() - started) / 1000, bytes: (await stat(path)).size};
    };
    const rows = await timed("select * from staff");
    const asked = columns.map((name) => ({theirs: name, ours: name}));
    const counts = await timed(countStatement(asked, "staff", "postgres"));
    await snapshot.close();
    return [
      [`${staff.toLocaleString("en-GB")} rows, fetched`, `${seconds(rows.took)}, ${megabytes(rows.bytes)}`],
      ["the same, counted there", `${seconds(counts.took)}, ${megabytes(counts.bytes)}`],
      ["counts against rows, time", ratio(counts.took, rows.took)],
      ["counts against rows, bytes", ratio(counts.bytes, rows.bytes)]
    ];
  } finally {
    await server.stop();
    await rm(scratch, {recursive: true, force: true});
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
