import {readView} from "../writing/static.js";
import {deepDivePage} from "../subjects/deep-dives/deep-dive.js";
import {populationDive} from "../subjects/deep-dives/population/page.js";

const view = await readView();
process.stdout.write(deepDivePage(view, populationDive(view)));
