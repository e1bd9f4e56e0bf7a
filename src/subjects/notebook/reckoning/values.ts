import {counts} from "../../../registry/counts.js";
import {groups} from "../../../registry/groups.js";
import {indicators} from "../../../registry/index.js";
import type {Breakdown} from "../../../registry/breakdowns.js";
import type {SiteOrganisation} from "../../../figures/site.js";

/** A value that a column may have, with what it means where the value does not say so. */
export type KnownValue = {value: string; note: string};

/** What is asked of an organisation. */
type Described = Pick<SiteOrganisation, "id" | "name"> & {
  breakdowns: readonly Pick<Breakdown, "id" | "label" | "order">[];
};

/** The values of columns that the registry and the site know: for completing what is typed between quotation marks. */
export function knownValues(organisations: readonly Described[]): Readonly<Record<string, readonly KnownValue[]>> {
  const breakdowns = new Map(
    organisations.flatMap((each) => each.breakdowns.map(({id, label}) => [id, label] as const))
  );
  const levels = new Map(
    organisations.flatMap((each) =>
      each.breakdowns.flatMap(({label, order}) => (order ?? []).map((level) => [level, label] as const))
    )
  );
  const named = (values: ReadonlyMap<string, string>): KnownValue[] =>
    [...values].map(([value, note]) => ({value, note: note === value ? "" : note}));
  const level = [{value: "all", note: "No breakdown"}, ...named(levels)];
  const breakdown = [{value: "overall", note: "No breakdown"}, ...named(breakdowns)];
  return {
    measure: counts.map(({measure}) => ({value: measure, note: usesOf(measure)})),
    population: ["substantive", "bank", "candidates", "board"].map((value) => ({value, note: ""})),
    status: ["published", "suppressed", "not-applicable"].map((value) => ({value, note: ""})),
    breakdown,
    breakdown2: breakdown,
    level,
    level2: level,
    category: level,
    category2: level,
    group: groups.map(({id, label}) => ({value: id, note: label === id ? "" : label})),
    organisation: organisations.map(({id, name}) => ({value: id, note: name})),
    eth2: ["White", "BME", "Not known"].map((value) => ({value, note: ""})),
    eth5: groups.filter(({level: each}) => each === "five").map(({id}) => ({value: id, note: ""})),
    eth16: groups
      .filter(({level: each, id}) => each === "category" && id.length === 1)
      .map(({id, label}) => ({value: id, note: label}))
  };
}

function usesOf(measure: string): string {
  const using = indicators.filter(
    ({numerator, denominator}) => numerator.measure === measure || denominator.measure === measure
  );
  return using.length === 0 ? "" : `Indicator ${using.map(({number}) => number).join(", ")}`;
}

/**
 * The column that a text between quotation marks is compared with, where the cursor stands inside one: after `column =
 * '…`, `column in ('…`, `column like '…`. Null elsewhere. `typed` is what stands between the mark and the cursor.
 */
export function comparedColumn(before: string): {column: string; typed: string} | null {
  const [, column, typed] =
    /(?:\w+\.)?"?(\w+)"?\s*(?:=|<>|!=|\bi?like\b|(?:\bnot\s+)?\bin\s*\((?:\s*'[^']*'\s*,)*)\s*'([^']*)$/i.exec(
      before
    ) ?? [];
  return column === undefined || typed === undefined ? null : {column: column.toLowerCase(), typed};
}

/** The tables that a statement names after `from` and `join`. */
export function tablesRead(text: string): string[] {
  return [...text.matchAll(/\b(?:from|join)\s+"?(\w+)"?/gi)].map(([, name = ""]) => name.toLowerCase());
}
