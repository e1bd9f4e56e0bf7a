/**
 * A word of the site and what it means, in plain English. `id` is its anchor on the glossary page. `meaning` holds no
 * digit: it opens beside figures, where a number could be taken for one of them; an example stands in `more`. Pages
 * explain the first use of each of `forms`; none where the word has an everyday meaning too.
 */
export type GlossaryEntry = {
  id: string;
  word: string;
  meaning: string;
  more: string | null;
  forms: readonly string[];
};

const entry = (
  word: string,
  meaning: string,
  {more = null, forms = [word]}: {more?: string | null; forms?: readonly string[]} = {}
): GlossaryEntry => ({id: word.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"), word, meaning, more, forms});

/** Every word that a page explains, in alphabetical order. */
export const glossary: readonly GlossaryEntry[] = [
  entry(
    "Adjusted",
    "A comparison made within like groups (for example the same staff group) and then put together, so that who does which job does not decide the result.",
    {forms: ["adjusted ratio", "adjusted figure", "adjusted"]}
  ),
  entry(
    "Agenda for Change",
    "The national pay system for NHS staff other than doctors, dentists and very senior managers.",
    {more: "It runs from band 1 or 2 to band 9."}
  ),
  entry("Bank staff", "People who work for an organisation on a zero-hours contract, and have no other post with it.", {
    forms: ["bank staff", "the bank"]
  }),
  entry(
    "BME",
    "Black and minority ethnic: everyone whose ethnicity is known and is not White. White minorities, such as Irish or Polish people, count as White in this standard. The word is used because the standard is defined in it."
  ),
  entry(
    "Board",
    "The people who lead the organisation together. Executive members are staff; non-executive members are not.",
    {forms: []}
  ),
  entry(
    "Clear but small gap",
    "A gap that is hard to put down to chance alone, and is no larger than the four-fifths rule allows.",
    {
      forms: []
    }
  ),
  entry(
    "Clear gap",
    "A gap that is hard to put down to chance alone, and is larger than the four-fifths rule allows.",
    {
      forms: []
    }
  ),
  entry("Confidence interval", "The same as a range: where the underlying figure may well lie, allowing for chance.", {
    more: "This site gives 95% intervals: made in this way, they would hold the underlying figure 95 times in 100."
  }),
  entry("Denominator", "The people that something is counted out of.", {more: "In 5 of 42, it is the 42."}),
  entry("Disparity", "A difference between groups in the data. It does not say why there is one."),
  entry(
    "Ethnicity known",
    "Staff who have given their ethnicity. Those who have not, or did not want to, are counted apart.",
    {forms: ["ethnicity is known", "ethnicity known"]}
  ),
  entry("Five groups", "Asian, Black, Mixed, White and Other, as in the census.", {
    more: "The census of 2021 is meant.",
    forms: ["five groups", "five ethnic groups"]
  }),
  entry(
    "Formal disciplinary process",
    "A formal investigation into a member of staff's conduct. Informal steps before it are not counted.",
    {forms: ["formal disciplinary process", "formal disciplinary processes"]}
  ),
  entry(
    "Four-fifths rule",
    "A gap counts as small while the less likely group is at least four fifths as likely as the other.",
    {more: "That is a ratio from 0.80 to 1.25.", forms: ["four-fifths rule", "four fifths as likely"]}
  ),
  entry("Headcount", "People counted once each, however many hours they work."),
  entry(
    "Hidden",
    "A number that is not shown, because it is small or would let a reader work out a small one. It is marked [c].",
    {forms: ["hidden to protect people", "hidden"]}
  ),
  entry("Indicator", "One of the nine measures of the Workforce Race Equality Standard.", {
    forms: ["nine indicators", "indicators"]
  }),
  entry("Mean", "All together, divided by how many there are. A few high values raise it.", {forms: []}),
  entry("Median", "The one in the middle, when all stand in order. A few high values leave it where it is.", {
    forms: []
  }),
  entry(
    "Mix",
    "The part of a gap that comes from groups working in different jobs, bands or places. It is a description, not an excuse: the mix may itself be the unfairness.",
    {forms: []}
  ),
  entry("No clear gap", "The difference could be chance. A larger gap is not ruled out.", {forms: []}),
  entry("Non-mandatory training", "Training and professional development beyond what everyone must do.", {
    forms: ["non-mandatory training"]
  }),
  entry(
    "Not enough data",
    "The numbers are too few to tell whether there is a gap. It does not mean that there is none.",
    {forms: ["not enough data", "too few to tell"]}
  ),
  entry("Numerator", "The people something happened to.", {more: "In 5 of 42, it is the 5."}),
  entry("Odds", "How many people have something for each who does not.", {
    more: "Where 2 of 3 have it, the odds are 2 to 1.",
    forms: []
  }),
  entry("Parity", "No difference between the groups.", {more: "As a ratio it is 1, as a difference 0."}),
  entry(
    "Pay gap",
    "How much less a group is paid for an hour than White staff, in per cent of White staff's pay. It compares whole groups, whatever jobs their people do.",
    {forms: ["pay gaps", "pay gap"]}
  ),
  entry("Percentage points", "The difference between two percentages.", {
    more: "From 20% to 25% is 5 percentage points.",
    forms: ["percentage points", "percentage point"]
  }),
  entry("Possible gap", "The difference is large, but the people are so few that it could be chance.", {forms: []}),
  entry(
    "Race disparity ratio",
    "How many times as high the odds of being on a higher step of the pay ladder are for White staff as for BME staff.",
    {forms: ["race disparity ratio", "race disparity ratios"]}
  ),
  entry("Range", "Where the underlying figure may well lie, allowing for chance.", {
    more: "It is a 95% confidence interval.",
    forms: ["the range", "range"]
  }),
  entry(
    "Relative likelihood",
    "One group's rate divided by another's: how many times as likely it is to have the event.",
    {forms: ["relative likelihood", "times as likely"]}
  ),
  entry("Shortlisting", "Choosing, from all applications, those that meet the requirements of the post.", {
    forms: ["shortlisting", "shortlisted"]
  }),
  entry("Similar", "Two groups fare much the same, and there are enough people to say so.", {forms: []}),
  entry("Snapshot", "A count of people on one day, the last of March."),
  entry("Substantive staff", "Staff with a permanent or fixed-term contract.", {
    forms: ["substantive staff", "substantive"]
  }),
  entry("Verdict", "What a figure says in fixed words: how large a difference is, and how sure we can be of it.", {
    forms: []
  }),
  entry("VSM", "Very senior manager: paid above the bands of Agenda for Change."),
  entry("Within", "The part of a gap that is found among people in the same kind of job, band or place.", {forms: []}),
  entry(
    "WRES",
    "The Workforce Race Equality Standard: nine indicators that NHS organisations in England report on each year.",
    {forms: ["Workforce Race Equality Standard", "WRES"]}
  ),
  entry(
    "WRES year",
    "The year that ends with March. The staff survey that belongs to it was answered in the autumn before."
  )
];
