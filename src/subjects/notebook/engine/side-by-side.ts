type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Rows with the groups beside each other, one row for each combination of the columns `by`, in the order met: the column
 * `appointed` of the group BME is `appointed_BME`.
 */
export function sideBySide(
  rows: readonly AnyRow[],
  {by, values, group = "group"}: {by: readonly string[]; values: readonly string[]; group?: string}
): Record<string, unknown>[] {
  const found = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((name) => row[name]));
    const wide = found.get(key) ?? Object.fromEntries(by.map((name) => [name, row[name]]));
    for (const name of values) wide[`${name}_${String(row[group])}`] = row[name];
    found.set(key, wide);
  }
  return [...found.values()];
}
