import {readView} from "../lib/static.js";
import {readExplorations} from "../lib/explorations/read.js";
import {galleryPage} from "../pages/explorations/gallery.js";

const view = await readView();
process.stdout.write(galleryPage(await readExplorations({drafts: view.site.profile === "analyst"})));
