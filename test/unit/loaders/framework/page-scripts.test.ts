import {describe, expect, it} from "vitest";
import {contentSecurityPolicy, scriptHash} from "../../../../loaders/site/content-security-policy.js";
import {modulesLast, separateScripts} from "../../../../loaders/framework/page-scripts.js";

describe("separateScripts(html, page)", () => {
  const html = `<script type="module">\nimport {define} from "./client.js";\n</script><script>{toggle()}</script><script type="module" src="./x.js"></script>`;
  const separated = separateScripts(html, "explore");

  it("moves inline modules into files beside the page, named after their content", () => {
    const [file] = separated.files;
    expect(file?.name).toMatch(/^explore\.[0-9a-f]{8}\.js$/);
    expect(file?.text).toBe(`import {define} from "./client.js";\n`);
    expect(separated.html).toContain(`<script type="module" src="./${file?.name ?? ""}"></script>`);
    expect(separateScripts(html, "explore").files).toEqual(separated.files);
  });

  it("leaves classic scripts and files where they are, and tells which are inline", () => {
    expect(separated.inline).toEqual(["{toggle()}"]);
    expect(separated.html).toContain(`<script>{toggle()}</script><script type="module" src="./x.js"></script>`);
  });
});

describe("contentSecurityPolicy(hashes, {header})", () => {
  it("allows nothing inline but the scripts it names, and no eval but WebAssembly's", () => {
    const policy = contentSecurityPolicy(["sha256-abc="]);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc=';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it("leaves out what a meta element cannot say", () => {
    expect(contentSecurityPolicy([])).toContain("frame-ancestors 'none'");
    expect(contentSecurityPolicy([], {header: false})).not.toContain("frame-ancestors");
  });
});

describe("scriptHash(text)", () => {
  it("is the digest as the policy writes it", () => {
    expect(scriptHash("alert('Hello, world.');")).toBe("sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
  });
});

describe("modulesLast(html)", () => {
  it("puts modules and their preloads, in their order, after everything that is read", () => {
    const html = `<head>
<link rel="stylesheet" href="./s.css">
<link rel="modulepreload" href="./a.js">
<script type="module" src="./b.js"></script>
</head>
<body>
<script>{now()}</script>
<main>Text</main>
</body>`;
    expect(modulesLast(html)).toBe(`<head>
<link rel="stylesheet" href="./s.css">
</head>
<body>
<script>{now()}</script>
<main>Text</main>
<link rel="modulepreload" href="./a.js">
<script type="module" src="./b.js"></script>
</body>`);
  });
});
