import {count, ethnicity, snapshot} from "./shared.js";
import type {Source} from "./source.js";

export const board: Source = {
  name: "board",
  title: "Board",
  row: "a board member on a snapshot date",
  without: "indicator 9 (board representation)",
  columns: [
    snapshot,
    ethnicity,
    {
      name: "voting",
      type: "yes or no",
      description: "Whether the member has a vote.",
      required: true,
      example: "yes",
      aliases: ["Voting member", "Votes"]
    },
    {
      name: "executive",
      type: "yes or no",
      description: "Whether the member is an executive; no for non-executive members.",
      required: true,
      example: "no",
      aliases: ["Executive member", "Exec"]
    },
    {...count, aliases: ["Number of members", "Members", "Headcount"]}
  ]
};
