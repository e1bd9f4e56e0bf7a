import "./writing/static.js";
import {glossaryPage} from "./subjects/glossary/page.js";

process.stdout.write(glossaryPage());
