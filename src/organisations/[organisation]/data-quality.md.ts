import {readView} from "../../lib/static.js";
import {dataQualityPage} from "../../pages/quality/page.js";

process.stdout.write(dataQualityPage(await readView()));
