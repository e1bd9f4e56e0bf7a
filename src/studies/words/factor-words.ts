import type {SiteOrganisation} from "../../figures/site.js";

const words: Readonly<Record<string, {one: string; many: string}>> = {
  category: {one: "kind of post", many: "kinds of post"},
  "career tier": {one: "career tier", many: "career tiers"},
  sex: {one: "sex", many: "sexes"},
  route: {one: "route of application", many: "routes of application"},
  "working pattern": {one: "working pattern", many: "working patterns"}
};

/** A breakdown as a sentence names it: `staff group`, and of several `staff groups`. */
export function factorWords(
  id: string,
  {breakdowns}: Pick<SiteOrganisation, "breakdowns">
): {one: string; many: string} {
  const known = words[id];
  if (known) return known;
  const one = (breakdowns.find((each) => each.id === id)?.label ?? id).toLowerCase();
  return {one, many: one.endsWith("s") ? one : one.endsWith("y") ? `${one.slice(0, -1)}ies` : `${one}s`};
}
