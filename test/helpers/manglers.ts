import {cells} from "./manglers/cells.js";
import type {Mangler} from "./manglers/change.js";
import {columns} from "./manglers/columns.js";
import {files} from "./manglers/files.js";
import {rows} from "./manglers/rows.js";
import {workbooks} from "./manglers/workbooks.js";

/** What happens to files, by name. */
export const manglers: Readonly<Record<string, Mangler>> = {...rows, ...cells, ...columns, ...files, ...workbooks};
