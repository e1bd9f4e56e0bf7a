import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readNotebooks} from "../../../../loaders/publish/read-notebooks.js";
import {exampleFolder, icbFolder} from "../../../helpers/example-view.js";

const file = (title: string, block: string): string => `<!doctype html>
<notebook>
  <title>${title}</title>
  <script id="1" type="text/markdown">
    ${block}
  </script>
  <script id="2" type="application/sql" output="rows1">select 1</script>
</notebook>`;
const block = (status: string): string => `\`\`\`yaml
    question: "Q?"
    status: ${status}
    owner: Analyst
    reviewed: 2024-03-31
    \`\`\``;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "notebooks-"));
  await mkdir(join(folder, "notebooks"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, "notebooks", name), text);
  return folder;
}

describe("readNotebooks(folder, {profile})", () => {
  it("gives an analyst all and a published site those that are published, by title; a folder without is one of none", async () => {
    const folder = await folderOf({
      "Zebra.html": file("Zebra", block("published")),
      "an-apple.html": file("Apple", block("published")),
      "half.html": file("Half done", block("draft")),
      "plain.html": file("Plain", "Words alone."),
      "notes.txt": "not one"
    });
    const slugs = async (profile: "analyst" | "published") =>
      (await readNotebooks(folder, {profile})).map(({slug, status}) => `${slug} ${status}`);
    expect(await slugs("published")).toEqual(["an-apple published", "zebra published"]);
    expect(await slugs("analyst")).toEqual(["an-apple published", "half draft", "plain draft", "zebra published"]);
    expect(await readNotebooks(await mkdtemp(join(tmpdir(), "none-")))).toEqual([]);
  });

  it("reads the two of the shipped example, which are the trust's and no other's, with the figures kept of them", async () => {
    const [one, two] = await readNotebooks(exampleFolder, {profile: "published"});
    expect([one, two].map((each) => [each?.slug, Object.keys(each?.findings ?? {})])).toEqual([
      ["is-the-experience-gap-closing", ["change-of-the-experience-gap", "clear-experience-gaps-now"]],
      ["appointments-at-equal-chances", ["appointments-short-of-equal-chances", "one-ratio-for-all-years"]]
    ]);
    expect(await readNotebooks(icbFolder)).toEqual([]);
  });

  it.each([
    ["a.html", file("A", block("done")), 'notebooks/a.html: status is "done". Write draft or published.'],
    ["a.html", "<p>Nothing.</p>", "notebooks/a.html: cannot be read as a notebook."],
    ["a.html", file("", block("draft")), "notebooks/a.html: has no title."],
    ["index.html", file("A", block("draft")), "notebooks/index.html: this name gives no address."],
    ["a.figures.json", "{", "notebooks/a.figures.json: holds no kept figures."]
  ])("stops at %s, and says what is wrong with it", async (name, text, message) => {
    const folder = await folderOf({"a.html": file("A", block("draft")), [name]: text});
    await expect(readNotebooks(folder)).rejects.toThrow(message);
  });

  it("stops where two files have one address", async () => {
    const folder = await folderOf({"One two.html": file("A", ""), "one-two.html": file("B", "")});
    await expect(readNotebooks(folder)).rejects.toThrow("two files give the address explorations/one-two");
  });
});
