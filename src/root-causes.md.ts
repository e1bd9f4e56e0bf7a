import {readView} from "./writing/static.js";
import {rootCausesPage} from "./subjects/root-causes/page.js";

process.stdout.write(rootCausesPage(await readView()));
