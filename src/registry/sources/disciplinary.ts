import {
  ageBand,
  category,
  count,
  directorate,
  employment,
  ethnicity,
  financialYear,
  payBand,
  sex,
  staffGroup
} from "./shared.js";
import type {Source} from "./source.js";

export const disciplinary: Source = {
  name: "disciplinary",
  title: "Formal disciplinary process",
  row: "a person entering a formal investigation, once in a year",
  without: "indicator 3 (formal disciplinary process)",
  columns: [
    financialYear,
    ethnicity,
    employment,
    category,
    payBand,
    staffGroup,
    directorate,
    sex,
    ageBand,
    {...count, aliases: [...count.aliases, "Cases"]}
  ]
};
