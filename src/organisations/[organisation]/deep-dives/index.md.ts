import {readView} from "../../../writing/static.js";
import {deepDivesPage} from "../../../subjects/deep-dives/index.js";

process.stdout.write(deepDivesPage(await readView()));
