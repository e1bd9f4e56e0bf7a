import {describe, expect, it} from "vitest";
import {csvDataUri, csvHref, csvOfHref, toCsv} from "../../../src/saving/csv.js";

describe("toCsv(table)", () => {
  it("quotes commas, quotes and line ends, and ends lines with CRLF", () => {
    expect(
      toCsv({
        headings: ["a", "b"],
        rows: [
          ["x,y", 'say "no"'],
          ["1\n2", 3.25]
        ]
      })
    ).toBe('a,b\r\n"x,y","say ""no"""\r\n"1\n2",3.25\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"])(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => {
      expect(toCsv({headings: ["a"], rows: [[text]]})).toContain(`'${text}`);
    }
  );

  it("leaves negative numbers and shorthand as they are, and writes no NaN", () => {
    expect(toCsv({headings: ["a", "b", "c", "d"], rows: [[-1.5, "[c]", null, NaN]]})).toBe("a,b,c,d\r\n-1.5,[c],,\r\n");
  });
});

describe("csvDataUri(table)", () => {
  it("is a link that opens as UTF-8", () => {
    const uri = csvDataUri({headings: ["é"], rows: []});
    expect(uri.startsWith("data:text/csv;charset=utf-8,%EF%BB%BF")).toBe(true);
    expect(decodeURIComponent(uri)).toContain("é");
  });
});

describe("csvHref(csv)", () => {
  it.each(["a,b\r\n1,2\r\n", "50%,2016/17?,“é” & 'x'", "100%25,%2C", "indicators/a#b,1.00"])(
    "of %j still holds it after Framework has decoded and encoded the link",
    async (csv) => {
      const href = encodeURI(decodeURI(csvHref(csv)));
      expect(href).toBe(csvHref(csv));
      expect(await (await fetch(href)).text()).toBe(csv);
      expect(csvOfHref(href)).toBe(csv);
    }
  );
});
