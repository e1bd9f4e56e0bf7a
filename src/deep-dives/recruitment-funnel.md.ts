import {readView} from "../writing/static.js";
import {deepDivePage} from "../subjects/deep-dives/deep-dive.js";
import {recruitmentFunnelDive} from "../subjects/deep-dives/recruitment-funnel/page.js";

const view = await readView();
process.stdout.write(deepDivePage(view, recruitmentFunnelDive(view)));
