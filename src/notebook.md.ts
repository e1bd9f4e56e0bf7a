import {readView} from "./lib/static.js";
import {notebookPage} from "./pages/notebook/page.js";

process.stdout.write(notebookPage(await readView()));
