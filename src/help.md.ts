import {readSite} from "./lib/static.js";
import {helpPage} from "./pages/help.js";

process.stdout.write(helpPage((await readSite()).site));
