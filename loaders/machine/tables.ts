/** Tables that hold nobody's data and go out as they were supplied. */
export const openTables = ["benchmarks", "population", "published", "actions"] as const;

/** Row-level tables, for the analyst's machine only. */
export const rowTables = ["workforce", "recruitment", "disciplinary", "training"] as const;

/** Below an analyst's data, the folder of the row-level tables. */
export const rowsFolder = "rows";
