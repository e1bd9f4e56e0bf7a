import {readView} from "../lib/static.js";
import {protectionPage} from "../pages/protection/page.js";

process.stdout.write(protectionPage(await readView()));
