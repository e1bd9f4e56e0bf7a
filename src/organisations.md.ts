import {readSite} from "./writing/static.js";
import {organisationsPage} from "./subjects/organisations/page.js";

process.stdout.write(organisationsPage(await readSite()));
