import {readView} from "../writing/static.js";
import {blackStaffDive} from "../subjects/deep-dives/black-staff/page.js";
import {deepDivePage} from "../subjects/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, blackStaffDive(view)));
