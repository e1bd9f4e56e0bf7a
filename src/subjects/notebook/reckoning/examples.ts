import {children, groupsAt} from "../../../registry/groups.js";

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

/** The categories of each of the five groups, as a script has them: their codes, which the cube has, and their names. */
const categories = JSON.stringify(
  Object.fromEntries(
    groupsAt("five").map(({id}) => [
      id,
      Object.fromEntries(children(id).flatMap(({id: code, label}) => (code.length === 1 ? [[code, label]] : [])))
    ])
  )
).replaceAll("},", "},\n  ");

/** A number of people in a table of shares, which may say it as a share of all. */
const people = "coalesce(population, share * total / 100)";

/**
 * Four questions worked through on an organisation's data: each can be added to a notebook and changed. Every statement names
 * the organisation, as those above do, or reads rows of one that does; and every sentence says where there are no figures.
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
        text: `const counted = by_population.findLast((row) => row.population === "bank")?.period ?? "never";
const latest = by_population.filter((row) => row.period === counted);`
      },
      {
        mode: "md",
        text: '${latest.length === 2 ? md`At ${counted}, **${percent(latest.find((row) => row.population === "bank")?.percent)}** of bank staff were BME, compared with **${percent(latest.find((row) => row.population === "substantive")?.percent)}** of substantive staff.` : "There are no figures of bank staff beside those of substantive staff."}'
      }
    ]
  },
  {
    question: "Whom do the five groups count as one? Black staff, for example",
    about: "A field chooses a group; the statement takes its categories as a value, and a hidden count stays [c].",
    cells: [
      {
        mode: "ts",
        text: `const categories = ${categories};
const group = view(Inputs.select(Object.keys(categories), {label: "Group", value: "Black"}));`
      },
      {
        mode: "sql",
        name: "in_group",
        text: `select period, "group" as code, status, count
from cube
where measure = 'headcount' and population = 'substantive' and breakdown = 'overall'
  and "group" in \${Object.keys(categories[group])}
  and organisation = '${organisation}'
order by period, code`
      },
      {
        mode: "ts",
        text: `const named = in_group.map((row) => ({...row, category: categories[group][row.code]}));
display(Plot.plot({
  height: 60 + 110 * Object.keys(categories[group]).length,
  x: {label: "Period", type: "point"},
  y: {label: \`\${group} staff\`, grid: true, zero: true},
  fy: {axis: null, domain: Object.values(categories[group]), padding: 0.25},
  marks: [
    Plot.text(Object.values(categories[group]), {fy: (d) => d, text: (d) => d, frameAnchor: "top-left", dy: -14, fontWeight: "bold"}),
    Plot.lineY(named, {fy: "category", x: "period", y: "count", stroke: colour("chart1")}),
    Plot.dot(named, {fy: "category", x: "period", y: "count", fill: colour("chart1")})
  ]
}));`
      }
    ]
  },
  {
    question: "How does the workforce compare with the people it serves?",
    about: "Rows of one cell are a table for another, and a sentence compares them.",
    cells: [
      {
        mode: "sql",
        name: "areas",
        text: `select area, year, sum(${people}) filter (where eth2 = 'BME') as bme,
  sum(${people}) filter (where eth2 in ('BME', 'White')) as known
from population
where organisation = '${organisation}'
  and year = (select max(year) from population where organisation = '${organisation}')
group by area, year
order by area`
      },
      {
        mode: "sql",
        name: "compared",
        text: `select * from (
  select 'people of the areas in ' || max(year) as who, 'people' as what, round(rate(sum(bme), sum(known)), 1) as percent
  from areas having count(*) > 0
) union all select * from (
  select 'staff at ' || period, 'staff', round(rate(numerator, denominator), 1)
  from measures
  where indicator = 1 and population = 'substantive' and breakdown = 'overall' and "group" = 'BME'
    and organisation = '${organisation}'
  order by period desc limit 1
)`
      },
      {
        mode: "md",
        text: '${compared.length === 2 ? md`Of ${compared.find((row) => row.what === "staff")?.who}, **${percent(compared.find((row) => row.what === "staff")?.percent)}** were BME, compared with **${percent(compared.find((row) => row.what === "people")?.percent)}** of ${compared.find((row) => row.what === "people")?.who} (${areas.map((row) => row.area).join(", ")}).` : "There are no figures of the people of the area, so nothing is compared."}'
      }
    ]
  },
  {
    question: "Has the measure of an action moved?",
    about: "The actions that name a measure, that measure over time, and a field for the target.",
    cells: [
      {
        mode: "sql",
        name: "actions_measured",
        text: `select id, action, baseline, target
from actions
where measure = 'i2-candidates-white-bme' and organisation = '${organisation}'`
      },
      {
        mode: "sql",
        name: "chances",
        text: `select w.period, round(rate(w.numerator, w.denominator) / nullif(rate(b.numerator, b.denominator), 0), 2) as times
from measures as w
join measures as b using (organisation, indicator, period, population, breakdown, category, breakdown2, category2)
where indicator = 2 and breakdown = 'overall' and w."group" = 'White' and b."group" = 'BME'
  and organisation = '${organisation}'
order by period`
      },
      {
        mode: "ts",
        text: `const target = view(Inputs.range([0, 3], {label: "Target, times as likely", step: 0.05, value: Number(actions_measured[0]?.target ?? 1)}));`
      },
      {
        mode: "ts",
        text: `Plot.plot({
  x: {label: "Period", type: "point"},
  y: {label: "White applicants appointed, times as likely as BME", grid: true, zero: true},
  marks: [
    Plot.ruleY([target], {stroke: "currentColor", strokeDasharray: "4 3"}),
    Plot.lineY(chances, {x: "period", y: "times", stroke: colour("chart1")}),
    Plot.dot(chances, {x: "period", y: "times", fill: colour("chart1")})
  ]
})`
      },
      {
        mode: "md",
        text: '${chances.length > 0 ? md`${actions_measured.map((row) => `${row.id}: ${row.action}`).join("; ") || "No action has this as its measure"}. In ${chances.at(-1).period}, White applicants were **${chances.at(-1).times} times** as likely to be appointed from shortlisting as BME applicants, and in ${chances[0].period} ${chances[0].times} times; the target is ${target}.` : "There are no figures of recruitment, so there is nothing to measure."}'
      }
    ]
  }
];
