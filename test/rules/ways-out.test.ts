import {ESLint} from "eslint";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";

const eslint = new ESLint();

/** The messages of the rules that close ways out, for a line in a file of the source. */
async function closedBy(code: string, filePath = "src/writing/any.ts"): Promise<string[]> {
  const [result] = await eslint.lintText(code, {filePath});
  const rules = new Set(["no-restricted-syntax", "no-restricted-globals", "no-eval", "no-new-func"]);
  return (result?.messages ?? []).filter(({ruleId}) => rules.has(ruleId ?? "")).map(({message}) => message);
}

describe("lint of the source", () => {
  it.each([
    "node.innerHTML = text;",
    "node.outerHTML = text;",
    "frame.srcdoc = text;",
    'node.insertAdjacentHTML("beforeend", text);',
    "range.createContextualFragment(text);",
    'new DOMParser().parseFromString(text, "text/html");',
    "document.write(text);",
    "Object.assign(node, values);",
    'Object.assign(document.createElement("p"), values);',
    "Object.defineProperty(node, name, {});",
    "link.href = address;",
    "image.src = address;",
    'node.setAttribute("href", address);',
    'node.setAttribute("onclick", text);',
    "node.setAttribute(name, value);",
    "await import(address);",
    "location = address;",
    "location.href = address;",
    "window.location = address;",
    "location.assign(address);",
    "document.location.replace(address);",
    "window.open(address);",
    "parent.postMessage(rows);",
    "navigator.sendBeacon(address, rows);",
    'h("iframe", {});',
    'document.createElement("script");',
    "fetch(address);",
    "new WebSocket(address);",
    "new XMLHttpRequest();",
    "new EventSource(address);",
    "eval(text);",
    "new Function(text);",
    'setTimeout("text", 1);'
  ])("closes %s", async (code) => {
    expect(await closedBy(code)).not.toEqual([]);
  });

  it.each([
    "const all = {...values};",
    "const all = Object.assign({}, values);",
    'h("a", {href: "./page.html"}, words);',
    'node.setAttribute("class", name);',
    'history.pushState(null, "", address);',
    'await import("./page.js");',
    "node.textContent = text;"
  ])("leaves %s", async (code) => {
    expect(await closedBy(code)).toEqual([]);
  });

  it("lets one file make markup of text, which is Markdown without HTML", async () => {
    expect(await closedBy("node.innerHTML = text;", "src/writing/markdown-box.ts")).toEqual([]);
    expect(await closedBy("fetch(address);", "src/writing/markdown-box.ts")).not.toEqual([]);
  });

  it("lets one file of the actions ask, and that one an address of the preview alone", async () => {
    const file = "src/subjects/actions/written-plan.ts";
    expect(await closedBy("fetch(address);", file)).toEqual([]);
    expect(await closedBy("navigator.sendBeacon(address, rows);", file)).not.toEqual([]);
    const asks = [...(await readFile(file, "utf8")).matchAll(/\bfetch\(([^,]*)/g)].map(([, address]) => address);
    expect(asks).toEqual(["`/_actions/${organisation}`"]);
  });
});

describe("the source", () => {
  let files: {name: string; text: string}[] = [];
  beforeAll(async () => {
    const names = (await readdir("src", {recursive: true})).filter(
      (name) => /\.(ts|md|js)$/.test(name) && !name.startsWith(".observablehq")
    );
    files = await Promise.all(names.map(async (name) => ({name, text: await readFile(join("src", name), "utf8")})));
    expect(files.length).toBeGreaterThan(300);
  });

  it("switches none of these rules off for a line", () => {
    const off = files.filter(({text}) =>
      /eslint-disable\S*(?:\s*(?:\*\/|$)|.*(?:no-restricted|no-eval|no-new-func))/m.test(text)
    );
    expect(off.map(({name}) => name)).toEqual([]);
  });

  it("asks no other host in its Markdown pages, which no linter reads", () => {
    const asks = files.filter(
      ({name, text}) =>
        name.endsWith(".md") && /\b(?:npm:|jsr:|https?:\/\/\S+\.js|fetch\(|innerHTML|<script|<iframe)/.test(text)
    );
    expect(asks.map(({name}) => name)).toEqual([]);
  });
});
