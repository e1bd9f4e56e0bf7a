import {join, relative, resolve} from "node:path";
import {parseArgs} from "node:util";
import {organisationId} from "../../src/registry/organisation.js";
import {newOrganisation} from "./make-organisation.js";
import {root} from "../machine/settings.js";

export const usage = "new-organisation -- NAME [--data DIR] [--type trust|icb]";

/** Makes a folder for an organisation's extracts, below `data/local` unless told where. */
export async function run(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: args.filter((each) => each !== "--"),
    allowPositionals: true,
    options: {data: {type: "string"}, type: {type: "string"}}
  });
  const name = positionals.join(" ").trim();
  if (name === "") throw new Error(`no name given. Usage: npm run ${usage}`);
  const {type} = values;
  if (type !== undefined && type !== "trust" && type !== "icb")
    throw new Error(`--type: found "${type}". Give "trust" or "icb".`);
  const folder = values.data === undefined ? join(root, "data", "local", organisationId(name)) : resolve(values.data);
  const files = await newOrganisation(name, folder, type && {type});
  const shown = relative(process.cwd(), folder) || ".";
  process.stdout.write(
    `Made ${shown} with ${files.join(", ")}.\n` +
      `Fill in the extracts as data-dictionary.md says, take away those you do not have, then run:\n` +
      `  npm run check -- ${shown}\n`
  );
}
