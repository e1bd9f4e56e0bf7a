import {pageParameter, readView} from "../../../lib/static.js";
import {deepDivePage} from "../../../pages/deep-dives/deep-dive.js";
import {deepDiveAt} from "../../../pages/deep-dives/index.js";

const view = await readView();
process.stdout.write(deepDivePage(view, deepDiveAt(view, pageParameter("dive"))));
