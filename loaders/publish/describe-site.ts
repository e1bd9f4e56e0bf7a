import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {breakdownsOf, sortLevels} from "../../src/registry/breakdowns.js";
import type {CheckReport} from "../../src/figures/check-report.js";
import type {Cell} from "../../src/registry/cell.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {payBandLevels} from "../../src/registry/pay-bands.js";
import {sortPeriods} from "../../src/registry/periods.js";
import type {
  FileAccount,
  Profile,
  ProtectionSummary,
  SiteFinding,
  SiteOrganisation,
  SurveyNote
} from "../../src/figures/site.js";
import {parseRelease, type Release} from "../../src/figures/release.js";
import type {Finding} from "../check/finding.js";
import type {ProtectionRecord} from "../protect/record.js";
import type {Designs} from "../../src/figures/designs.js";
import type {Measures} from "../stages.js";

/**
 * What the pages are told of an organisation beside its counts. In the published profile nothing in it is finer than
 * the cube: rows read are rounded to 50 and small numbers of findings are left out.
 */
export async function describeOrganisation(
  {organisation, files, findings, supplied, designs}: Measures,
  cells: readonly Cell[],
  {
    profile,
    folder,
    surveyNotes,
    record,
    check
  }: {
    profile: Profile;
    folder: string;
    surveyNotes: readonly SurveyNote[];
    record: ProtectionRecord | null;
    check: CheckReport;
  }
): Promise<SiteOrganisation> {
  const {id, name, shortName, odsCode, type, denominator, disciplinaryWindowYears, labels, disclosure, notice} =
    organisation;
  return {
    id,
    name,
    shortName,
    odsCode: odsCode ?? null,
    type,
    denominator,
    disciplinaryWindowYears,
    bandGroups: organisation.bandGroups.map((each) => each.name),
    breakdowns: breakdownsInCube(organisation, cells),
    labels,
    dataDate: lastPeriod(cells.filter(({measure}) => measure === "headcount")) ?? lastPeriod(cells) ?? "",
    notice,
    areas: organisation.areas?.map(({area, weight}) => ({area, weight: weight ?? null})) ?? null,
    comparators: organisation.comparators ?? null,
    disclosure: {
      threshold: disclosure.threshold,
      surveyMinimum: disclosure.surveyMinimum,
      alreadyPublic: disclosure.alreadyPublic
    },
    supplied: [...supplied].sort(),
    files: files.map((file) => (profile === "published" ? roundedAccount(file) : file)),
    findings: findings.map((finding) => siteFinding(finding, profile, disclosure.threshold)),
    protection: record && protectionSummary(record),
    commentary: await readCommentary(folder),
    surveyNotes,
    ...(designs && siteDesigns(designs, cells, profile)),
    // True numbers of people, by word: for the eyes of an analyst.
    check: profile === "analyst" ? check : null,
    previousRelease: await readPreviousRelease(folder, id)
  };
}

/**
 * What a site says of how answers and applications were gathered. A published one has a year's design effect only where the
 * four counts that it widens are shown, and no share by weight: with the counts beside it, it would say
 * who weighs what.
 */
function siteDesigns(
  {campaigns, surveyDesign}: Designs,
  cells: readonly Cell[],
  profile: Profile
): Pick<SiteOrganisation, "campaigns" | "surveyDesign"> {
  const isPublished = profile === "published";
  const shown = (period: string): boolean =>
    (["shortlisted", "appointed"] as const).every((measure) =>
      ["White", "BME"].every((group) =>
        cells.some(
          (cell) =>
            cell.measure === measure &&
            cell.period === period &&
            cell.group === group &&
            cell.breakdown === "overall" &&
            cell.status === "published"
        )
      )
    );
  return {
    ...(campaigns && {
      campaigns: !isPublished
        ? campaigns
        : campaigns.map(({period, effect}) => ({
            period,
            campaigns: null,
            effect: shown(period) ? effect : null
          }))
    }),
    ...(surveyDesign && {surveyDesign: isPublished ? {...surveyDesign, shares: []} : surveyDesign})
  };
}

function protectionSummary({
  rules,
  bandGroups,
  tables,
  leftOut,
  earlierRelease,
  stays,
  alreadyPublic,
  bounded,
  narrowest
}: ProtectionRecord): ProtectionSummary {
  return {
    rules,
    bandGroups,
    tables,
    leftOut,
    earlierRelease,
    stays,
    alreadyPublic: alreadyPublic.length,
    bounded,
    narrowest
  };
}

function lastPeriod(cells: readonly Cell[]): string | undefined {
  return sortPeriods(new Set(cells.map(({period}) => period))).at(-1);
}

/** The breakdowns of the indicators that a cube has cells for, with their levels in reading order; pay has a page of its own. */
function breakdownsInCube(organisation: Organisation, cells: readonly Cell[]): SiteOrganisation["breakdowns"] {
  const levels = new Map<string, Set<string>>();
  for (const {breakdown, level, measure} of cells)
    if (!measure.startsWith("paid")) levels.set(breakdown, (levels.get(breakdown) ?? new Set()).add(level));
  return breakdownsOf(organisation)
    .filter(({id}) => levels.has(id))
    .map(({id, label, column, order}) => {
      const declared =
        id === "pay band"
          ? payBandLevels
          : id === "band group"
            ? organisation.bandGroups.map((each) => each.name)
            : order;
      return {id, label, column, order: sortLevels([...(levels.get(id) ?? [])], declared)};
    });
}

function roundedAccount({name, read, used, reported}: FileAccount): FileAccount {
  const round = (rows: number): number => Math.round(rows / 50) * 50;
  return {name, read: round(read), used: round(used), reported: round(reported)};
}

function siteFinding(finding: Finding, profile: Profile, threshold: number): SiteFinding {
  const small = profile === "published" && finding.count <= threshold;
  return {
    level: finding.level,
    code: finding.code,
    // Which server and table an extract is in is nobody else's to know.
    file: profile === "published" ? finding.file.replace(/^(\w+) of .+ at .+$/, "$1") : finding.file,
    column: finding.column ?? null,
    count: small ? null : finding.count,
    what: finding.what,
    do: finding.do
  };
}

/** What the organisation last published, of itself alone; null where its folder keeps nothing. */
async function readPreviousRelease(folder: string, organisation: string): Promise<Release | null> {
  const path = join(folder, "released", "release.json");
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  const {headlines, ...release} = parseRelease(text, path);
  return {...release, headlines: headlines.filter((row) => row.organisation === organisation)};
}

/** The organisation's own words on each indicator: `commentary/indicator-3.md` gives `{"3": "..."}`. */
async function readCommentary(folder: string): Promise<Record<string, string>> {
  const below = join(folder, "commentary");
  const names = await readdir(below).catch((): string[] => []);
  const found: Record<string, string> = {};
  for (const name of names.sort()) {
    const subject = /^(?:indicator-)?(.+)\.md$/.exec(name)?.[1];
    if (subject) found[subject] = await readFile(join(below, name), "utf8");
  }
  return found;
}
