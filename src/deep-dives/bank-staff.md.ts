import {readView} from "../lib/static.js";
import {bankStaffDive} from "../pages/deep-dives/bank-staff/page.js";
import {deepDivePage} from "../pages/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, bankStaffDive(view)));
