import {door} from "../../../door.js";

await door("explorations/");
