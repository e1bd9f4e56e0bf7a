import {readView} from "./lib/static.js";
import {actionsPage} from "./pages/actions/page.js";

/** The day that "overdue" is judged by: the day of the build, or the one that `WRES_TODAY` names. */
const today = process.env.WRES_TODAY ?? new Date().toISOString().slice(0, 10);

process.stdout.write(actionsPage(await readView(), {today}));
