import {readView} from "../../lib/static.js";
import {reconciliationPage} from "../../pages/reconciliation.js";

process.stdout.write(reconciliationPage(await readView()));
