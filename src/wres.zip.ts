// The door: the only file of the site that reaches into the loaders. It makes the data and hands them over as one archive.
import {build} from "../loaders/build.js";
import {settingsFromEnvironment} from "../loaders/machine/settings.js";
import {zipFolder} from "../loaders/publish/zip-folder.js";

process.stdout.write(await zipFolder(await build(settingsFromEnvironment())));
