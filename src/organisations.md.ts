import {readSite} from "./lib/static.js";
import {organisationsPage} from "./pages/organisations/page.js";

process.stdout.write(organisationsPage(await readSite()));
