import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";

type Package = {
  version?: string;
  integrity?: string;
  inBundle?: boolean;
  resolved?: string;
  link?: boolean;
  os?: string[];
};

describe("package-lock.json", () => {
  const readPackages = async (): Promise<[string, Package][]> => {
    const {packages} = JSON.parse(await readFile("package-lock.json", "utf8")) as {packages: Record<string, Package>};
    return Object.entries(packages).filter(([path]) => path !== "");
  };

  it("has the hash of every package, those of other platforms too, so that none can be exchanged on its way", async () => {
    const packages = await readPackages();
    expect(packages.length).toBeGreaterThan(500);
    // npm leaves hashes out where it writes the file from a node_modules without these platforms. To mend it: delete the
    // entries that are named here, then `npm install --package-lock-only` in a folder without node_modules.
    // What a package carries inside it is covered by the hash of that package.
    const without = packages.filter(
      ([, {integrity, inBundle}]) => inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity ?? "")
    );
    expect(without.map(([path]) => path)).toEqual([]);
    const platforms = new Set(packages.flatMap(([, {os = []}]) => os));
    for (const platform of ["linux", "darwin", "win32"]) expect(platforms).toContain(platform);
  });

  it("takes everything from the npm registry", async () => {
    const elsewhere = (await readPackages()).filter(
      ([, {resolved, link}]) => link || (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"))
    );
    expect(elsewhere).toEqual([]);
  });

  it("has the versions that package.json asks for, exactly", async () => {
    const wanted = JSON.parse(await readFile("package.json", "utf8")) as Record<
      "dependencies" | "devDependencies",
      Record<string, string>
    >;
    const locked = new Map(await readPackages());
    const all = Object.entries({...wanted.dependencies, ...wanted.devDependencies});
    expect(all.length).toBeGreaterThan(30);
    for (const [name, version] of all)
      expect([name, locked.get(`node_modules/${name}`)?.version]).toEqual([name, version]);
  });
});
