import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {StageFunnel} from "../../../components/charts/stage-funnel.js";
import {PeriodTable} from "../../../components/tables/period-table.js";
import {Callout} from "../../../components/text/callout.js";
import {applicationsAt, stepRate, stepRatio, withoutRoute, type Applications} from "./funnel.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import {formatCount, formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";
import {official, officialName} from "./stages.js";

const breakdown = "route";
const international = "International";

/** Internal, external and international applicants apart, and the official figure without the last. */
export function routesQuestion(context: Context): Question {
  const {view, bme} = context;
  const routes = routesOf(context);
  const question = "Does it depend on the route, and what do international recruits change?";
  if (routes.length === 0)
    return {
      question,
      answers: [],
      missing:
        "The route of applications (internal, external, international) was not supplied. With it, direct international recruitment could be taken out, which is seldom turned down."
    };
  return {
    question,
    answers: [internationalAnswer(context), ...routes.flatMap((route) => routeAnswer(context, route) ?? [])].filter(
      (each) => each !== null
    ),
    missing: routes.some(({level}) => level === international)
      ? null
      : "There were no international applicants that year, or none were supplied.",
    evidence: () => [
      RatioPlot(
        [
          stepRatio(context.all, official),
          stepRatio(without(context, context.all), official),
          ...routes.map((route) => stepRatio(route, official))
        ],
        {
          title: titleOf(context),
          subtitle: `Relative likelihood of appointment from shortlisting, White compared with ${bme} applicants, ${formatPeriod(context.all.period)}.`,
          of: `the relative likelihood of appointment from shortlisting by route`,
          label: ({level}) =>
            level === "all"
              ? "All routes: the official figure"
              : level === `all but ${international}`
                ? "Without international"
                : level,
          rowHeading: "Route",
          id: "funnel-routes"
        }
      ),
      StageFunnel(
        routes.map((route) => ({
          label: route.level,
          groups: ["BME", "White"].map((group) => ({
            label: view.label(group),
            figure: stepRate(route, official, group)
          }))
        })),
        {
          title: "The share appointed from shortlisting, by route",
          subtitle: `Percentage of shortlisted applications, ${formatPeriod(context.all.period)}.`,
          of: "the share appointed from shortlisting by route and ethnic group",
          rowHeading: "Route and group",
          id: "funnel-route-rates"
        }
      ),
      YearTable(context),
      Callout(
        "People recruited directly from abroad are nearly all from one group and are seldom turned down. Counted with everyone else they can hide a difference among other applicants. This is about how the figure is counted, not about the people recruited.",
        {kind: "caution"}
      )
    ]
  };
}

function routesOf({counting, view, all}: Context): Applications[] {
  const levels = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
  return levels
    .map((level) => applicationsAt(counting, {...all, breakdown, level}))
    .filter((route) =>
      ["BME", "White"].some(
        (group) => route.reached("shortlisted", group)?.count !== 0 && route.reached("shortlisted", group)
      )
    );
}

function without({counting}: Context, all: Applications): Applications {
  return withoutRoute(counting, all, international);
}

function titleOf(context: Context): string {
  const [withAll, less] = [stepRatio(context.all, official), stepRatio(without(context, context.all), official)];
  if (withAll.value === null || less.value === null) return "Appointment from shortlisting by route";
  return `Without international recruits the ratio is ${formatRatio(less.value)}, with them ${formatRatio(withAll.value)}`;
}

function internationalAnswer(context: Context): Answer | null {
  const {all, counting, bme} = context;
  const route = applicationsAt(counting, {...all, breakdown, level: international});
  if (!route.reached("shortlisted", "BME")) return null;
  const [withAll, less] = [stepRatio(all, official), stepRatio(without(context, all), official)];
  const id = findingId(less);
  if (less.value === null || withAll.value === null)
    return {id, sentence: "The figure without international recruits is hidden to protect people in small groups."};
  const appointed = route.reached("appointed", "BME")?.count ?? null;
  return {
    id,
    sentence: `Without international recruits, White applicants were ${formatRatio(less.value)} times as likely as ${bme} applicants to be appointed from shortlisting.`,
    more: paragraph(
      rangeSentence(less),
      `With them the official figure is ${formatRatio(withAll.value)}.`,
      appointed !== null && `${formatCount(appointed)} ${bme} people were appointed by that route.`,
      less.verdict?.state !== withAll.verdict?.state &&
        withAll.verdict &&
        less.verdict &&
        `So the verdict changes: “${withAll.verdict.label.toLowerCase()}” with them, “${less.verdict.label.toLowerCase()}” without.`
    ),
    verdict: less.verdict,
    about: `${bme} applicants`
  };
}

function routeAnswer({bme}: Context, route: Applications): Answer | null {
  const ratio = stepRatio(route, official);
  const [own, white] = ["BME", "White"].map((group) => stepRate(route, official, group));
  if (ratio.value === null || own?.value == null || white?.value == null) return null;
  return {
    id: `funnel-route-${slug(route.level)}`,
    measure: officialName(ratio, official),
    sentence: `${route.level} applicants: ${formatPercent(own.value)} of ${bme} applicants were appointed from shortlisting, compared with ${formatPercent(white.value)} of White applicants.`,
    more: paragraph(`The ratio is ${formatRatio(ratio.value)}.`, rangeSentence(ratio)),
    verdict: ratio.verdict,
    about: `${bme} applicants`
  };
}

/** The official ratio with and without international recruits, year by year. */
function YearTable(context: Context): HTMLElement {
  const {periods, counting, all, bme} = context;
  const years = periods.map((period) => applicationsAt(counting, {...all, period}));
  return PeriodTable(
    [
      {label: "All routes: the official figure", figures: years.map((year) => stepRatio(year, official))},
      {label: "Without international", figures: years.map((year) => stepRatio(without(context, year), official))}
    ],
    {
      caption: `Relative likelihood of appointment from shortlisting (White/${bme}), with and without international recruits`,
      rowHeading: "Who is counted",
      nobody: "no ratio"
    }
  );
}
