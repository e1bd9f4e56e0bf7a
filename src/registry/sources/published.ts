import {units} from "../vocabularies.js";
import type {Source} from "./source.js";

const text = (name: string, description: string, example: string, aliases: readonly string[] = []) =>
  ({name, type: "text", description, example, aliases}) as const;

export const published: Source = {
  name: "published",
  title: "Published figures",
  row: "a figure that the organisation has printed",
  without: "reconciliation with what was printed",
  columns: [
    {...text("source_ref", "Table, chart or page that the figure is printed in.", "Table 1", ["Source", "Reference"])},
    {
      name: "indicator",
      type: "whole number",
      description: "The indicator, 1 to 9.",
      required: true,
      minimum: 1,
      maximum: 9,
      example: "1",
      aliases: ["WRES indicator", "Metric"]
    },
    {
      ...text(
        "population",
        "Who was counted: substantive, bank, candidates, board, or all for substantive and bank staff together.",
        "substantive"
      ),
      required: true
    },
    {...text("period", "Snapshot, year, window of years or survey year.", "2020-03-31"), required: true},
    {...text("breakdown", "How people were divided; `overall` for no breakdown.", "pay band"), required: true},
    {...text("level", "Level of the breakdown; `all` for no breakdown.", "Non-clinical Band 8a"), required: true},
    {...text("group", "Ethnic group, or direction of a comparison.", "BME"), required: true},
    {
      name: "numerator",
      type: "whole number",
      description: "People of the group, as printed.",
      minimum: 0,
      example: "16",
      aliases: []
    },
    {
      name: "denominator",
      type: "whole number",
      description: "People it was divided by, as printed.",
      minimum: 0,
      example: "58",
      aliases: []
    },
    {
      name: "value",
      type: "number",
      description: "The figure as printed.",
      required: true,
      example: "27.6",
      aliases: []
    },
    {
      name: "unit",
      type: "choice",
      description: "Unit of the figure.",
      required: true,
      choices: units,
      example: "percent",
      aliases: ["Units"]
    },
    {...text("derivable", "Whether an extract can give the figure at all: yes or no.", "yes")},
    {...text("note", "Anything a reader should know of the figure.", "Read off a chart", ["Notes"])}
  ],
  key: ["source_ref", "indicator", "population", "period", "breakdown", "level", "group", "unit"]
};
