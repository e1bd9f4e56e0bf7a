import {parseArgs} from "node:util";
import {readView} from "../lib/static.js";
import {methodPage} from "../pages/method/indicator.js";
import {indicators} from "../registry/index.js";

const {values} = parseArgs({options: {indicator: {type: "string"}}});
const indicator = indicators.find(({slug}) => slug === values.indicator);
if (!indicator) throw new Error(`method: no indicator has the address "${values.indicator ?? ""}"`);
process.stdout.write(methodPage(await readView(), indicator));
