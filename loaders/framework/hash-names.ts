import {createHash} from "node:crypto";
import type {PackedFile} from "./pack-modules.js";

const fileName = /[\w-]+\.\w{8}\.js/g;

/**
 * Gives each packed file a name that ends in a hash of its content and of all that it leads to, and puts those names in
 * the files' texts. Returns the files by their names before.
 */
export function hashNames(files: readonly PackedFile[]): Map<string, PackedFile> {
  const texts = new Map(files.map(({name, text}) => [name, text]));
  const leadsTo = new Map(
    files.map(({name, text}) => [name, (text.match(fileName) ?? []).filter((each) => texts.has(each))])
  );
  const reached = (name: string): string[] => {
    const found = new Set([name]);
    for (const each of found) for (const next of leadsTo.get(each) ?? []) found.add(next);
    return [name, ...[...found].filter((each) => each !== name).sort()];
  };
  const names = new Map(
    files.map(({name}) => {
      const content = createHash("sha256");
      for (const each of reached(name)) content.update(`${each}\0${texts.get(each) ?? ""}\0`);
      return [name, name.replace(/\.0{8}\.js$/, `.${content.digest("hex").slice(0, 8)}.js`)] as const;
    })
  );
  const renamed = (text: string): string => text.replace(fileName, (name) => names.get(name) ?? name);
  return new Map(
    files.map(({name, text, imports}) => [
      name,
      {name: names.get(name) ?? name, text: renamed(text), imports: imports.map(renamed)}
    ])
  );
}
