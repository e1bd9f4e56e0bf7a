// Loaded first into a closed process (see `closed-rights.ts`), for packages that look about them in folders which it may
// not read. `realpath` of Node's own looks at every folder above a file; that of the operating system needs the file alone.
// `existsSync` throws where Node 20 may not look: what may not be read is not there.
import fs from "node:fs";
import {syncBuiltinESMExports} from "node:module";

const {native} = fs.realpath;
const {native: nativeSync} = fs.realpathSync;
const {existsSync} = fs;

fs.realpath = Object.assign((...given) => native(...given), {native});
fs.realpathSync = Object.assign((...given) => nativeSync(...given), {native: nativeSync});
fs.existsSync = (path) => {
  try {
    return existsSync(path);
  } catch (error) {
    if (error.code === "ERR_ACCESS_DENIED") return false;
    throw error;
  }
};
syncBuiltinESMExports();
