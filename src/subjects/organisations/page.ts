import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {compareOn, comparedOrganisations} from "./compare.js";
import type {SiteTables} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import {markdownPage, type Section} from "../../writing/markdown.js";
import {IndicatorComparison} from "./indicator.js";
import {KeyFigures} from "./key-figures.js";
import {SideBySide} from "./side-by-side.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({site}) => organisationsPage(await site());

/** The organisations of a site side by side, indicator by indicator; with one organisation, how to add more. */
export function organisationsPage(tables: SiteTables): string {
  const {site, cells} = tables;
  const {organisations} = site;
  const [first] = organisations;
  const only = organisations.length < 2;
  const together = SideBySide(tables);
  const compared = only ? [] : comparedOrganisations(organisations, cells);
  return markdownPage({
    title: "Compare organisations",
    sections: only
      ? [
          {
            blocks: [
              Lead(
                `This site holds one organisation${first ? `, ${first.name}` : ""}, so there is none to compare it with.`
              )
            ]
          },
          howToAdd
        ]
      : [
          {
            blocks: [
              Lead(
                `${organisations.length} organisations side by side. Each has pages of its own, from its overview to its annual report, and the explorer can show any of them. The pages in the menu are about ${first?.shortName ?? "the first"}.`
              ),
              Callout(
                "A league table misleads: organisations differ by chance alone, the small ones most. The funnel plots show how much difference chance makes at each size. Being outside the limits is a reason to look, not a verdict.",
                {kind: "caution", title: "How to read this page"}
              )
            ]
          },
          ...(together.length > 0 ? [{heading: "Side by side", blocks: together}] : []),
          {heading: "Key figures", blocks: [KeyFigures(site, compared)]},
          ...indicators.map((indicator): Section => ({
            heading: `${indicator.number}. ${indicator.shortTitle}`,
            blocks: IndicatorComparison(indicator, compareOn(indicator, compared))
          })),
          howToAdd
        ]
  });
}

function Lead(text: string): HTMLElement {
  return h("p", {class: "lead"}, text);
}

/** For whoever makes the site: what to put where. */
const howToAdd: Section = {
  heading: "Add an organisation",
  blocks: [
    h(
      "ol",
      null,
      h(
        "li",
        null,
        "Put the folders of extracts beside each other in one folder, one folder for each organisation, each with its own organisation.json and a short name of its own."
      ),
      h("li", null, "Name that folder when the site is made: ", h("code", null, "WRES_DATA=data/local npm start"), "."),
      h(
        "li",
        null,
        "To have the pages in the menu show another organisation than the first, name it by its id: ",
        h("code", null, "WRES_ORGANISATION=its-id npm start"),
        "."
      )
    ),
    h(
      "p",
      null,
      "Each organisation is checked and protected as if it stood alone. ",
      h("a", {href: "./method/data-dictionary"}, "What a folder holds"),
      "."
    )
  ]
};
