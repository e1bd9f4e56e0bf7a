import "../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {ownPage} from "../../../src/writing/own-page.js";
import type {View} from "../../../src/figures/view.js";

const [ours, theirs] = [
  {id: "lpt", shortName: "LPT", name: "Leicestershire Partnership"},
  {id: "icb", shortName: "The Board", name: "Northern Board"}
];
const page = (organisation: object, organisations: readonly object[] = [ours, theirs]): string =>
  ownPage({site: {organisations}, organisation} as unknown as View, "deep-dives/bank-staff", {
    title: "Bank staff",
    sections: [{blocks: ["Words."]}]
  });

describe("ownPage(view, address, page)", () => {
  it("begins with the way to the same page of each other organisation", () => {
    expect(page(ours)).toContain("Leicestershire Partnership: choose another organisation");
    expect(page(ours)).toContain('href="/organisations/icb/deep-dives/bank-staff"');
    expect(page(theirs)).toContain('href="/deep-dives/bank-staff"');
  });

  it("tells the pages of different organisations apart by their title, under the same heading", () => {
    expect(page(ours)).toContain('title: "Bank staff"\n');
    expect(page(theirs)).toContain('title: "Bank staff, The Board"\n');
    expect(page(theirs)).toContain("# Bank staff\n");
  });

  it("offers nothing where a site holds one organisation", () => {
    expect(page(ours, [ours])).not.toContain("organisation-picker");
  });
});
