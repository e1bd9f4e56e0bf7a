import {readView} from "../writing/static.js";
import {protectionPage} from "../subjects/protection/page.js";

process.stdout.write(protectionPage(await readView()));
