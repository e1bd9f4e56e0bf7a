import {pageParameter, readView} from "../writing/static.js";
import {methodPage} from "../subjects/method/indicator.js";
import {indicatorAt} from "../registry/index.js";

process.stdout.write(methodPage(await readView(), indicatorAt(pageParameter("indicator"))));
