import {routes, stages} from "../vocabularies.js";
import {ageBand, category, count, directorate, ethnicity, financialYear, payBand, sex, staffGroup} from "./shared.js";
import type {Source} from "./source.js";

export const recruitment: Source = {
  name: "recruitment",
  title: "Recruitment",
  row: "an application that was at least shortlisted; rows that were only `applied` open the funnel one step earlier",
  without: "indicator 2 (appointment from shortlisting)",
  columns: [
    financialYear,
    {...ethnicity, aliases: [...ethnicity.aliases, "Applicant ethnicity", "Applicant ethnic origin"]},
    {
      name: "stage",
      type: "choice",
      description: "The furthest stage that the application reached, not its current status.",
      required: true,
      choices: stages,
      example: "appointed",
      aliases: ["Furthest stage", "Stage reached", "Application stage", "Furthest stage reached"]
    },
    category,
    {...payBand, aliases: [...payBand.aliases, "Vacancy band", "Vacancy grade"]},
    staffGroup,
    {...directorate, aliases: [...directorate.aliases, "Employer division"]},
    {
      name: "route",
      type: "choice",
      description: "Whether the applicant came from inside the organisation, outside it, or abroad.",
      choices: routes,
      example: "external",
      aliases: ["Applicant type", "Vacancy type", "Source of applicant"]
    },
    {
      name: "campaign",
      type: "text",
      description:
        "One id for each vacancy that was advertised, so that ranges allow for applications to one vacancy sharing a fate.",
      internal: true,
      example: "V-2019-0417",
      aliases: [
        "Campaign id",
        "Vacancy id",
        "Vacancy ref",
        "Vacancy reference",
        "Vacancy number",
        "Requisition id",
        "Advert reference"
      ]
    },
    sex,
    ageBand,
    {...count, aliases: [...count.aliases, "Applications", "Number of applications"]}
  ]
};
