import {categories, employments, sexes} from "../vocabularies.js";
import type {Column} from "./column.js";

/** The column, required. */
export const required = (column: Column): Column => ({...column, required: true});

export const snapshot: Column = {
  name: "snapshot",
  type: "snapshot",
  description: "The date that the people were counted on, usually 31 March.",
  required: true,
  example: "2020-03-31",
  aliases: ["Snapshot date", "As at", "As at date", "Report date", "Effective date", "Date"]
};

export const financialYear: Column = {
  name: "year",
  type: "financial year",
  description: "The financial year, 1 April to 31 March.",
  required: true,
  example: "2019/20",
  aliases: ["Financial year", "FY", "Reporting year", "WRES year"]
};

export const ethnicity: Column = {
  name: "ethnicity",
  type: "ethnicity",
  description:
    "Ethnic group: an NHS or ESR code, a code with its text, a national label, or a group (White, BME, Asian, Black, Mixed, Other, Not known).",
  required: true,
  blank: "Not known",
  example: "A White - British",
  aliases: [
    "Ethnic origin",
    "Ethnic group",
    "Ethnic category",
    "Ethnic background",
    "Ethnic origin code",
    "Ethnic origin description",
    "Ethnic code"
  ]
};

export const payBand: Column = {
  name: "pay_band",
  type: "pay band",
  description: "Pay band or medical grade, ESR pay scale, or the name of a band group declared in organisation.json.",
  example: "Band 5",
  aliases: ["Pay grade", "Grade", "Band", "AfC band", "Pay scale", "Salary band", "Pay band/grade"]
};

export const category: Column = {
  name: "category",
  type: "choice",
  description: "Side of the workforce: clinical (not medical), non-clinical, or medical and dental.",
  choices: categories,
  example: "clinical",
  aliases: ["WRES category", "Clinical or non-clinical", "Clinical/non-clinical"]
};

export const employment: Column = {
  name: "employment",
  type: "choice",
  description: "Whether the person holds a post (substantive) or only takes bank shifts (bank).",
  choices: employments,
  blank: "substantive",
  example: "substantive",
  aliases: ["Assignment category", "Employment type", "Contract type"]
};

export const staffGroup: Column = {
  name: "staff_group",
  type: "label",
  description: "ESR staff group of the post.",
  example: "Nursing and Midwifery Registered",
  aliases: ["Job staff group", "Staff grp"]
};

export const directorate: Column = {
  name: "directorate",
  type: "label",
  description: "Directorate, division or other part of the organisation.",
  example: "Mental Health",
  aliases: ["Org L4", "Organisation level 4", "Division", "Department", "Service"]
};

export const sex: Column = {
  name: "sex",
  type: "choice",
  description: "Sex as recorded.",
  choices: sexes,
  example: "Female",
  aliases: ["Gender"]
};

export const ageBand: Column = {
  name: "age_band",
  type: "label",
  description: "Age band, never a date of birth.",
  example: "30 to 39",
  aliases: ["Age group", "Age range"]
};

export const count: Column = {
  name: "count",
  type: "whole number",
  description:
    "How many people the row stands for; without the column, one. Where there is one, no row leaves it blank.",
  minimum: 0,
  blank: "1",
  example: "1",
  aliases: ["Headcount", "Number of staff", "Number of people", "Staff", "Total"]
};

export const workingPattern: Column = {
  name: "working_pattern",
  type: "label",
  description: "Full time or part time.",
  example: "Part time",
  aliases: ["Employee category", "Full/part time", "Full time or part time"]
};
