import {lightDocument} from "./light-document.js";

// Before the libraries that look for one as they are loaded.
lightDocument();
