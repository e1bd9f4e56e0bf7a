import {readView} from "./writing/static.js";
import {explorePage} from "./subjects/explorer/page.js";

process.stdout.write(explorePage(await readView()));
