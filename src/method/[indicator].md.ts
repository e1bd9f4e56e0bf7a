import {pageParameter, readView} from "../lib/static.js";
import {methodPage} from "../pages/method/indicator.js";
import {indicatorAt} from "../registry/index.js";

process.stdout.write(methodPage(await readView(), indicatorAt(pageParameter("indicator"))));
