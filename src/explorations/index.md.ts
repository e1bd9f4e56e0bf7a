import {readExplorations, readSnapshots} from "../lib/explorations/read.js";
import {snapshotFor} from "../lib/explorations/snapshot.js";
import {readView} from "../lib/static.js";
import {galleryPage} from "../pages/explorations/gallery.js";

const {site, organisation} = await readView();
const explorations = await readExplorations({drafts: site.profile === "analyst"});
const snapshots = await readSnapshots();
const own = explorations.map(({slug}) => [slug, snapshotFor(organisation.id, snapshots[slug])] as const);
process.stdout.write(galleryPage(explorations, Object.fromEntries(own)));
