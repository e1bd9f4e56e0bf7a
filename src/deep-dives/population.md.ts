import {readView} from "../lib/static.js";
import {deepDivePage} from "../pages/deep-dives/deep-dive.js";
import {populationDive} from "../pages/deep-dives/population/page.js";

const view = await readView();
process.stdout.write(deepDivePage(view, populationDive(view)));
