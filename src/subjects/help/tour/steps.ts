/** One step of the tour: what there is, what it is for, and the part of the page that is pointed at. */
export type TourStep = {heading: string; words: string; target: string};

/** The tour of an analyst's first visit: at most five steps, all of them on the overview. */
export const tourSteps: readonly TourStep[] = [
  {
    heading: "See where you stand",
    words:
      "Each card is one indicator: its figure, its range and a verdict in words. Choose a card for everything behind it.",
    target: ".cards"
  },
  {
    heading: "Ask your own question",
    words:
      "The explorer answers any question about an indicator: who, when, and divided by what. Each answer has an address to send on.",
    target: "#observablehq-sidebar a[href$='explore.html'], #observablehq-sidebar a[href$='/explore']"
  },
  {
    heading: "Look behind a gap",
    words:
      "Root causes takes a gap apart: how much comes from who does which job, how much does not, and how much may be chance.",
    target: "#observablehq-sidebar a[href$='root-causes.html'], #observablehq-sidebar a[href$='/root-causes']"
  },
  {
    heading: "Work in a notebook",
    words:
      "The notebook takes SQL, scripts, fields and words that follow each other, and joins files of your own. What you write stays on this computer.",
    target: "#observablehq-sidebar a[href$='notebook.html'], #observablehq-sidebar a[href$='/notebook']"
  },
  {
    heading: "Before you publish",
    words:
      "This site shows true counts, for you alone. “npm run build” makes the one to publish, with small numbers hidden. Help, at the top of every page, has this tour again.",
    target: ".site-help"
  }
];
