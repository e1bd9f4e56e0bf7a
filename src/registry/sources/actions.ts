import {ratings} from "../vocabularies.js";
import type {Column} from "./column.js";
import type {Source} from "./source.js";

const text = (name: string, description: string, example: string, aliases: readonly string[] = []): Column => ({
  name,
  type: "text",
  description,
  example,
  aliases
});

export const actions: Source = {
  name: "actions",
  title: "Action plan",
  row: "an action",
  without: "the action plan",
  columns: [
    {
      ...text("id", "Short name of the action, different for each.", "A1", ["Ref", "Action id", "Reference"]),
      required: true
    },
    {
      name: "indicators",
      type: "indicators",
      description: "Numbers of the indicators that the action is to change, with commas between.",
      required: true,
      example: "2, 7",
      aliases: ["Indicator", "WRES indicators", "Metrics"]
    },
    {
      ...text("action", "What will be done.", "Train every chair of an appointment panel", ["Description"]),
      required: true
    },
    text("lead", "The role that leads it, never a person's name.", "Head of Recruitment", ["Lead role", "Owner"]),
    {
      name: "due",
      type: "date",
      description: "The date that it is due.",
      required: true,
      blank: "open-ended",
      example: "2021-03-31",
      aliases: ["Due date", "Deadline", "Target date"]
    },
    {
      name: "rag",
      type: "choice",
      description:
        "Progress: blue (not started), red, amber or green (complete); or achieving, developing, under-developed.",
      choices: ratings,
      example: "amber",
      aliases: ["RAG rating", "Status"]
    },
    text("theme", "Heading that the action stands under.", "Fair recruitment"),
    text("priority", "Priority of the action.", "High"),
    {
      name: "high_impact_action",
      type: "whole number",
      description: "National high impact action that it serves, 1 to 6.",
      minimum: 1,
      maximum: 6,
      example: "2",
      aliases: ["High impact action number"]
    },
    text("milestones", "Steps on the way.", "Panel training booked by June"),
    text("progress", "What has been done so far.", "14 of 20 chairs trained", ["Update"]),
    text("outcome", "What it is to change.", "Appointment from shortlisting becomes equally likely"),
    text("evidence", "Address of the finding that it answers.", "/indicators/appointment-from-shortlisting"),
    text(
      "measure",
      "The finding that will show whether it worked: its name, which ends its address, or your own words.",
      "i2-candidates-white-bme",
      ["Success measure"]
    ),
    text("baseline", "That figure before the action.", "1.45"),
    text("target", "That figure to reach.", "1.00")
  ],
  key: ["id"]
};
