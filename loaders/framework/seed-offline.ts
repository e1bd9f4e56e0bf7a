import {mkdir, readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));

/**
 * Lets Framework build without a network. It asks the npm registry for the version of every `npm:` package that its own
 * client names, used or not; an empty folder of that name in its cache is an answer. Nothing is ever fetched from these.
 * Returns the names, in alphabetical order.
 */
export async function seedOffline(root: string): Promise<string[]> {
  const names = await clientPackages();
  for (const name of names) await mkdir(join(root, ".observablehq/cache/_npm", `${name}@0.0.0`), {recursive: true});
  return names;
}

/** The `npm:` packages that the client of the installed Framework names. */
async function clientPackages(): Promise<string[]> {
  const names = new Set<string>();
  const client = join(framework, "dist/client");
  for (const file of await readdir(client, {recursive: true}))
    if (file.endsWith(".js"))
      for (const [, name] of (await readFile(join(client, file), "utf8")).matchAll(/"npm:((?:@[\w.-]+\/)?[\w.-]+)/g))
        if (name) names.add(name);
  return [...names].sort();
}
