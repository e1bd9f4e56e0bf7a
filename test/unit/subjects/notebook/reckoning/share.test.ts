import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newCell} from "../../../../../src/subjects/notebook/reckoning/notebook.js";
import type {Notebook} from "../../../../../src/subjects/notebook/reckoning/notebook.js";
import {notebookFromFragment, notebookToFragment} from "../../../../../src/subjects/notebook/reckoning/share.js";

const damaged = "The link to a notebook is not whole.";

describe("notebookToFragment(notebook)", () => {
  it("comes back as it was, whatever its text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({unit: "grapheme", maxLength: 200}),
        fc.string({unit: "grapheme"}),
        async (title, text) => {
          const notebook: Notebook = {title, cells: [{...newCell("sql", []), text, chart: "none"}]};
          const fragment = await notebookToFragment(notebook);
          expect(fragment).toMatch(/^#notebook=[\w-]+$/);
          expect(await notebookFromFragment(fragment)).toEqual(notebook);
        }
      ),
      {numRuns: 30}
    );
  });
});

describe("notebookFromFragment(fragment)", () => {
  it("opens a link of version 0.1.0, whose scripts give the value of their last line under their name", async () => {
    // As that version packed it.
    const made = await notebookToFragment({
      title: "Old",
      cells: [
        {kind: "sql", name: "rows1", text: "select 1 as one", chart: "auto"},
        {kind: "script", name: "shaped1", text: "rows1.length", chart: "auto"}
      ]
    } as never);
    expect(await notebookFromFragment(made)).toMatchObject({
      title: "Old",
      cells: [
        {id: 1, mode: "sql", name: "rows1", text: "select 1 as one"},
        {id: 2, mode: "ts", name: "shaped1", text: "rows1.length"}
      ]
    });
  });

  it.each([[""], ["#tables-and-columns"]])("is null for %j", async (fragment) => {
    expect(await notebookFromFragment(fragment)).toBeNull();
  });

  it.each([["#notebook="], ["#notebook=AAAA"], ["#notebook=%41"]])("says that %s is damaged", async (fragment) => {
    await expect(notebookFromFragment(fragment)).rejects.toThrow(damaged);
  });

  it("refuses a text that unpacks beyond all measure", async () => {
    const huge = {
      title: "",
      cells: [{...newCell("sql", []), text: " ".repeat(13_000_000)}]
    };
    await expect(notebookFromFragment(await notebookToFragment(huge))).rejects.toThrow(damaged);
  });
});
