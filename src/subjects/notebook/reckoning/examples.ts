/** A question with the statement that answers it, for starting from. */
export type Example = {question: string; sql: string};

/**
 * Questions that the data of an organisation can be asked, in a published site too. Each names the organisation, by its id:
 * of a site of several, the rows of all would else stand in one table and one line as if they were one.
 */
export const examplesFor = (organisation: string): readonly Example[] => [
  {
    question: "How has the share of BME staff changed?",
    sql: `select period, numerator as bme_staff, denominator as staff_known, round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 1 and population = 'substantive' and breakdown = 'overall' and "group" = 'BME'
  and organisation = '${organisation}'
order by period`
  },
  {
    question: "In which pay bands is the share of BME staff smallest?",
    sql: `select category as pay_band, denominator as staff_known, round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 1 and population = 'substantive' and breakdown = 'pay band' and breakdown2 = '' and "group" = 'BME'
  and organisation = '${organisation}'
  and period = (select max(period) from measures where indicator = 1 and population = 'substantive' and organisation = '${organisation}')
  and status = 'published'
order by percent
limit 15`
  },
  {
    question: "What share of shortlisted applicants was appointed, year by year?",
    sql: `select period, "group", numerator as appointed, denominator as shortlisted, round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 2 and breakdown = 'overall' and "group" in ('BME', 'White')
  and organisation = '${organisation}'
order by period, "group"`
  },
  {
    question: "How do the staff survey's answers compare with other organisations?",
    sql: `select m.indicator, m.period, m."group", round(rate(m.numerator, m.denominator), 1) as here, b.comparator, b.value as there
from measures as m
join benchmarks as b on b.organisation = m.organisation and b.indicator = m.indicator and b.period = m.period and b."group" = m."group" and b.unit = 'percent'
where m.indicator between 5 and 8 and m.population = 'substantive' and m.breakdown = 'overall'
  and m.organisation = '${organisation}'
order by all`
  }
];

/** A script over the rows of the first example: how far each period is from the first. */
export const scriptExample = `aq.from(rows1)
  .derive({from_first: d => d.percent - op.first_value(d.percent)})
  .select("period", "percent", "from_first")`;
