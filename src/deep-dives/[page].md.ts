import {door} from "../door.js";

await door("deep-dives/");
