import "../lib/static.js";
import {dataDictionaryPage} from "../pages/method/data-dictionary.js";

process.stdout.write(dataDictionaryPage());
