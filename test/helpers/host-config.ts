import {parseHTML} from "linkedom";
import {parseHeaders} from "../../loaders/site/serve.js";

type Header = [name: string, value: string];

/** The headers that a host set up by a configuration sends for a path below the site. */
export type HostRules = (path: string) => Header[];

/**
 * Reads a host's configuration as that host would, as far as headers go. Throws on a line that it does not know, so that
 * nothing in a shipped file goes unread.
 */
export const readHostConfig: Readonly<Record<string, (text: string) => HostRules>> = {
  _headers: (text) => {
    const rules = parseHeaders(text);
    return (path) => rules.filter(({pattern}) => pattern.test(path)).flatMap(({headers}) => headers);
  },
  "nginx.conf": readNginx,
  ".htaccess": readApache,
  "web.config": readIis
};

/** A location's own `add_header` lines take the place of those around it. */
function readNginx(text: string): HostRules {
  const around: Header[] = [];
  const locations: {pattern: RegExp; headers: Header[]}[] = [];
  let headers = around;
  for (const line of linesOf(text)) {
    const [, name, value] = /^add_header (\S+) "([^"]*)" always;$/.exec(line) ?? [];
    const [, pattern] = /^location ~ "([^"]+)" \{$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.push([name, value]);
    else if (pattern !== undefined) locations.push({pattern: new RegExp(pattern), headers: (headers = [])});
    else if (line === "}") headers = around;
    else if (!/^(index|error_page|gzip_static|gzip_vary) [^;{}]+;$/.test(line)) throw new Error(`nginx.conf: ${line}`);
  }
  return (path) => locations.find(({pattern}) => pattern.test(path))?.headers ?? around;
}

/** `Header set` replaces; what stands in an `<If>` applies to the addresses that it names, and comes last. */
function readApache(text: string): HostRules {
  const sections: {pattern: RegExp; headers: Header[]}[] = [{pattern: /^/, headers: []}];
  const [everywhere] = sections;
  let now = everywhere;
  let inFiles = false;
  for (const line of linesOf(text)) {
    const [, name, value] = /^Header (?:always )?set (\S+) "([^"]*)"$/.exec(line) ?? [];
    const [, pattern] = /^<If "%\{REQUEST_URI\} =~ m#(.+)#">$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !inFiles) now?.headers.push([name, value]);
    else if (pattern !== undefined) sections.push((now = {pattern: new RegExp(pattern), headers: []}));
    else if (line === "</If>") now = everywhere;
    else if (/^<\/?FilesMatch/.test(line)) inFiles = !line.startsWith("</");
    else if (!/^(<\/?IfModule|Options|DirectoryIndex|ErrorDocument|Add|Remove|Rewrite|Header append Vary)/.test(line))
      throw new Error(`.htaccess: ${line}`);
  }
  return (path) => [
    ...new Map(sections.filter(({pattern}) => pattern.test(path)).flatMap(({headers}) => headers)).entries()
  ];
}

/** IIS writes Cache-Control itself, from a mode and what is added to it. */
function readIis(text: string): HostRules {
  const {document} = parseHTML(text.replace(/^<\?xml.*\?>\n/, "").replaceAll(/<(\w+)([^<>]*) \/>/g, "<$1$2></$1>"));
  const attribute = (node: Element, name: string): string =>
    [...node.attributes].find((each) => each.name.toLowerCase() === name)?.value ?? "";
  const all = (root: ParentNode, name: string): Element[] =>
    [...root.querySelectorAll("*")].filter((node) => node.localName.toLowerCase() === name);
  // What stands in a location is for its address alone, and takes the place of what it removes.
  const custom = all(document, "customheaders").map((node) => ({
    path: attribute(node.closest("location") ?? node, "path"),
    headers: [...node.children]
      .filter((each) => each.localName.toLowerCase() === "add")
      .map((each): Header => [attribute(each, "name"), attribute(each, "value")])
  }));
  const caching = all(document, "clientcache").map((node) => {
    const folder = attribute(node.closest("location") ?? node, "path");
    const [days = "0"] = attribute(node, "cachecontrolmaxage").split(".");
    const value =
      attribute(node, "cachecontrolmode") === "DisableCache"
        ? "no-cache"
        : `${attribute(node, "cachecontrolcustom")}, max-age=${Number(days) * 86_400}`;
    return {folder, value};
  });
  return (path) => {
    const own = caching.find(({folder}) => folder !== "" && path.startsWith(`/${folder}/`));
    const value = (own ?? caching.find(({folder}) => folder === ""))?.value;
    const stated = custom
      .filter((each) => each.path === "" || path === `/${each.path}`)
      .flatMap(({headers}) => headers);
    return [...new Map(stated).entries(), ...(value === undefined ? [] : [["Cache-Control", value] satisfies Header])];
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
