import "./lib/static.js";
import {glossaryPage} from "./pages/glossary.js";

process.stdout.write(glossaryPage());
