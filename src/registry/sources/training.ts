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

export const training: Source = {
  name: "training",
  title: "Non-mandatory training",
  row: "a member of staff who accessed non-mandatory training or continuing professional development at least once in a year",
  without: "indicator 4 (non-mandatory training)",
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
    {...count, aliases: [...count.aliases, "Learners", "Attendees"]}
  ]
};
