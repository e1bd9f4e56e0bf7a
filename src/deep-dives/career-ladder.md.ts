import {readView} from "../lib/static.js";
import {careerLadderDive} from "../pages/deep-dives/career-ladder/page.js";
import {deepDivePage} from "../pages/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, careerLadderDive(view)));
