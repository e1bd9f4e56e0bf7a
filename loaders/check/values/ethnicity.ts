import {ethnicWordings, foldWording} from "../../../src/registry/ethnic-wordings.js";
import type {EthnicCode} from "../../read/ethnic-codes.js";
import {refused, understood, type Reading, type ReadingContext, type ValueReader} from "./reading.js";

type Meaning = {eth16: string | null; eth5: string | null; eth2: EthnicCode["wres"]};

const groupMeanings: Readonly<Record<string, Meaning>> = {
  White: {eth16: null, eth5: "White", eth2: "White"},
  BME: {eth16: null, eth5: null, eth2: "BME"},
  ...Object.fromEntries(
    ["Asian", "Black", "Mixed", "Other"].map((eth5) => [eth5, {eth16: null, eth5, eth2: "BME"} satisfies Meaning])
  ),
  "Not known": {eth16: null, eth5: null, eth2: "Not known"}
};

/**
 * Reads ethnicity into its 16+1 category, five-group and WRES group, each null where the extract does not go so far.
 * A code followed by a text that means another group is refused: one of the two is wrong.
 */
export function ethnicityReader({organisation, codes}: ReadingContext): ValueReader {
  const byCode = new Map(codes.map((each) => [each.code.toUpperCase(), each]));
  const labels = new Map(codes.map((each) => [foldWording(each.label), each.code]));
  const own = new Map(Object.entries(organisation.labels).map(([group, words]) => [foldWording(words), group]));

  const meaningOf = (word: string): Meaning | null => {
    const name = own.get(word) ?? ethnicWordings.get(word) ?? labels.get(word);
    if (name === undefined) return null;
    const code = byCode.get(name);
    return code ? codeMeaning(code) : (groupMeanings[name] ?? null);
  };

  return {
    columns: [
      {name: "eth16", type: "VARCHAR"},
      {name: "eth5", type: "VARCHAR"},
      {name: "eth2", type: "VARCHAR"},
      {name: "not_known", type: "BOOLEAN"}
    ],
    read: (text) => {
      if (text === null) return reading(groupMeanings["Not known"]);
      const code = byCode.get(text.toUpperCase());
      if (code) return reading(codeMeaning(code));
      const plain = meaningOf(foldWording(text));
      if (plain) return reading(plain);
      const [, start = "", rest = ""] = /^([a-z0-9]{1,4})[\s:.–-]+(.+)$/i.exec(text) ?? [];
      const leading = byCode.get(start.toUpperCase());
      if (!leading) return unknown();
      const said = meaningOf(foldWording(rest));
      const meaning = codeMeaning(leading);
      if (said) return agrees(meaning, said) ? reading(meaning) : contradiction();
      return sharesWord(rest, leading) ? reading(meaning) : unknown();
    }
  };
}

function codeMeaning({category, five, wres}: EthnicCode): Meaning {
  return {eth16: category, eth5: five, eth2: wres};
}

function reading(meaning: Meaning | undefined): Reading {
  if (!meaning) return unknown();
  return understood(meaning.eth16, meaning.eth5, meaning.eth2, meaning.eth2 === "Not known");
}

/** Whether a text says the same as a code, as far as the text goes. */
function agrees(code: Meaning, text: Meaning): boolean {
  return (["eth2", "eth5", "eth16"] as const).every((level) => text[level] === null || text[level] === code[level]);
}

/** Texts after a code vary from system to system; one that shares no word with the code's label is another thing. */
function sharesWord(text: string, {label, five, wres}: EthnicCode): boolean {
  const words = new Set(foldWording(`${label} ${five ?? ""} ${wres}`).split(" "));
  for (const small of ["or", "and", "any", "other", "background"]) words.delete(small);
  return foldWording(text)
    .split(" ")
    .some((word) => words.has(word));
}

function unknown(): Reading {
  return refused(
    4,
    "ethnic-code",
    "The ethnic code or label is not in ethnicity.csv.",
    "Correct the extract, or add the code to ethnicity.csv."
  );
}

function contradiction(): Reading {
  return refused(
    4,
    "ethnic-code",
    "The ethnic code and the text after it mean different groups.",
    "Find out which of the two is right, and correct the extract."
  );
}
