import {mkdir, mkdtemp, readdir, readFile, writeFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answerPublishing} from "../../../../loaders/preview/publish-notebook.js";
import {readNotebooks} from "../../../../loaders/publish/read-notebooks.js";
import "../../../../src/subjects/notebook/engine/start-document.js";
import {toFile} from "../../../../src/subjects/notebook/engine/notebook-file.js";
import {workedNotebook} from "../../../../src/subjects/notebook/worked-notebook.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";

let server: Server;
let folder = "";
let out = "";
let url = "";
beforeAll(async () => {
  folder = await organisationFolder({workforce: workforceRows(30, 10)});
  out = await mkdtemp(join(tmpdir(), "wres-out-"));
  const answer = answerPublishing({data: folder, out});
  server = createServer((request, response) => {
    void answer(request, response).then((taken) => taken || response.writeHead(418).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const text = toFile(workedNotebook({title: "New", organisation: "test"}));
const findings = {gap: {says: "So.", figures: {BME: "8.0%"}}};
const whole = {organisation: "test", slug: "a-question", text, findings, replace: false};

async function send(part: string, body: unknown): Promise<{status: number; words: string}> {
  const answer = await fetch(`${url}/publish-notebook/${part}`, {method: "POST", body: JSON.stringify(body)});
  return {status: answer.status, words: ((await answer.json()) as {words?: string}).words ?? ""};
}

describe("answerPublishing({data, out})", () => {
  it("writes a notebook into the folder of its organisation, with the figures of its findings", async () => {
    expect(await send("write", whole)).toEqual({status: 200, words: ""});
    expect(await readFile(join(folder, "notebooks/a-question.html"), "utf8")).toBe(text);
    expect(await readNotebooks(folder)).toMatchObject([{slug: "a-question", title: "New", findings}]);
  });

  it("writes over one only where that is asked for", async () => {
    expect(await send("write", whole)).toEqual({status: 409, words: "There is a notebook of that name already."});
    expect((await send("write", {...whole, replace: true})).status).toBe(200);
  });

  it.each([
    [{...whole, slug: "../organisation"}, 400],
    [{...whole, slug: "a/b"}, 400],
    [{...whole, slug: ""}, 400],
    [{...whole, slug: "index"}, 400],
    [{...whole, extra: 1}, 400],
    [{...whole, findings: {gap: {says: 1, figures: {}}}}, 400],
    [{...whole, organisation: "another"}, 404],
    [{...whole, organisation: "../test"}, 404],
    [{...whole, slug: "b", text: "<script>alert(1)</script>"}, 422],
    [{...whole, slug: "b", text: text.replace('status: "draft"', 'status: "done"')}, 422],
    ["text", 400]
  ])("refuses what no build would take, and anything but a notebook in its place: %#", async (body, status) => {
    expect((await send("write", body)).status).toBe(status);
    expect((await readdir(join(folder, "notebooks"))).sort()).toEqual(["a-question.figures.json", "a-question.html"]);
  });

  it("gives the protected tables that it has made, and no other file", async () => {
    await mkdir(join(out, "to-publish/published"), {recursive: true});
    await writeFile(join(out, "to-publish/published/cube.parquet"), "PAR1");
    await writeFile(join(out, "to-publish/secret.json"), "{}");
    const got = async (name: string): Promise<number> => (await fetch(`${url}/publish-notebook/${name}`)).status;
    expect(await got("cube.parquet")).toBe(200);
    for (const name of ["pay_gaps.parquet", "stamp", "..%2fsecret.json", "tables", "constructor"])
      expect(await got(name), name).toBe(404);
    expect((await send("constructor", {})).status).toBe(404);
    expect((await fetch(`${url}/notebook.html`)).status).toBe(418);
  });
});
