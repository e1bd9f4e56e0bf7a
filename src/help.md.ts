import {readSite} from "./writing/static.js";
import {helpPage} from "./subjects/help/page.js";

process.stdout.write(helpPage((await readSite()).site));
