import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {ownMenu} from "../../../../loaders/framework/own-menu.js";

/** A menu as Framework writes it, on the page of another organisation: it knows only that page's own line. */
const menuOf = (active: string) => `<nav id="observablehq-sidebar" aria-label="Site">
  <ol>
    <li class="observablehq-link"><a href="../../index.html">Site</a></li>
  </ol>
  <details>
    <summary>Indicators</summary>
    <ol>
    <li class="observablehq-link"><a href="../../indicators/board-representation.html">9. Board</a></li>
    <li class="observablehq-link"><a href="../../pay.html">Pay</a></li>
    </ol>
  </details>
  <details${active === "explore" ? ` open class="observablehq-section-active"` : ""}>
    <summary>Explore</summary>
    <ol>
    <li class="observablehq-link${active === "explore" ? " observablehq-link-active" : ""}"><a href="../../explore.html">Explorer</a></li>
    <li class="observablehq-link"><a href="../../root-causes.html">Root causes</a></li>
    </ol>
  </details>
</nav><main><a href="../../pay.html">As it was</a></main>`;

const read = (html: string) => {
  const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return {
    links: [...document.querySelectorAll("a")].map((each) => each.getAttribute("href")),
    open: [...document.querySelectorAll("details[open] summary")].map((each) => each.textContent),
    current: [...document.querySelectorAll("[aria-current=page]")].map((each) => each.textContent)
  };
};

describe("ownMenu(html, path)", () => {
  it("leads from another organisation's page to its own pages, and nowhere else than before", () => {
    const {links, open, current} = read(ownMenu(menuOf(""), "organisations/blmk-icb/root-causes.html"));
    expect(links).toEqual([
      "../../index.html",
      "./indicators/board-representation.html",
      "./pay.html",
      "../../explore.html",
      "./root-causes.html",
      "../../pay.html"
    ]);
    expect(open).toEqual(["Explore"]);
    expect(current).toEqual(["Root causes"]);
  });

  it("counts the way from a page further down, in a preview's addresses too", () => {
    const deeper = menuOf("").replaceAll("../../", "../../../").replaceAll(".html", "");
    expect(read(ownMenu(deeper, "/organisations/blmk-icb/indicators/board-representation")).links).toEqual([
      "../../../index",
      "./board-representation",
      "../pay",
      "../../../explore",
      "../root-causes",
      "../../../pay"
    ]);
  });

  it("leaves the menu of the first organisation's and the site's pages, and says which line is the page's", () => {
    const {links, open, current} = read(ownMenu(menuOf("explore"), "explore.html"));
    expect(links).toEqual(read(menuOf("explore")).links);
    expect([open, current]).toEqual([["Explore"], ["Explorer"]]);
  });

  it("has the notebooks of the page's own organisation, and of no other", () => {
    const notebooks = [
      "explorations/index",
      "explorations/a",
      "organisations/blmk-icb/explorations/a",
      "organisations/x/explorations/b"
    ];
    const menuAt = (way: string): string =>
      `<nav id="observablehq-sidebar"><details><summary>Explore</summary><ol>${notebooks.map((each) => `<li class="observablehq-link"><a href="${way}${each}.html">${each}</a></li>\n`).join("")}</ol></details></nav>`;
    expect(read(ownMenu(menuAt("./"), "explore.html")).links).toEqual([
      "./explorations/index.html",
      "./explorations/a.html"
    ]);
    const other = read(ownMenu(menuAt("../../"), "organisations/blmk-icb/pay.html")).links;
    expect(other).toEqual(["./explorations/index.html", "../../organisations/blmk-icb/explorations/a.html"]);
  });
});
