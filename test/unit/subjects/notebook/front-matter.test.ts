import {describe, expect, it} from "vitest";
import {
  noFacts,
  readFrontMatter,
  withFrontMatter,
  withoutFrontMatter
} from "../../../../src/subjects/notebook/front-matter.js";

const cell = (lines: string): string => `\`\`\`yaml\n${lines}\n\`\`\`\n\nWords of the *cell*.`;
const whole = `question: Who?
finding: "F"
indicators: [2, 5]
status: published
owner: "Analyst"
reviewed: 2020-09-30
next action: "Ask 1,000 people"`;
const facts = {
  question: "Who?",
  finding: "F",
  indicators: [2, 5],
  status: "published",
  owner: "Analyst",
  reviewed: "2020-09-30",
  next: "Ask 1,000 people"
} as const;

describe("readFrontMatter(text, file)", () => {
  it("reads quoted and plain values alike", () => {
    expect(readFrontMatter(cell(whole), "a.html")).toEqual(facts);
  });

  it("takes a cell without the block for a draft's, since nobody has said that it may be read", () => {
    for (const text of ["", "Words.", "```js\nstatus: published\n```"])
      expect(readFrontMatter(text, "a.html")).toEqual({...noFacts, status: "draft"});
  });

  it.each([
    ["status: done", 'a.html: status is "done". Write draft or published.'],
    [whole.replace("[2, 5]", "[12]"), "a.html: indicators must be a list of numbers from 1 to 9"],
    [whole.replace("Who?", '""').replace('"Analyst"', '""'), "a.html: fill in question, owner in its first cell"],
    ["question Who", "a.html: its first cell has the line “question Who”."],
    ["question: [1]\nstatus: draft", "a.html: question must be text, found [1]."],
    ["status: draft\nauthor: me", "a.html: its first cell has “author”. Write one of question, finding"],
    [whole.replace("2020-09-30", "soon"), 'a.html: reviewed is "soon". Write a day']
  ])("says what is wrong with %j", (lines, message) => {
    expect(() => readFrontMatter(cell(lines), "a.html")).toThrow(message);
  });
});

describe("withFrontMatter(text, facts)", () => {
  it("writes what is read back, in place of what was there, and leaves the words", () => {
    for (const text of ["Words of the *cell*.", cell(whole), cell("status: draft")]) {
      const written = withFrontMatter(text, facts);
      expect(readFrontMatter(written, "a.html")).toEqual(facts);
      expect(withoutFrontMatter(written)).toBe("Words of the *cell*.");
    }
  });
});
