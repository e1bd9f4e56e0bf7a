import {describe, expect, it} from "vitest";
import {repairPage} from "../../../../loaders/framework/repair-page.js";

/** A page as Framework 1.13.4 writes it, cut to the parts that matter. */
const built = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link"><a href="./index.html">Overview</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
  <div id="observablehq-search-results"></div>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc" data-selector="h1:not(:first-of-type)[id], h2:first-child[id], :not(h1) + h2[id]">
<nav>
<div>On this page</div>
<ol>
<li class="observablehq-secondary-link"><a href="#a">A</a></li>
</ol>
</nav>
</aside>
<main id="observablehq-main" class="observablehq">
<h1>Overview</h1></main>
<footer id="observablehq-footer">
<nav><a rel="next" href="./b.html"><span>B</span></a></nav>
</footer>
</div>
</body>
</html>
`;

describe("repairPage(html, file)", () => {
  const page = repairPage(built, "index.html");

  it.each([
    ["says its language", `<html lang="en-GB">`],
    ["allows zooming", `content="width=device-width, initial-scale=1"`],
    [
      "begins with a way past the menu",
      `<body>\n<a class="skip-link" href="#observablehq-main">Skip to main content</a>`
    ],
    ["lets the main part take focus", `<main id="observablehq-main" tabindex="-1" class="observablehq">`],
    ["names the menu switch", `<input id="observablehq-sidebar-toggle" type="checkbox" aria-label="Menu">`],
    ["puts the menu switch into a landmark", `<div id="site-menu" role="region" aria-label="Menu switch"><input`],
    ["names the menu", `<nav id="observablehq-sidebar" aria-label="Site">`],
    ["names the search box", `<input type="search" placeholder="Search" aria-label="Search this site">`],
    ["names the contents", `<nav aria-label="On this page">`],
    ["names the way to the next page", `<nav aria-label="Previous and next page">`]
  ])("%s", (_, text) => {
    expect(page).toContain(text);
  });

  it("leaves only items in lists", () => {
    expect(page).not.toContain("<label");
    expect(page).toMatch(/<ol>\s*<li class="observablehq-link">/);
  });

  it("drops contents that are empty", () => {
    const empty = built.replace(/<div>On this page<\/div>[\s\S]*?<\/ol>\n/, "");
    expect(repairPage(empty, "a.html")).not.toContain("observablehq-toc");
  });

  it("leaves out the repairs of parts that a page does not have", () => {
    const plain = built.replace(/<input id[\s\S]*?<\/nav>\n/, "").replace(/<footer[\s\S]*?<\/footer>\n/, "");
    expect(repairPage(plain, "a.html")).not.toContain("site-menu");
  });

  it("refuses a template that it does not know", () => {
    expect(() => repairPage(built.replace(", maximum-scale=1", ""), "a.html")).toThrow(
      "a.html: Framework's page template has changed: it no longer holds , maximum-scale=1"
    );
  });
});
