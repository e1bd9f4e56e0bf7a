import {readView} from "../../lib/static.js";
import {overviewPage} from "../../pages/overview.js";

process.stdout.write(overviewPage(await readView()));
