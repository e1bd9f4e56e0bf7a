import {readView} from "../../writing/static.js";
import {overviewPage} from "../../subjects/overview/page.js";

process.stdout.write(overviewPage(await readView()));
