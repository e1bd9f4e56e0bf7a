import {readView} from "./writing/static.js";
import {whatChangedPage} from "./subjects/release/page.js";

process.stdout.write(whatChangedPage(await readView()));
