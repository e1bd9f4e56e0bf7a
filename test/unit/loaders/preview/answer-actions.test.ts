import {chmod, readdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {answerActions} from "../../../../loaders/preview/actions/answer-actions.js";
import {openDoor, type Door} from "../../../../loaders/preview/open-door.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";
import {cookieOf} from "../../../helpers/preview.js";

const plan = 'id,indicators,action,Cost\r\nA1,2,"Train, all chairs",£5\r\n';

let folder: string;
let door: Door;
let own: Record<string, string>;
beforeEach(async () => {
  folder = await organisationFolder({workforce: workforceRows(60, 20), actions: plan});
  door = await openDoor({port: 0, rows: folder, actions: answerActions({data: folder})});
  door.connect(join(folder, "nobody"));
  const origin = door.url.slice(0, -1);
  own = {cookie: await cookieOf(door), origin, "content-type": "application/json", "sec-fetch-site": "same-origin"};
});
afterEach(async () => {
  await door.close();
  await rm(folder, {recursive: true});
});

type Got = {status: number; body: {version?: string; error?: string; actions?: {id: string; action: string}[]}};

function ask(
  body: unknown,
  {
    method = "POST",
    headers = own,
    path = "_actions/test"
  }: {method?: string; headers?: Record<string, string>; path?: string} = {}
): Promise<Got> {
  return new Promise((done, fail) => {
    const asked = request(`${door.url}${path}`, {method, headers}, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => {
        const json = text.startsWith("{") ? (JSON.parse(text) as Got["body"]) : {error: text};
        done({status: response.statusCode ?? 0, body: json});
      });
    });
    asked.on("error", fail);
    asked.end(method === "GET" ? undefined : JSON.stringify(body));
  });
}

const written = (): Promise<string> => readFile(join(folder, "actions.csv"), "utf8");

describe("the form's way to actions.csv", () => {
  it("reads the plan and writes one field of it, all else byte for byte, in one step", async () => {
    await chmod(join(folder, "actions.csv"), 0o640);
    const {body: before} = await ask(null, {method: "GET"});
    expect(before.actions).toEqual([expect.objectContaining({id: "A1", action: "Train, all chairs"})]);
    const {status} = await ask({version: before.version, id: "A1", fields: {action: "Train every chair"}});
    expect([status, await written()]).toEqual([200, plan.replace("Train, all chairs", "Train every chair")]);
    expect((await stat(join(folder, "actions.csv"))).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("keeps the mark of UTF-8 that a spreadsheet has left", async () => {
    await writeFile(join(folder, "actions.csv"), `\ufeff${plan}`);
    const {body} = await ask(null, {method: "GET"});
    await ask({version: body.version, id: "A1", fields: {indicators: "2, 7"}});
    expect(await written()).toBe(`\ufeff${plan.replace("A1,2,", 'A1,"2, 7",')}`);
  });

  it("begins the plan of an organisation that has none", async () => {
    await rm(join(folder, "actions.csv"));
    const {body} = await ask(null, {method: "GET"});
    expect(body.actions).toEqual([]);
    const fields = {id: "A01", action: "Meet the network", indicators: "8"};
    expect((await ask({version: body.version, id: null, fields})).status).toBe(200);
    expect(await written()).toContain("\nA01,8,Meet the network,");
  });

  it("refuses a form that was filled from an earlier state of the file", async () => {
    const {body} = await ask(null, {method: "GET"});
    await writeFile(join(folder, "actions.csv"), plan.replace("£5", "£6"));
    const late = await ask({version: body.version, id: "A1", fields: {action: "x"}});
    expect([late.status, late.body.error]).toEqual([409, expect.stringContaining("changed since")]);
    expect(await written()).toContain("£6");
    const {body: now} = await ask(null, {method: "GET"});
    const both = ["one", "two"].map((action) => ask({version: now.version, id: "A1", fields: {action}}));
    expect((await Promise.all(both)).map(({status}) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ["a workbook", async () => rename(join(folder, "actions.csv"), join(folder, "actions.xlsx")), /workbook/],
    ["several files", async () => writeFile(join(folder, "actions-2020.csv"), `${plan}A2,3,x,y\r\n`), /several files/],
    [
      "another encoding",
      async () => writeFile(join(folder, "actions.csv"), Buffer.from(plan, "latin1")),
      /not written in UTF-8/
    ]
  ])("does not write to %s, and says so", async (_, spoil, said) => {
    await spoil();
    const {status, body} = await ask(null, {method: "GET"});
    expect([status, body.error]).toEqual([409, expect.stringMatching(said)]);
  });

  it.each<[string, number, Parameters<typeof ask>[1], unknown?]>([
    ["who has not been let in", 401, {headers: {}}],
    ["a page of another site", 403, {headers: {origin: "https://example.org"}}],
    ["another program's page on this machine", 403, {headers: {origin: "http://127.0.0.1:1"}}],
    ["a program that does not say where it is from", 405, {headers: {origin: ""}}],
    ["a form that another site sends", 405, {headers: {"content-type": "text/plain"}}],
    ["another method", 405, {method: "PUT"}],
    ["a deletion", 405, {method: "DELETE"}],
    ["another address", 405, {path: "actions.html"}],
    ["an address above", 405, {path: "_actions/..%2ftest"}],
    ["an organisation that is not there", 404, {path: "_actions/other"}],
    ["fields that are none of an action", 400, {}, {version: "a", id: null, fields: {path: "/etc/passwd"}}],
    ["more text than an action has", 400, {}, {version: "a".repeat(300_000)}]
  ])("refuses %s", async (who, status, options = {}, sent = undefined) => {
    const {body} = await ask(null, {method: "GET"});
    const given = Object.entries({...own, ...options.headers}).filter(([, value]) => value !== "");
    const headers = Object.fromEntries(
      given.filter(([name]) => who !== "who has not been let in" || name !== "cookie")
    );
    const change = sent ?? {version: body.version, id: "A1", fields: {action: "stolen"}};
    expect((await ask(change, {...options, headers})).status).toBe(status);
    expect(await written()).toBe(plan);
  });
});
