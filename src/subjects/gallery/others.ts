import {CardGrid} from "../../components/card.js";
import {h} from "../../components/h.js";
import {Button} from "../../components/inputs/button.js";
import {CheckboxGroup} from "../../components/inputs/checkbox-group.js";
import {FieldGroup} from "../../components/inputs/field-group.js";
import {Radios} from "../../components/inputs/radios.js";
import {Search} from "../../components/inputs/search.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {FigureSentence} from "../../components/text/figure-sentence.js";
import {Notes} from "../../components/text/notes.js";
import {Range} from "../../components/text/range.js";
import {Term} from "../../components/text/term.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {shorthandOrder} from "../../words/shorthand.js";
import * as made from "../../components/fixtures.js";

/** The words, cards and inputs. */
export function otherSpecimens(): Record<string, HTMLElement[]> {
  const [figure = null] = made.ratios;
  const card = {
    name: "Indicator 2",
    href: "#specimen-dot-plot",
    question: "Once shortlisted, are White and BME applicants equally likely to be appointed?"
  };
  const choices = [
    {value: "all", label: "Whole organisation", count: 5329},
    {value: "band", label: "Pay band", count: 31},
    {value: "ward", label: "Ward", unavailable: "Would expose people in small teams. Choose directorate instead."}
  ];
  return {
    Verdicts: [
      h(
        "ul",
        null,
        made.verdicts.map((verdict) => h("li", null, VerdictBadge(verdict, {group: "BME staff"}))),
        h("li", null, VerdictBadge(null))
      )
    ],
    Words: [
      FigureSentence("White applicants were 1.14 times as likely as BME applicants.", {
        id: "finding-example",
        detail: figure && Range(figure)
      }),
      h(
        "p",
        null,
        "The WRES compares ",
        Term("BME", "Black and minority ethnic: everyone who is not White.", {href: "#specimen-dot-plot"}),
        " and White staff."
      ),
      ...(["note", "caution", "next"] as const).map((kind) => Callout(`A callout of the kind “${kind}”.`, {kind})),
      ...[Notes(shorthandOrder)].filter((notes) => notes !== null)
    ],
    Cards: [
      CardGrid(
        [
          {
            ...card,
            figure,
            measure: "White compared with BME, 2019/20",
            sentence: "White and BME applicants were similarly likely to be appointed.",
            change: "It was 1.97 in 2018/19."
          },
          {
            ...card,
            name: "Indicator 3",
            figure: made.ratios[1] ?? null,
            measure: "BME compared with White",
            sentence: "Too few staff to say.",
            change: null
          },
          {
            ...card,
            name: "Indicator 5",
            figure: made.ratios[4] ?? null,
            measure: "Black British compared with White",
            sentence: "Black British staff were more likely than White staff to report abuse.",
            change: null
          },
          {
            ...card,
            name: "Indicator 8",
            figure: made.hidden({}),
            measure: "BME compared with White",
            sentence: "Hidden to protect people.",
            change: null
          },
          {
            ...card,
            name: "Indicator 9",
            figure: null,
            measure: "",
            sentence: "Nothing was supplied for this indicator.",
            change: null
          }
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
