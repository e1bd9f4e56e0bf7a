import {readView} from "./lib/static.js";
import {explorePage} from "./pages/explore/page.js";

process.stdout.write(explorePage(await readView()));
