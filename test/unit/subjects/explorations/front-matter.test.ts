import {describe, expect, it} from "vitest";
import {readFrontMatter} from "../../../../src/subjects/explorations/front-matter.js";
import {explorationTemplate} from "../../../../src/subjects/explorations/template.js";

const page = (lines: string): string => `---\n${lines}\n---\n\n# Page\n`;
const whole = `title: "T: one"
question: Who?
finding: "F"
indicators: [2, 5]
status: published
owner: "Analyst"
reviewed: 2020-09-30`;

describe("readFrontMatter(markdown, file)", () => {
  it("reads quoted and plain values alike", () => {
    expect(readFrontMatter(page(whole), "a.md")).toEqual({
      title: "T: one",
      question: "Who?",
      finding: "F",
      indicators: [2, 5],
      status: "published",
      owner: "Analyst",
      organisation: "",
      reviewed: "2020-09-30"
    });
  });

  it("reads what npm run new writes", () => {
    const text = explorationTemplate({title: 'A "new" one', slug: "a-new-one"});
    expect(readFrontMatter(text, "a-new-one.md")).toMatchObject({
      title: 'A "new" one',
      status: "draft",
      indicators: []
    });
  });

  it.each([
    ["# no front matter", "a.md: has no front matter."],
    [page("title: T\nstatus: done"), 'a.md: status is "done". Write draft or published.'],
    [page("title: T\nstatus: draft"), 'a.md: status is draft, but "draft: true" is missing'],
    [page(`${whole}\ndraft: true`), 'a.md: status is published, but "draft: true" keeps it out'],
    [page(whole.replace("[2, 5]", "[12]")), "a.md: indicators must be a list of numbers from 1 to 9"],
    [page(whole.replace('"F"', '""').replace('"Analyst"', '""')), "a.md: fill in finding, owner in the front matter."],
    [page("title T"), "a.md: the front matter has the line “title T”."],
    [page("title: [1]\nstatus: draft\ndraft: true"), "a.md: title must be text, found [1]."]
  ])("says what is wrong with %j", (markdown, message) => {
    expect(() => readFrontMatter(markdown, "a.md")).toThrow(message);
  });
});
