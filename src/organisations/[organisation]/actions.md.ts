import {readView, today} from "../../writing/static.js";
import {actionsPage} from "../../subjects/actions/page.js";

process.stdout.write(actionsPage(await readView(), {today: today()}));
