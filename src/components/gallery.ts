import {BandLadder} from "./charts/band-ladder.js";
import {Bars} from "./charts/bars.js";
import {Decomposition} from "./charts/decomposition.js";
import {DotPlot} from "./charts/dot-plot.js";
import {FunnelPlot} from "./charts/funnel-plot.js";
import {PopulationBars} from "./charts/population-bars.js";
import {RatioPlot} from "./charts/ratio-plot.js";
import {StageFunnel} from "./charts/stage-funnel.js";
import {Trend} from "./charts/trend.js";
import {CardGrid} from "./card.js";
import * as made from "./fixtures.js";
import {h, type Child} from "./h.js";
import {Button} from "./inputs/button.js";
import {CheckboxGroup} from "./inputs/checkbox-group.js";
import {FieldGroup} from "./inputs/field-group.js";
import {Radios} from "./inputs/radios.js";
import {Search} from "./inputs/search.js";
import {Select} from "./inputs/select.js";
import {DataTable} from "./tables/data-table.js";
import {FigureTable} from "./tables/figure-table.js";
import {HeatTable} from "./tables/heat-table.js";
import {representationMark} from "./tables/mark.js";
import {PeriodTable} from "./tables/period-table.js";
import {Callout} from "./text/callout.js";
import {FigureSentence} from "./text/figure-sentence.js";
import {Notes} from "./text/notes.js";
import {Range} from "./text/range.js";
import {Term} from "./text/term.js";
import {VerdictBadge} from "./text/verdict-badge.js";
import type {Figure} from "../lib/figure-types.js";
import {shorthandOrder} from "../lib/shorthand.js";

const subtitle = "Made-up figures, for the gallery only";

/** The charts, each in every state that its data can be in. */
export function chartSpecimens(): Record<string, HTMLElement[]> {
  const [first] = made.groupRates;
  return {
    "Dot plot": [
      DotPlot(made.groupRates, {
        title: "A dot plot with a zero, a hidden and an impossible figure",
        subtitle,
        of: "share appointed from shortlisting by ethnic group, 2019/20",
        id: "dot-plot",
        reference: {value: 10.8, label: "Everyone: 10.8%"},
        rowHeading: "Ethnic group"
      }),
      DotPlot(first ? [first] : [], {title: "A dot plot of one figure", subtitle, of: "one share"}),
      DotPlot(made.directorates, {title: "A dot plot of twenty levels", subtitle, of: "share of BME staff in twenty directorates"}),
      DotPlot([], {title: "A dot plot of nothing", subtitle, of: "no shares at all"})
    ],
    Bars: [
      Bars(made.groupRates, {title: "Bars from 0, with intervals", subtitle, of: "share appointed by ethnic group, as bars"})
    ],
    "Band ladder": [
      BandLadder(made.ladder, {
        title: "Each band against the whole workforce",
        subtitle,
        of: "share of BME staff by pay band, March 2020",
        overall: {value: 23.5, label: "All staff"},
        section: ({level}) => level.split(" ")[0] ?? "",
        label: ({level}) => level.replace(/^\S+ /, "")
      })
    ],
    "Ratio plot": [
      RatioPlot([...made.ratios, ...made.ratiosWithoutNumber], {
        title: "Ratios with every verdict, one cut by the axis, three without a number",
        subtitle,
        of: "relative likelihoods, all states",
        rowHeading: "Measure"
      })
    ],
    Trend: [
      Trend(made.surveyTrend, {
        title: "Three series, a hidden year and a break in the series",
        subtitle,
        of: "share of staff abused by other staff, 2015 to 2019",
        breaks: [{from: "2018", why: "the question changed."}]
      }),
      Trend(made.surveyTrend.slice(0, 1), {title: "One series", subtitle, of: "share of BME staff abused by other staff"}),
      Trend(onePoint(made.surveyTrend), {title: "Two points and no line", subtitle, of: "share of staff abused, two years"})
    ],
    "Funnel plot": [
      FunnelPlot(made.directorates, {
        title: "Two directorates differ by more than chance",
        subtitle,
        of: "share of BME staff by directorate and size",
        overall: {value: 23.5, label: "All staff"},
        limits: made.funnelLimits
      })
    ],
    "Workforce and population": [
      PopulationBars(made.populationRows, {
        title: "The workforce beside the population it serves",
        subtitle,
        of: "share of workforce and population by ethnic group"
      })
    ],
    Decomposition: [
      Decomposition(made.gapParts, {title: "A gap taken apart", subtitle, of: "parts of a gap, by staff group"})
    ],
    "Recruitment stages": [
      StageFunnel(made.recruitmentStages, {
        title: "Where applicants are lost",
        subtitle,
        of: "share passing each recruitment stage, by group",
        rowHeading: "Stage and group"
      })
    ]
  };
}

function onePoint(series: typeof made.surveyTrend): {label: string; figures: readonly Figure[]}[] {
  return series.slice(0, 2).map(({label, figures}) => ({label, figures: figures.slice(-2)}));
}

/** The tables, each in every state. */
export function tableSpecimens(): Record<string, HTMLElement[]> {
  const comparisons = new Map(made.ladder.map(({share, comparison}) => [share, comparison]));
  return {
    "Figure table": [
      FigureTable(made.groupRates, {
        caption: "Appointment from shortlisting by ethnic group",
        rowHeading: "Ethnic group",
        remarks: ({group}) => (group === "Black" ? ["u", "p"] : [])
      }),
      FigureTable([...made.ratios, ...made.ratiosWithoutNumber], {caption: "Relative likelihoods with verdicts", rowHeading: "Measure"}),
      FigureTable([], {caption: "A table without rows"})
    ],
    "Period table": [
      PeriodTable(made.bandShares, {
        caption: "BME staff by pay band, three years",
        rowHeading: "Pay band",
        valueHeading: "Percentage BME staff",
        countHeading: "Number of BME staff",
        counts: "columns",
        mark: (figure) => representationMark(comparisons.get(figure))
      })
    ],
    "Heat table": [
      HeatTable(
        made.bandShares.flatMap(({figures}) => figures),
        {
          caption: "BME share by pay band and year, shaded",
          rowHeading: "Pay band",
          row: ({level}) => level,
          column: ({period}) => period.slice(0, 4)
        }
      )
    ],
    "Plain table": [
      DataTable(
        [
          {name: "Administrative and clerical", people: 1120},
          {name: "Nursing", people: 1890}
        ],
        [
          {heading: "Staff group", value: ({name}) => name},
          {heading: "People", numeric: true, value: ({people}) => people}
        ],
        {caption: "People by staff group"}
      )
    ]
  };
}

/** The words, cards and inputs. */
export function otherSpecimens(): Record<string, HTMLElement[]> {
  const [figure = null] = made.ratios;
  const card = {number: 2, href: "#dot-plot", question: "Once shortlisted, are White and BME applicants equally likely to be appointed?"};
  const choices = [
    {value: "all", label: "Whole organisation", count: 5329},
    {value: "band", label: "Pay band", count: 31},
    {value: "ward", label: "Ward", unavailable: "Would expose people in small teams. Choose directorate instead."}
  ];
  return {
    Verdicts: [h("ul", null, made.verdicts.map((verdict) => h("li", null, VerdictBadge(verdict, {group: "BME staff"}))), h("li", null, VerdictBadge(null)))],
    Words: [
      FigureSentence("White applicants were 1.14 times as likely as BME applicants.", {
        id: "finding-example",
        detail: figure && Range(figure)
      }),
      h("p", null, "The WRES compares ", Term("BME", "Black and minority ethnic: everyone who is not White.", {href: "#terms"}), " and White staff."),
      ...(["note", "caution", "next"] as const).map((kind) => Callout(`A callout of the kind “${kind}”.`, {kind})),
      ...[Notes(shorthandOrder)].filter((notes) => notes !== null)
    ],
    Cards: [
      CardGrid(
        [
          {...card, figure, measure: "White compared with BME, 2019/20", sentence: "White and BME applicants were similarly likely to be appointed.", change: "It was 1.97 in 2018/19."},
          {...card, number: 3, figure: made.ratios[1] ?? null, measure: "BME compared with White", sentence: "Too few staff to say.", change: null},
          {...card, number: 5, figure: made.ratios[4] ?? null, measure: "Black British compared with White", sentence: "Black British staff were more likely than White staff to report abuse.", change: null},
          {...card, number: 8, figure: made.hidden({}), measure: "BME compared with White", sentence: "Hidden to protect people.", change: null},
          {...card, number: 9, figure: null, measure: "", sentence: "Nothing was supplied for this indicator.", change: null}
        ],
        {group: "BME staff"}
      )
    ],
    Inputs: [
      FieldGroup(
        [
          Select(choices, {label: "Break down by", name: "by", value: "band"}),
          Radios(choices, {label: "Show", name: "show", value: "all", hint: "One at a time."}),
          CheckboxGroup(choices, {label: "Filter", name: "filter", values: ["band"]}),
          Search({label: "Search levels", name: "find"})
        ],
        {label: "Choose what to show"}
      ),
      h("div", {class: "buttons"}, Button("Copy link"), Button("Reset", {quiet: true}))
    ]
  };
}

/** Every component in every state, under one heading each: the gallery page, and what snapshots and axe run over. */
export function Gallery(): HTMLElement {
  const sections: [string, Child][] = Object.entries({...otherSpecimens(), ...tableSpecimens(), ...chartSpecimens()});
  return h("div", {class: "gallery"}, sections.map(([name, specimens]) => h("section", null, h("h2", null, name), specimens)));
}
