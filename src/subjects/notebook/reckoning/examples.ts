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

/** A cell of an example that is worked from question to answer. */
type ExampleCell = {mode: "sql" | "ts" | "md"; name?: string; text: string};

/** An example of several cells that read each other. */
export type WorkedExample = {question: string; about: string; cells: readonly ExampleCell[]};

/**
 * Four questions worked through on an organisation's data: each can be added to a notebook and changed. Every statement names
 * the organisation, as those above do, or reads rows of one that does.
 */
export const workedExamplesFor = (organisation: string): readonly WorkedExample[] => [
  {
    question: "Do bank staff differ from substantive staff?",
    about: "A statement, a script over its rows, and a sentence that follows them.",
    cells: [
      {
        mode: "sql",
        name: "by_population",
        text: `select population, period, numerator as bme_staff, denominator as staff_known,
  round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 1 and population in ('substantive', 'bank') and breakdown = 'overall' and "group" = 'BME'
  and organisation = '${organisation}'
order by period, population`
      },
      {
        mode: "ts",
        text: `const latest = by_population.filter((row) => row.period === by_population.at(-1)?.period);
const bank = latest.find((row) => row.population === "bank");
const substantive = latest.find((row) => row.population === "substantive");`
      },
      {
        mode: "md",
        text: "In ${latest[0]?.period}, **${percent(bank?.percent)}** of bank staff were BME, compared with **${percent(substantive?.percent)}** of substantive staff."
      }
    ]
  },
  {
    question: "Who is counted as Black staff?",
    about: "A field chooses a group; the statement takes it as a value.",
    cells: [
      {
        mode: "ts",
        text: `const group = view(Inputs.select(["Asian", "Black", "Mixed", "White", "Other"], {label: "Group", value: "Black"}));`
      },
      {
        mode: "sql",
        name: "in_group",
        text: `select period, "group", status, count
from cube
where measure = 'headcount' and population = 'substantive' and breakdown = 'overall' and "group" = \${group}
  and organisation = '${organisation}'
order by period`
      },
      {
        mode: "ts",
        text: `Plot.plot({
  x: {label: "Period"},
  y: {label: \`Staff counted as \${group}\`, grid: true, zero: true},
  marks: [Plot.lineY(in_group, {x: "period", y: "count", stroke: "var(--chart1)"}), Plot.dot(in_group, {x: "period", y: "count", fill: "var(--chart1)"})]
})`
      }
    ]
  },
  {
    question: "How does the workforce compare with the people it serves?",
    about: "Rows of one cell are a table for another.",
    cells: [
      {mode: "sql", name: "people", text: `select * from population where organisation = '${organisation}'`},
      {mode: "sql", name: "some_people", text: "select * from people limit 20"}
    ]
  },
  {
    question: "Has the measure of an action moved?",
    about: "A field of numbers draws a line, and words say on which side the years stand.",
    cells: [
      {
        mode: "sql",
        name: "chances",
        text: `select period, "group", numerator as appointed, denominator as shortlisted,
  round(rate(numerator, denominator), 1) as percent
from measures
where indicator = 2 and breakdown = 'overall' and "group" in ('BME', 'White')
  and organisation = '${organisation}'
order by period, "group"`
      },
      {
        mode: "ts",
        text: `const aim = view(Inputs.range([0, 60], {label: "Aim, per cent", value: 20, step: 1}));`
      },
      {
        mode: "ts",
        text: `Plot.plot({
  y: {label: "Appointed of those shortlisted, %", grid: true, zero: true},
  x: {label: "Period"},
  color: {legend: true, domain: ["BME", "White"], range: ["var(--chart1)", "var(--chart2)"]},
  marks: [
    Plot.ruleY([aim], {stroke: "currentColor", strokeDasharray: "4 3"}),
    Plot.lineY(chances, {x: "period", y: "percent", stroke: "group"}),
    Plot.dot(chances, {x: "period", y: "percent", fill: "group"})
  ]
})`
      },
      {
        mode: "md",
        text: '${chances.filter((row) => row.group === "BME" && row.percent >= aim).length} of ${new Set(chances.map((row) => row.period)).size} years reach the aim of ${aim}% for BME applicants.'
      }
    ]
  }
];
