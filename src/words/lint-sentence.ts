/** A rule of the site's language: text that matches breaks it. */
type Rule = {pattern: RegExp; problem: string; survey?: true};

const change =
  "(?:rose|risen|rises?|fell|fallen|falls?|increas\\w+|decreas\\w+|grew|grown|dropped|declin\\w+|gained|lost|improved|worsened|changed|up|down)";

const rules: readonly Rule[] = [
  {pattern: /\b(undefined|NaN|Infinity|null)\b|\[object/, problem: "a missing value was printed"},
  {
    pattern: new RegExp(`\\b${change}\\s+(?:by\\s+)?(?:about\\s+)?[+\\u2212-]?\\d[\\d.,]*\\s*(?:%|per cent)`, "i"),
    problem: "a change of a percentage is in percentage points, not per cent"
  },
  {
    pattern:
      /\d\s*(?:%|per cent)\s+(?:higher|lower|more|less|fewer|points?|gap|difference|increase|decrease|rise|fall|change)\b/i,
    problem: "a difference of two percentages is in percentage points, not per cent"
  },
  {
    pattern: /\bdifference\b[^.]*\b(?:is|was|of)\s+[+\u2212-]?\d[\d.]*\s*%/i,
    problem: "a difference of two percentages is in percentage points, not per cent"
  },
  {pattern: /\btimes\s+(?:more|less)\s+likely\b/i, problem: 'say "times as likely"'},
  {
    pattern: /\b(?:more|less)\s+likely\b(?![^.;]*\b(?:than|compared with)\b)/i,
    problem: "say who is compared with whom"
  },
  {
    pattern:
      /\b(?:because of|caused? by|causes|due to|owing to|thanks to|led to|leads to|as a result of|result(?:s|ed)? in|explains?|explained by|the (?:effect|impact) of)\b/i,
    problem: "a descriptive figure does not say why"
  },
  {
    pattern: /\b(?:discriminat\w+|racis[mt]|bias(?:ed)?|prejudice\w*|unfair\w*)\b/i,
    problem: 'a difference in data is a "disparity"',
    survey: true
  },
  {pattern: /\bsignificant(?:ly)?\b/i, problem: 'say "clear", not "significant"'},
  {
    pattern:
      /\b(?:too steady to be chance|more than chance|chance alone (?:would|often|could)|is often chance|no more than chance allows)\b/i,
    problem: 'say "could be chance" or "is hard to put down to chance alone"'
  },
  {
    pattern: /\bsimilarly likely\b[^.]*\.\s+A larger gap/i,
    problem: 'what is not shown to differ has "no clear difference"'
  },
  {pattern: /\b(?:none shows a gap|no answer changed)\b/i, problem: "absence of evidence: say that none is clear"},
  {pattern: /\bfurthest behind\b/i, problem: "ranks only what differs"},
  {pattern: /\btruth lies most likely\b/i, problem: "nothing says where the truth lies"},
  {pattern: /\bcounts? as similar\b/i, problem: "a row beside it is called something else"}
];

/** What is not counted as a number of a sentence: periods, pay bands, indicator numbers, the level of an interval. */
const names =
  /\b\d{4}\/\d{2}\b|\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b(?:19|20)\d{2}\b|\b[Bb]ands? \d\w?(?: (?:to|and) (?:\d\w?|VSM))?|\b[Ii]ndicators? \d|\b95\s?%/g;

/** A range in brackets after the number that it belongs to, read as one with it: `2.6 percentage points (−0.1 to 5.5)`. */
const bracketed = /\([+\u2212-]?\d[\d.,]*%? to [+\u2212-]?\d[\d.,]*%?\)/g;

/**
 * What is wrong with a sentence of a page, by the site's language rules; empty where nothing is. `survey` allows
 * "discrimination", which is what the survey asks about. At most two numbers stand in a sentence, ranges in brackets besides.
 */
export function lintSentence(text: string, {survey = false} = {}): string[] {
  const problems = rules
    .filter((rule) => !(survey && rule.survey) && rule.pattern.test(text))
    .map(({problem, pattern}) => `${problem}: “${pattern.exec(text)?.[0] ?? ""}”`);
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const numbers =
      sentence
        .replaceAll(names, "")
        .replaceAll(bracketed, "")
        .match(/[+\u2212-]?\d[\d.,]*/g) ?? [];
    if (numbers.length > 2) problems.push(`more than two numbers in a sentence: “${sentence}”`);
  }
  return problems;
}
