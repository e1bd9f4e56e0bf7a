import {ethnicity as ethnicityOfPeople} from "./shared.js";
import type {Source} from "./source.js";

/** Headers of ethnicity in the tables that the Office for National Statistics made of the Census of 2021. */
const censusHeaders = [20, 19, 8, 6].map((count) => `Ethnic group (${count} categories)`);

const ethnicity = {...ethnicityOfPeople, aliases: [...ethnicityOfPeople.aliases, ...censusHeaders]};

export const population: Source = {
  name: "population",
  title: "Population",
  row: "the residents of an area who are of one ethnic group",
  without: "comparison with the population served",
  columns: [
    {
      name: "area",
      type: "label",
      description: "The area, as it is to be printed.",
      required: true,
      example: "Leicester",
      aliases: [
        "Area name",
        "Local authority",
        "Local authority name",
        "Geography",
        "Geography name",
        "Lower tier local authorities",
        "Upper tier local authorities",
        "Local authority districts",
        "Regions",
        "Countries",
        "Wards",
        "Electoral wards and divisions"
      ]
    },
    {
      name: "year",
      type: "year",
      description: "The year of the census or estimate.",
      required: true,
      assumed: {
        headers: censusHeaders,
        value: "2021",
        why: "The header is that of the Census of 2021"
      },
      example: "2021",
      aliases: ["Census year", "Date"]
    },
    ethnicity,
    {
      name: "population",
      type: "whole number",
      description: "Residents of the group.",
      minimum: 0,
      example: "150657",
      aliases: ["Residents", "Observation", "Count"]
    },
    {
      name: "share",
      type: "number",
      description: "The group's share of residents, in per cent, where only that is published.",
      minimum: 0,
      maximum: 100,
      example: "40.9",
      aliases: ["Percent", "Percentage", "%"]
    },
    {
      name: "total",
      type: "whole number",
      description: "All residents of the area: what areas are weighted by where only shares are given.",
      minimum: 0,
      example: "368571",
      aliases: ["Total population", "All residents"]
    },
    {
      name: "source",
      type: "text",
      description: "Where the figure was published.",
      example: "ONS Census 2021, TS021",
      aliases: ["Source note"]
    }
  ],
  oneOf: ["population", "share"],
  key: ["area", "year", "ethnicity"]
};
