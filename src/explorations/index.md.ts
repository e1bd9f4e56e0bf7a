import {readExplorations, readSnapshots} from "../subjects/explorations/read.js";
import {snapshotFor} from "../figures/snapshot.js";
import {readView} from "../writing/static.js";
import {galleryPage} from "../subjects/explorations/gallery.js";

const {site, organisation} = await readView();
const explorations = await readExplorations({drafts: site.profile === "analyst"});
const snapshots = await readSnapshots();
const own = explorations.map(({slug}) => [slug, snapshotFor(organisation.id, snapshots[slug])] as const);
process.stdout.write(galleryPage(explorations, Object.fromEntries(own)));
