import {directions, units} from "../vocabularies.js";
import type {Source} from "./source.js";

export const benchmarks: Source = {
  name: "benchmarks",
  title: "Benchmarks",
  row: "a comparator's published figure",
  without: "comparison with other organisations",
  columns: [
    {
      name: "comparator",
      type: "label",
      description: "Whom the figure is about, as it is to be printed.",
      required: true,
      example: "NHS trusts, England",
      aliases: ["Organisation", "Benchmark"]
    },
    {
      name: "indicator",
      type: "whole number",
      description: "The indicator, 1 to 9.",
      required: true,
      minimum: 1,
      maximum: 9,
      example: "2",
      aliases: ["WRES indicator", "Metric", "Indicator number"]
    },
    {
      name: "period",
      type: "text",
      description: "The period, as it was published.",
      required: true,
      example: "2019",
      aliases: ["Year", "WRES year"]
    },
    {
      name: "group",
      type: "choice",
      description:
        "The group of a percentage, or the direction of a ratio with the group on top first: `White/BME` or `BME/White`.",
      required: true,
      choices: directions,
      example: "White/BME",
      aliases: ["Direction", "Ethnic group"]
    },
    {
      name: "value",
      type: "number",
      description: "The figure as published.",
      required: true,
      example: "1.46",
      aliases: ["Figure"]
    },
    {
      name: "unit",
      type: "choice",
      description: "Unit of the figure.",
      required: true,
      choices: units,
      example: "ratio",
      aliases: ["Units"]
    },
    {
      name: "source",
      type: "text",
      description: "Where the figure was published.",
      example: "NHS England WRES data analysis report, 2019",
      aliases: ["Source note"]
    }
  ],
  key: ["comparator", "indicator", "period", "group", "source"]
};
