import {readView, today} from "../../lib/static.js";
import {reportPage} from "../../pages/report/page.js";

process.stdout.write(reportPage(await readView(), {today: today()}));
