import {readView} from "./lib/static.js";
import {whatChangedPage} from "./pages/what-changed.js";

process.stdout.write(whatChangedPage(await readView()));
