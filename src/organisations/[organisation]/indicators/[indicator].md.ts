import {pageParameter, readView} from "../../../writing/static.js";
import {indicatorPage} from "../../../subjects/indicator/page.js";
import {indicatorAt} from "../../../registry/index.js";

process.stdout.write(indicatorPage(await readView(), indicatorAt(pageParameter("indicator"))));
