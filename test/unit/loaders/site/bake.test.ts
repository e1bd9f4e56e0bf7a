import {describe, expect, it} from "vitest";
import {withCells} from "../../../../loaders/site/bake.js";

describe("withCells(html, cells)", () => {
  it("fills the placeholder of a cell, and makes one where there is none", () => {
    const html = `<p><observablehq-loading></observablehq-loading><!--:a1:--></p><div><!--:b2:--></div><div><!--:c3:--></div>`;
    const cells = [
      {id: "a1", html: "<b>$& one</b>"},
      {id: "b2", html: "two"}
    ];
    expect(withCells(html, cells)).toBe(
      `<p><observablehq-loading><b>$& one</b></observablehq-loading><!--:a1:--></p><div><observablehq-loading>two</observablehq-loading><!--:b2:--></div><div><!--:c3:--></div>`
    );
  });
});
