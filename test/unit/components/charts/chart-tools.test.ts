import "../../../helpers/dom.js";
import {describe, expect, it, vi} from "vitest";
import {ChartTools} from "../../../../src/components/charts/chart-tools.js";
import {h} from "../../../../src/components/h.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const words = {source: "staff records", date: "31 March 2020", address: "https://example.org/"};

describe("ChartTools(figure, words)", () => {
  it("offers both files", () => {
    expect(textsOf(ChartTools(h("figure"), words), "button")).toEqual(["Save chart as SVG", "Save chart as PNG"]);
  });

  it("says in words what went wrong", async () => {
    const tools = ChartTools(h("figure"), words);
    const status = tools.querySelector('[role="status"]');
    tools.querySelector("button")?.click();
    await vi.waitFor(() => expect(textOf(status)).toBe("Not saved: There is no drawing to save."));
  });
});
