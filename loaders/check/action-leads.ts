import type {DataCheck} from "./data-check.js";
import {fileName} from "../read/file-name.js";

/** Actions that nobody leads: a plan may be printed without, and is seldom carried out so. */
export const actionLeads: DataCheck = async ({database, files}) => {
  const file = files.find(({name}) => name === "actions");
  if (!file) return [];
  const [found] = await database.rows<{count: number; row: number | null}>(
    "select count(*)::integer as count, min(_row) as row from actions where lead is null"
  );
  if (!found?.count) return [];
  return [
    {
      level: "warning",
      code: "no-lead",
      file: fileName(file.path),
      row: found.row ?? 0,
      count: found.count,
      column: "lead",
      what: "The action has no lead.",
      do: "Write the role that leads it, never a person's name."
    }
  ];
};
