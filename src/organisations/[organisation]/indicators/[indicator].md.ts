import {pageParameter, readView} from "../../../lib/static.js";
import {indicatorPage} from "../../../pages/indicator/page.js";
import {indicatorAt} from "../../../registry/index.js";

process.stdout.write(indicatorPage(await readView(), indicatorAt(pageParameter("indicator"))));
