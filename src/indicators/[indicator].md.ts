import {parseArgs} from "node:util";
import {readView} from "../lib/static.js";
import {indicatorPage} from "../pages/indicator/page.js";
import {indicators} from "../registry/index.js";

const {values} = parseArgs({options: {indicator: {type: "string"}}});
const indicator = indicators.find(({slug}) => slug === values.indicator);
if (!indicator) throw new Error(`indicators: no indicator has the address "${values.indicator ?? ""}"`);
process.stdout.write(indicatorPage(await readView(), indicator));
