import {describe, expect, it} from "vitest";
import {escapeXml} from "../../../src/words/escape.js";

describe("escapeXml(text)", () => {
  it.each([
    ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
    ['say "yes"', "say &quot;yes&quot;"],
    ["&amp;", "&amp;amp;"],
    ["tab\tand\nline stay", "tab\tand\nline stay"],
    ["bell\u0007, escape\u001b", "bell, escape"],
    ["−1.2 £ é", "−1.2 £ é"]
  ])("gives %j as %j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
