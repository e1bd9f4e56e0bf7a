/** How finely an ethnic group is drawn. `total` holds the nodes above White and BME. */
export type EthnicityLevel = "total" | "wres" | "five" | "category";

/** An ethnic group: a node of one tree, so that a person counts once at every level they are known at. */
export type Group = {id: string; label: string; level: EthnicityLevel; parent: string | null};

const five = ["Asian", "Black", "Mixed", "Other"] as const;

const categories: [id: string, label: string, parent: string][] = [
  ["H", "Indian", "Asian"],
  ["J", "Pakistani", "Asian"],
  ["K", "Bangladeshi", "Asian"],
  ["R", "Chinese", "Asian"],
  ["L", "Any other Asian background", "Asian"],
  ["N", "African", "Black"],
  ["M", "Caribbean", "Black"],
  ["P", "Any other Black background", "Black"],
  ["F", "White and Asian", "Mixed"],
  ["E", "White and Black African", "Mixed"],
  ["D", "White and Black Caribbean", "Mixed"],
  ["G", "Any other Mixed background", "Mixed"],
  ["A", "White British", "White"],
  ["B", "White Irish", "White"],
  ["C", "Any other White background", "White"],
  ["S", "Any other ethnic group", "Other"]
];

/** A group known only as finely as `parent`: counted there and above, and nowhere below. */
const unspecified = (parent: string): Group => ({
  id: `${parent} unspecified`,
  label: `${parent}, not recorded further`,
  level: parent === "BME" ? "five" : "category",
  parent
});

/**
 * Every ethnic group in reading order: alphabetical within a level, Other after the named groups, Not known last.
 * Categories are the NHS Data Dictionary's 16+1; the five groups are the 2021 Census roll-up (Chinese under Asian);
 * White and BME are the WRES pair, in which White minorities count as White.
 */
export const groups: readonly Group[] = [
  {id: "all", label: "All staff", level: "total", parent: null},
  {id: "known", label: "Ethnicity known", level: "total", parent: "all"},
  {id: "BME", label: "BME", level: "wres", parent: "known"},
  {id: "White", label: "White", level: "wres", parent: "known"},
  ...five.map((id): Group => ({id, label: id, level: "five", parent: "BME"})),
  unspecified("BME"),
  ...categories.map(([id, label, parent]): Group => ({id, label, level: "category", parent})),
  ...[...five, "White"].map(unspecified),
  {id: "Not known", label: "Not known", level: "total", parent: "all"}
];

const byId = new Map(groups.map((group) => [group.id, group]));

/** The group with this id. Throws on an id that is not in the list: ids come from the registry, never from a person. */
export function group(id: string): Group {
  const found = byId.get(id);
  if (!found) throw new Error(`groups.ts: no ethnic group "${id}"; known ids: ${[...byId.keys()].join(", ")}`);
  return found;
}

/** The groups directly below this one, in reading order; empty for a leaf. */
export function children(id: string): Group[] {
  return groups.filter((each) => each.parent === id);
}

/** The groups offered at an ethnicity level, as a reader expects them: at `five`, White stands beside the other four. */
export function groupsAt(level: Exclude<EthnicityLevel, "total">): Group[] {
  if (level === "wres") return [group("BME"), group("White")];
  if (level === "five") return ["Asian", "Black", "Mixed", "White", "Other"].map(group);
  return groups.filter((each) => each.level === "category" && !each.id.endsWith(" unspecified"));
}

/** The label of a group, with the organisation's own wording where it has one (`labels` in organisation.json). */
export function groupLabel(id: string, labels: Readonly<Record<string, string>> = {}): string {
  return labels[id] ?? group(id).label;
}
