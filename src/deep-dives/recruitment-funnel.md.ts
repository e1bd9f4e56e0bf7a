import {readView} from "../lib/static.js";
import {deepDivePage} from "../pages/deep-dives/deep-dive.js";
import {recruitmentFunnelDive} from "../pages/deep-dives/recruitment-funnel/page.js";

const view = await readView();
process.stdout.write(deepDivePage(view, recruitmentFunnelDive(view)));
