import {benchmarkDirection} from "./benchmark-direction.js";
import type {DataCheck} from "./data-check.js";
import {duplicates} from "./duplicates.js";
import {payBandCategory} from "./pay-band-category.js";
import {people} from "./people.js";
import {populationFigures} from "./population-figures.js";
import {settings} from "./settings.js";
import {snapshots} from "./snapshots.js";
import {surveyAnswers} from "./survey-answers.js";

/** Every check of the typed tables, in the order they run: first those that refuse rows, then those that count them. */
export const dataChecks: readonly DataCheck[] = [
  payBandCategory,
  surveyAnswers,
  benchmarkDirection,
  populationFigures,
  duplicates,
  snapshots,
  people,
  settings
];
