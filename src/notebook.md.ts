import {readView} from "./writing/static.js";
import {notebookPage} from "./subjects/notebook/page.js";

process.stdout.write(notebookPage(await readView()));
