import type {Organisation} from "../../src/registry/organisation.js";
import type {SourceName} from "../../src/registry/sources.js";
import type {Database} from "../machine/database.js";
import type {SuppliedFile} from "../stages.js";
import type {Finding} from "./finding.js";

/** What a check looks at: typed tables with `_row`, and `_refused` on rows that are left out already. */
export type CheckContext = {
  database: Database;
  organisation: Organisation;
  files: readonly SuppliedFile[];
  supplied: ReadonlySet<SourceName>;
};

/** Looks at the typed tables, marks rows that cannot stand as `_refused`, and says what it found. */
export type DataCheck = (context: CheckContext) => Promise<readonly Finding[]>;
