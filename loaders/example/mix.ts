/**
 * The invented make-up of the workforce: which staff groups a band holds, which ethnic groups a staff group, and where,
 * at what age and with which hours its people work. It follows what the report says in words (Asian British staff in
 * administrative and medical posts, White staff in registered nursing, Black British staff in frontline clinical roles,
 * most at bands 2 and 5); the numbers themselves are made up. Weights in a list add up to about 100.
 */
import type {Category} from "./published.js";
import type {Weights} from "./random.js";

/** Staff groups by the names of the National Workforce Data Set. */
export type StaffGroup =
  | "Additional Clinical Services"
  | "Additional Professional Scientific and Technical"
  | "Administrative and Clerical"
  | "Allied Health Professionals"
  | "Estates and Ancillary"
  | "Medical and Dental"
  | "Nursing and Midwifery Registered";

/** The five groups, with the two that WRES sets apart as groups of their own. */
export type EthnicGroup = "Asian" | "Black" | "Mixed" | "Other" | "White" | "Not known";

/** White, BME or not known: what the report counts by. */
export type WresGroup = "White" | "BME" | "Not known";

const registered = "Nursing and Midwifery Registered";
const allied = "Allied Health Professionals";
const professional = "Additional Professional Scientific and Technical";
const support = "Additional Clinical Services";
const office = "Administrative and Clerical";
const estates = "Estates and Ancillary";

/** Staff groups of a category's pay bands: the first line that names the band, or the last line for all others. */
export const staffGroups: Readonly<Record<Category, readonly [bands: readonly string[], Weights<StaffGroup>][]>> = {
  clinical: [
    [["Band 1", "Band 2", "Band 3"], {[support]: 100}],
    [["Band 4"], {[support]: 93, [professional]: 7}],
    [["Band 5"], {[registered]: 82, [allied]: 14, [professional]: 4}],
    [["Band 6"], {[registered]: 76, [allied]: 17, [professional]: 7}],
    [["Band 7"], {[registered]: 66, [allied]: 19, [professional]: 15}],
    [["VSM"], {[registered]: 100}],
    [[], {[registered]: 44, [allied]: 13, [professional]: 43}]
  ],
  "non-clinical": [
    [["Band 1"], {[estates]: 90, [office]: 10}],
    [["Band 2"], {[office]: 66, [estates]: 34}],
    [["Band 3"], {[office]: 87, [estates]: 13}],
    [["Band 4", "Band 5"], {[office]: 95, [estates]: 5}],
    [[], {[office]: 100}]
  ],
  medical: [[[], {"Medical and Dental": 100}]]
};

/** How much more, or less, often BME staff of a band are in a staff group than its White staff. */
export const bmeInStaffGroup: Weights<StaffGroup> = {
  [registered]: 0.72,
  [allied]: 1.5,
  [professional]: 1.3,
  [office]: 1.6
};

/** BME staff of a staff group, by ethnic group. */
export const bmeStaff: Readonly<Record<StaffGroup, Weights<EthnicGroup>>> = {
  [registered]: {Asian: 44, Black: 37, Mixed: 11, Other: 8},
  [allied]: {Asian: 73, Black: 10, Mixed: 12, Other: 5},
  [professional]: {Asian: 67, Black: 11, Mixed: 17, Other: 5},
  [support]: {Asian: 58, Black: 24, Mixed: 12, Other: 6},
  [office]: {Asian: 87, Black: 5, Mixed: 6, Other: 2},
  [estates]: {Asian: 63, Black: 21, Mixed: 10, Other: 6},
  "Medical and Dental": {Asian: 81, Black: 9, Mixed: 4, Other: 6}
};

/** Black staff among the BME staff of the clinical bands at which people enter, and among those of the bank. */
export const blackStaff = {entryBands: ["Band 1", "Band 2", "Band 5"], inEntryBands: 1.9, onTheBank: 3.2};

/** Ethnic codes of each group, as the electronic staff record holds them. */
export const codes: Readonly<Record<EthnicGroup, Weights>> = {
  Asian: {H: 76, J: 8, K: 3, L: 4, R: 2, LB: 1, LD: 2, LE: 1, LH: 2, LK: 1},
  Black: {N: 54, M: 23, P: 3, PA: 3, PC: 8, PD: 6, PE: 3},
  Mixed: {D: 38, F: 30, E: 11, G: 14, GC: 4, GF: 3},
  Other: {S: 60, SC: 26, SE: 14},
  White: {A: 86, B: 2, C: 4, CA: 4, CB: 0.6, CC: 0.6, CK: 0.4, CP: 1.2, CY: 0.9, C3: 0.3},
  "Not known": {Z: 80, "99": 20}
};

/** Asian doctors come from more places than the Asian residents of Leicester. */
export const asianDoctors: Weights = {H: 60, J: 16, K: 2, L: 8, R: 4, LE: 6, LK: 4};

/** Directorates of a staff group. */
export const directorates: Readonly<Record<StaffGroup, Weights>> = {
  [registered]: {"Mental Health": 40, "Community Health": 36, "Families and Young People": 23, "Hosted Services": 1},
  [allied]: {"Mental Health": 17, "Community Health": 54, "Families and Young People": 29},
  [professional]: {"Mental Health": 60, "Community Health": 8, "Families and Young People": 32},
  [support]: {"Mental Health": 46, "Community Health": 39, "Families and Young People": 15},
  [office]: {
    Enabling: 44,
    "Mental Health": 19,
    "Community Health": 17,
    "Families and Young People": 15,
    "Hosted Services": 5
  },
  [estates]: {Enabling: 78, "Mental Health": 14, "Community Health": 8},
  "Medical and Dental": {"Mental Health": 70, "Community Health": 6, "Families and Young People": 24}
};

/** BME staff in the directorate whose wards are in the city, against the same staff group's White staff. */
export const bmeInMentalHealth = 1.3;

/** Women in a hundred of a staff group; and from band 8a up, where fewer are women. */
export const women: Readonly<Record<StaffGroup, number>> = {
  [registered]: 85,
  [allied]: 89,
  [professional]: 80,
  [support]: 77,
  [office]: 83,
  [estates]: 44,
  "Medical and Dental": 46
};
export const womenFromBand8a = 0.88;

/** Ages by stage of career. */
export const ages = {
  entry: {"Under 25": 11, "25-34": 26, "35-44": 22, "45-54": 22, "55-64": 17, "65 and over": 2},
  middle: {"Under 25": 1, "25-34": 22, "35-44": 28, "45-54": 29, "55-64": 18, "65 and over": 2},
  senior: {"25-34": 6, "35-44": 29, "45-54": 41, "55-64": 22, "65 and over": 2},
  trainee: {"25-34": 84, "35-44": 16}
} as const;

/** Full-time staff in a hundred. */
export const fullTime = {Female: 54, Male: 84};
