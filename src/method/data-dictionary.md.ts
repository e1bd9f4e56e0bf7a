import "../writing/static.js";
import {dataDictionaryPage} from "../subjects/method/data-dictionary.js";

process.stdout.write(dataDictionaryPage());
