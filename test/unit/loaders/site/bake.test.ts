import {describe, expect, it} from "vitest";
import {readingPage} from "../../../../src/subjects/notebook/reading/page.js";
import {exampleFolder} from "../../../helpers/example-view.js";
import {madeUpView} from "../../subjects/deep-dives/made-up.js";
import {readNotebooks} from "../../../../loaders/publish/read-notebooks.js";
import {withCells} from "../../../../loaders/site/bake.js";

const place = (id: string): string =>
  `<section><div class="reading-shown" id="${id}" data-cell="1"></div><details class="panel reading-code"></details></section>`;

describe("withCells(html, cells, file)", () => {
  it("puts what each cell shows into its place, whatever signs are in it", () => {
    const html = `<main>${place("shown-1")}${place("shown-12")}</main>`;
    const cells = [
      {id: "shown-1", html: "<b>$& one</b>"},
      {id: "shown-12", html: "two"}
    ];
    expect(withCells(html, cells, "a.html")).toBe(
      html
        .replace(`id="shown-1" data-cell="1">`, (open) => `${open}<b>$& one</b>`)
        .replace(`id="shown-12" data-cell="1">`, "$&two")
    );
  });

  it("finds the places of a page as it is made", async () => {
    const notebooks = await readNotebooks(exampleFolder);
    const made = madeUpView([]);
    const view = {...made, organisation: {...made.organisation, notebooks, supplied: ["recruitment", "survey"]}};
    for (const {slug, cells} of notebooks) {
      const html = readingPage(view, slug);
      const worked = cells
        .filter(({id}) => html.includes(`"shown-${id}"`))
        .map(({id}) => ({id: `shown-${id}`, html: "x"}));
      expect(worked.length).toBeGreaterThan(4);
      expect(withCells(html, worked, "a.html").length).toBe(html.length + worked.length);
    }
  });

  it("stops where a page has no such place, or one that is filled", () => {
    const cells = [{id: "shown-1", html: "x"}];
    expect(() => withCells(place("shown-2"), cells, "a.html")).toThrow("a.html: has no place for what shown-1 shows");
    const filled = withCells(place("shown-1"), cells, "a.html");
    expect(() => withCells(filled, cells, "a.html")).toThrow("a.html: has no place");
  });
});
