import type {PrintedFigure} from "../../src/figures/view.js";
import {organisationFolders} from "../machine/settings.js";
import {collect} from "../publish/collect.js";
import {makeSafe} from "../safe/make-safe.js";
import type {PayPart} from "./pay.js";

const [data = ""] = process.argv.slice(2);
const [started, before] = [performance.now(), process.cpuUsage()];
for (const folder of await organisationFolders(data)) {
  const {measures, open} = await collect(folder);
  const {verdict} = await makeSafe({measures, open: {published: open.published as PrintedFigure[]}});
  if (verdict !== "safe") throw new Error(`pay-part: the figures of ${folder} are not safe, so nothing is measured.`);
}
const {user, system} = process.cpuUsage(before);
const result: PayPart = {seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6};
process.send?.(result);
