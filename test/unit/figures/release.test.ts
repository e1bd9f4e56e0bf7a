import {beforeAll, describe, expect, it} from "vitest";
import {changesSince} from "../../../src/subjects/release/changes-since.js";
import {parseRelease, releaseFile, type Release} from "../../../src/figures/release.js";
import {releaseOf} from "../../../src/subjects/release/release-of.js";
import {exampleTables} from "../../helpers/example-view.js";

let release: Release;
beforeAll(async () => {
  release = releaseOf(await exampleTables(), {date: "2020-11-01"});
});

describe("releaseOf(tables, {date})", () => {
  it("holds every indicator's headline at every period, as a page prints it", () => {
    expect(new Set(release.headlines.map(({indicator}) => indicator))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    const recruitment = release.headlines.filter(({indicator}) => indicator === 2);
    expect(recruitment.map(({period, shown, value}) => [period, shown, value])).toEqual([
      ["2017/18", "1.33", 1.33],
      ["2018/19", "1.97", 1.97],
      ["2019/20", "1.14", 1.14]
    ]);
  });

  it("holds no count", () => {
    expect(Object.keys(release.headlines[0] ?? {})).not.toContain("numerator");
    expect(Object.keys(release.headlines[0] ?? {})).not.toContain("denominator");
  });
});

describe("parseRelease(text, path)", () => {
  it("reads what releaseFile wrote, so that nothing has changed", () => {
    const read = parseRelease(JSON.stringify(releaseFile(release)), "released/release.json");
    expect(read).toEqual(release);
    expect(new Set(changesSince(read.headlines, release.headlines).map(({kind}) => kind))).toEqual(new Set(["same"]));
  });

  it.each(["", "{", "[]", "null", `{"format": "something else"}`])("says what %j is not", (text) => {
    expect(() => parseRelease(text, "released/release.json")).toThrow(
      /^released\/release\.json: this is not the release\.json of a published site\. Copy it/
    );
  });
});
