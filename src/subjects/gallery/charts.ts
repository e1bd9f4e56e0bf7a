import {BandLadder} from "../../components/charts/band-ladder.js";
import {Bars} from "../../components/charts/bars.js";
import {Decomposition} from "../../components/charts/decomposition.js";
import {DotPlot} from "../../components/charts/dot-plot.js";
import {FunnelPlot} from "../../components/charts/funnel-plot.js";
import {PairPlot} from "../../components/charts/pair-plot.js";
import {PopulationBars} from "../../components/charts/population-bars.js";
import {RatioPlot} from "../../components/charts/ratio-plot.js";
import {StageFunnel} from "../../components/charts/stage-funnel.js";
import {StackedBars} from "../../components/charts/stacked-bars.js";
import {Trend} from "../../components/charts/trend.js";
import type {Figure} from "../../figures/figure-types.js";
import * as made from "../../components/fixtures.js";
import * as drawn from "../../components/fixtures-charts.js";

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
        id: "specimen-dot-plot",
        reference: {value: 10.8, label: "Everyone: 10.8%"},
        rowHeading: "Ethnic group"
      }),
      DotPlot(first ? [first] : [], {title: "A dot plot of one figure", subtitle, of: "one share"}),
      DotPlot(drawn.directorates, {
        title: "A dot plot of twenty levels",
        subtitle,
        of: "share of BME staff in twenty directorates"
      }),
      DotPlot([], {title: "A dot plot of nothing", subtitle, of: "no shares at all"})
    ],
    "Pair plot": [
      PairPlot(
        made.groupRates.slice(0, 4).flatMap((second, i) => (first ? [{label: `Level ${i + 1}`, first, second}] : [])),
        {
          title: "Two groups side by side, with a zero and a hidden figure",
          subtitle,
          of: "share appointed, two groups by level",
          groups: ["First group", "Second group"]
        }
      )
    ],
    Bars: [
      Bars(made.groupRates, {
        title: "Bars from 0, with intervals",
        subtitle,
        of: "share appointed by ethnic group, as bars"
      })
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
      Trend(drawn.surveyTrend, {
        title: "Three series, a hidden year and a break in the series",
        subtitle,
        of: "share of staff abused by other staff, 2015 to 2019",
        breaks: [{from: "2018", why: "the question changed."}]
      }),
      Trend(drawn.surveyTrend.slice(0, 1), {
        title: "One series",
        subtitle,
        of: "share of BME staff abused by other staff"
      }),
      Trend(onePoint(drawn.surveyTrend), {
        title: "Two points and no line",
        subtitle,
        of: "share of staff abused, two years"
      })
    ],
    "Funnel plot": [
      FunnelPlot(drawn.directorates, {
        title: "Two directorates differ by more than chance",
        subtitle,
        of: "share of BME staff by directorate and size",
        overall: {value: 23.5, label: "All staff"},
        limits: drawn.funnelLimits
      })
    ],
    "Workforce and population": [
      PopulationBars(drawn.populationRows, {
        title: "The workforce beside the population it serves",
        subtitle,
        of: "share of workforce and population by ethnic group"
      })
    ],
    Decomposition: [
      Decomposition(drawn.gapParts, {title: "A gap taken apart", subtitle, of: "parts of a gap, by staff group"})
    ],
    "Stacked bars": [
      StackedBars(
        [
          {label: "White", counts: [220, 240, 250, 260]},
          {label: "BME", counts: [90, 60, 50, 40]},
          {label: "Other", counts: [8, null, null, 7]},
          {label: "Nobody", counts: [0, 0, 0, 0]}
        ],
        {
          title: "How two groups are spread over four quarters, one hidden and one empty",
          subtitle,
          of: "quarters of hourly pay by ethnic group",
          parts: ["Lower", "Lower middle", "Upper middle", "Upper"]
        }
      )
    ],
    "Recruitment stages": [
      StageFunnel(drawn.recruitmentStages, {
        title: "Where applicants are lost",
        subtitle,
        of: "share passing each recruitment stage, by group",
        rowHeading: "Stage and group"
      })
    ]
  };
}

function onePoint(series: typeof drawn.surveyTrend): {label: string; figures: readonly Figure[]}[] {
  return series.slice(0, 2).map(({label, figures}) => ({label, figures: figures.slice(-2)}));
}
