/** A word of the site and what it means, in plain English. `id` is its anchor on the glossary page. */
export type GlossaryEntry = {id: string; word: string; meaning: string};

const entry = (word: string, meaning: string): GlossaryEntry => ({
  id: word.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
  word,
  meaning
});

/** Every word that a page explains, in alphabetical order. */
export const glossary: readonly GlossaryEntry[] = [
  entry(
    "Adjusted",
    "A comparison made within like groups (for example the same staff group) and then put together, so that who does which job does not decide the result."
  ),
  entry(
    "Agenda for Change",
    "The national pay system for NHS staff other than doctors, dentists and very senior managers. It runs from band 1 or 2 to band 9."
  ),
  entry("Bank staff", "People who work for an organisation on a zero-hours contract, and have no other post with it."),
  entry(
    "BME",
    "Black and minority ethnic: everyone whose ethnicity is known and is not White. White minorities, such as Irish or Polish people, count as White in this standard. The word is used because the standard is defined in it."
  ),
  entry(
    "Board",
    "The people who lead the organisation together. Executive members are staff; non-executive members are not."
  ),
  entry("Denominator", "The people that something is counted out of: in 5 of 42, the 42."),
  entry("Disparity", "A difference between groups in the data. It does not say why there is one."),
  entry(
    "Ethnicity known",
    "Staff who have given their ethnicity. Those who have not, or did not want to, are counted apart."
  ),
  entry("Five groups", "Asian, Black, Mixed, White and Other, as in the 2021 Census."),
  entry(
    "Formal disciplinary process",
    "A formal investigation into a member of staff's conduct. Informal steps before it are not counted."
  ),
  entry(
    "Four-fifths rule",
    "A gap counts as small while the less likely group is at least four fifths as likely as the other: a ratio from 0.80 to 1.25."
  ),
  entry("Headcount", "People counted once each, however many hours they work."),
  entry(
    "Hidden",
    "A number that is not shown, because it is small or would let a reader work out a small one. It is marked [c]."
  ),
  entry("Indicator", "One of the nine measures of the Workforce Race Equality Standard."),
  entry(
    "Mix",
    "The part of a gap that comes from groups working in different jobs, bands or places. It is a description, not an excuse: the mix may itself be the unfairness."
  ),
  entry("Non-mandatory training", "Training and professional development beyond what everyone must do."),
  entry(
    "Not enough data",
    "The numbers are too few to tell whether there is a gap. It does not mean that there is none."
  ),
  entry("Numerator", "The people something happened to: in 5 of 42, the 5."),
  entry("Parity", "No difference between the groups: a ratio of 1, or a difference of 0."),
  entry("Percentage points", "The difference between two percentages. From 20% to 25% is 5 percentage points."),
  entry("Range", "Where the underlying figure may well lie, allowing for chance: a 95 % confidence interval."),
  entry(
    "Relative likelihood",
    "One group's rate divided by another's: how many times as likely it is to have the event."
  ),
  entry("Shortlisting", "Choosing, from all applications, those that meet the requirements of the post."),
  entry("Snapshot", "A count of people on one day: 31 March."),
  entry("Substantive staff", "Staff with a permanent or fixed-term contract."),
  entry("VSM", "Very senior manager: paid above the bands of Agenda for Change."),
  entry("Within", "The part of a gap that is found among people in the same kind of job, band or place."),
  entry(
    "WRES",
    "The Workforce Race Equality Standard: nine indicators that NHS organisations in England report on each year."
  ),
  entry(
    "WRES year",
    "The year that ends on 31 March. The staff survey that belongs to it was answered in the autumn before."
  )
];
