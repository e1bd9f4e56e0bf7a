import {organisationFolder} from "./folder.js";

/** How many staff of each ethnic group a pay band of a category has at the first of two snapshots. */
const posts: readonly [category: string, band: string, people: Readonly<Record<string, number>>][] = [
  ["non-clinical", "Band 3", {A: 41, C: 3, H: 6, M: 4}],
  ["non-clinical", "Band 4", {A: 33, H: 5, N: 4, Z: 3}],
  ["non-clinical", "Band 6", {A: 28, H: 4, S: 2}],
  ["non-clinical", "Band 8a", {A: 17, H: 2}],
  ["non-clinical", "VSM", {A: 6}],
  ["clinical", "Band 5", {A: 44, J: 9, N: 13, F: 3, Z: 4}],
  ["clinical", "Band 6", {A: 38, H: 7, N: 5}],
  ["clinical", "Band 7", {A: 26, H: 3, N: 2, R: 2}],
  ["clinical", "Band 8b", {A: 9, H: 1}]
];

/**
 * The folder of a body that has nothing but a file of its workforce: about 320 staff, none of its optional files.
 * `directorate` names one that the clinical staff belong to; without it there is no such column.
 */
export function bareBody({directorate}: {directorate?: string} = {}): Promise<string> {
  const rows = ["2024-03-31", "2025-03-31"].flatMap((snapshot, year) =>
    posts.flatMap(([category, pay_band, people]) =>
      Object.entries(people).map(([ethnicity, count]) => ({
        snapshot,
        category,
        pay_band,
        ethnicity,
        ...(directorate !== undefined && {directorate: category === "clinical" ? directorate : "Corporate"}),
        count: count + (ethnicity === "A" ? -year : year)
      }))
    )
  );
  return organisationFolder({workforce: rows}, {name: "Bare Health Body", shortName: "Bare", type: "trust"});
}
