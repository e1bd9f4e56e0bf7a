import {readView} from "../../../lib/static.js";
import {deepDivesPage} from "../../../pages/deep-dives/index.js";

process.stdout.write(deepDivesPage(await readView()));
