import {readView} from "../../lib/static.js";
import {rootCausesPage} from "../../pages/root-causes/page.js";

process.stdout.write(rootCausesPage(await readView()));
