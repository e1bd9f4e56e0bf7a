// The door: the only file of the site that reaches into the loaders. It hands the finished tables over as one archive.
import {zipFolder} from "../loaders/publish/zip-folder.js";
import {dataFolder} from "./writing/data-folder.js";

process.stdout.write(await zipFolder(dataFolder()));
