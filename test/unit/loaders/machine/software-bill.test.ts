import {readFile} from "node:fs/promises";
import {expect, it} from "vitest";
import {softwareBill} from "../../../../loaders/machine/software-bill.js";

it("lists every package that is asked for, with version and hash", async () => {
  const bill = JSON.parse(await softwareBill()) as {
    bomFormat: string;
    components: {group?: string; name: string; version: string; hashes?: {alg: string}[]}[];
  };
  expect(bill.bomFormat).toBe("CycloneDX");
  const listed = new Set(
    bill.components.map(({group, name, version}) => `${group ? `${group}/` : ""}${name} ${version}`)
  );
  const wanted = JSON.parse(await readFile("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  const all = Object.entries({...wanted.dependencies, ...wanted.devDependencies});
  expect(all.filter(([name, version]) => !listed.has(`${name} ${version}`))).toEqual([]);
  const hashed = bill.components.filter(({hashes = []}) => hashes.some(({alg}) => alg === "SHA-512"));
  expect(bill.components.length - hashed.length).toBeLessThan(5);
});
