import type {Protected} from "../protect/protect.js";
import type {OrganisationData} from "../publish/collect.js";
import {isConfirmed, readConfirmed} from "./confirmed-words.js";
import {judgeWords, type Telling} from "./judge-words.js";
import {readOwnWords} from "./read-own-words.js";

/** What an organisation's own sentences tell of a protected cube. */
export type WordsAudit = {
  /** What must be changed or answered before the cube may be published with them. */
  open: Telling[];
  /** Sentences that may seem to tell, and that somebody has said tell of something else. */
  confirmed: string[];
};

/** Reads what the people of an organisation wrote, and judges it by the cube that is to be published. */
export async function auditOwnWords(
  {folder, measures, open}: Pick<OrganisationData, "folder" | "measures" | "open">,
  {cells, record, report}: Pick<Protected, "cells" | "record" | "report">
): Promise<WordsAudit> {
  const {organisation} = measures;
  const texts = await readOwnWords(folder, {organisation, actions: open.actions});
  const {truth} = report;
  const found = judgeWords(texts, {cells, truth, values: record.rules.threshold, labels: organisation.labels});
  const confirmed = found.length === 0 ? [] : await readConfirmed(folder);
  return {
    open: found.filter((each) => !isConfirmed(each, confirmed)),
    confirmed: found.filter((each) => isConfirmed(each, confirmed)).map(({text}) => text.sentence)
  };
}
