import {actionLeads} from "./action-leads.js";
import {benchmarkDirection} from "./benchmark-direction.js";
import type {DataCheck} from "./data-check.js";
import {campaigns} from "./campaigns.js";
import {blanksBelowLabels} from "./blanks-below-labels.js";
import {duplicates} from "./duplicates.js";
import {ethnicOverlaps} from "./ethnic-overlaps.js";
import {payBandCategory} from "./pay-band-category.js";
import {payRates} from "./pay-rates.js";
import {people} from "./people.js";
import {populationFigures} from "./population-figures.js";
import {rollUps} from "./roll-ups.js";
import {roundedCounts} from "./rounded-counts.js";
import {settings} from "./settings.js";
import {snapshots} from "./snapshots.js";
import {surveyAnswers} from "./survey-answers.js";
import {surveyPercent} from "./survey-percent.js";
import {surveyDesign} from "./survey-design.js";
import {units} from "./units.js";

/** Every check of the typed tables, in the order they run: first those that refuse rows, then those that count them. */
export const dataChecks: readonly DataCheck[] = [
  payBandCategory,
  surveyPercent,
  surveyAnswers,
  surveyDesign,
  campaigns,
  benchmarkDirection,
  units,
  payRates,
  populationFigures,
  blanksBelowLabels,
  rollUps,
  ethnicOverlaps,
  duplicates,
  roundedCounts,
  actionLeads,
  snapshots,
  people,
  settings
];
