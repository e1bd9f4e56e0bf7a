import {readView, today} from "./lib/static.js";
import {actionsPage} from "./pages/actions/page.js";

process.stdout.write(actionsPage(await readView(), {today: today()}));
