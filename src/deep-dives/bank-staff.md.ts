import {readView} from "../writing/static.js";
import {bankStaffDive} from "../subjects/deep-dives/bank-staff/page.js";
import {deepDivePage} from "../subjects/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, bankStaffDive(view)));
