import {readView} from "./writing/static.js";
import {reconciliationPage} from "./subjects/reconciliation/page.js";

process.stdout.write(reconciliationPage(await readView()));
