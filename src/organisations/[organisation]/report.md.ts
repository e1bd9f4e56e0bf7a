import {readView, today} from "../../writing/static.js";
import {reportPage} from "../../subjects/report/page.js";

process.stdout.write(reportPage(await readView(), {today: today()}));
