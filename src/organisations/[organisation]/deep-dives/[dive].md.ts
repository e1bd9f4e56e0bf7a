import {pageParameter, readView} from "../../../writing/static.js";
import {deepDivePage} from "../../../subjects/deep-dives/deep-dive.js";
import {deepDiveAt} from "../../../subjects/deep-dives/index.js";

const view = await readView();
process.stdout.write(deepDivePage(view, deepDiveAt(view, pageParameter("dive"))));
