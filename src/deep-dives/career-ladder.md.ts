import {readView} from "../writing/static.js";
import {careerLadderDive} from "../subjects/deep-dives/career-ladder/page.js";
import {deepDivePage} from "../subjects/deep-dives/deep-dive.js";

const view = await readView();
process.stdout.write(deepDivePage(view, careerLadderDive(view)));
