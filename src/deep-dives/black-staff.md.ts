import {readView} from "../lib/static.js";
import {blackStaffDive} from "../pages/deep-dives/black-staff/page.js";
import {deepDivePage} from "../pages/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, blackStaffDive(view)));
