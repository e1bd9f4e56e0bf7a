import {readView} from "./writing/static.js";
import {dataQualityPage} from "./subjects/quality/page.js";

process.stdout.write(dataQualityPage(await readView()));
