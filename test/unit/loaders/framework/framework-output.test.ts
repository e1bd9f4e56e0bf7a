import {describe, expect, it} from "vitest";
import {trueWarnings} from "../../../../loaders/framework/framework-output.js";

describe("trueWarnings(output)", () => {
  it("leaves out the links that Framework takes for broken, and its own progress", () => {
    const output = `\u001b[2mload\u001b[22m /index \u001b[2min\u001b[22m 12ms
\u001b[33mWarning: \u001b[39m2 broken links (1200 validated)
\u21b3 /index \u2192 /explore?v=1
\u21b3 /help \u2192 /report.pdf
`;
    expect(trueWarnings(output)).toEqual([]);
  });

  it("keeps every other warning, with the lines below it", () => {
    const output = "render /a\nWarning: the same name twice\n\u21b3 /a\n\u21b3 /b\nrender /b\nerror: no such page\n";
    expect(trueWarnings(output)).toEqual(["Warning: the same name twice\n\u21b3 /a\n\u21b3 /b", "error: no such page"]);
  });
});
