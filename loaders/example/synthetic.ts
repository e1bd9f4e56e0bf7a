/**
 * Every total that the report does not print and that the example needs. None of these is a fact about the Trust:
 * each is invented to be plausible beside the printed figures, and can be changed here without breaking one of them.
 */
export const synthetic = {
  /** Staff of unknown ethnicity at band 4 and below, and above. March 2020 follows from printed figures instead. */
  notKnownStaff: {
    "2018-03-31": {lower: 44, upper: 105},
    "2019-03-31": {lower: 41, upper: 97}
  },
  /** Share of posts that change hands between two snapshots; the others keep the same made-up person. */
  turnover: 0.12,

  /**
   * Staff entering investigation in the first year of each printed two-year window, from which the other years follow.
   * The bank's 24 and 11 are the smallest whole numbers that give the printed 2.55 with 464 BME and 543 White staff.
   */
  disciplinary: {
    firstYear: {BME: 6, White: 12},
    notKnown: {"2016/17": 0, "2017/18": 1, "2018/19": 1, "2019/20": 1},
    bank: {BME: 24, White: 11, "Not known": 1}
  },

  /** Staff of unknown ethnicity who accessed non-mandatory training. */
  trainedNotKnown: {"2017/18": 84, "2018/19": 77, "2019/20": 93},

  /** Applications: those that never reached a shortlist, those of unknown ethnicity, those from recruitment abroad. */
  recruitment: {
    notShortlisted: {
      White: {"2017/18": 2460, "2018/19": 2905, "2019/20": 2270},
      BME: {"2017/18": 2610, "2018/19": 3290, "2019/20": 2385},
      "Not known": {"2017/18": 128, "2018/19": 151, "2019/20": 139}
    },
    notKnown: {
      "2017/18": {shortlisted: 118, appointed: 12},
      "2018/19": {shortlisted: 137, appointed: 11},
      "2019/20": {shortlisted: 124, appointed: 14}
    },
    /** Shortlisted through direct international recruitment; counted in the printed BME shortlisted. */
    international: {"2017/18": 9, "2018/19": 7, "2019/20": 48}
  },

  /** What staff are paid beyond the national scale: who stands at which point of a range, and doctors' awards. */
  pay: {
    points: {
      White: {"0": 14, "1": 12, "2": 13, "3": 15, "4": 46},
      BME: {"0": 19, "1": 16, "2": 16, "3": 15, "4": 34},
      "Not known": {"0": 20, "1": 15, "2": 15, "3": 15, "4": 35}
    },
    notOnFullPay: 0.06,
    otherRanges: {
      "Under Band 1": [17460, 17460],
      VSM: [110000, 170000],
      Other: [30000, 60000],
      Trainee: [28243, 49036],
      "Non-consultant": [41158, 76751],
      Consultant: [79860, 107668],
      "Senior medical manager": [110000, 150000]
    },
    bonus: {
      unit: 3016,
      share: {White: 0.55, BME: 0.42, "Not known": 0},
      awards: {"1": 40, "2": 30, "3": 18, "5": 8, "8": 4}
    }
  },

  /**
   * Boards of the fewest members that give the printed differences in percentage points. The report prints no counts;
   * who votes and who is an executive beyond those differences is invented.
   */
  board: [
    {snapshot: "2018-03-31", ethnicity: "BME", voting: "yes", executive: "yes", count: 1},
    {snapshot: "2018-03-31", ethnicity: "White", voting: "yes", executive: "yes", count: 4},
    {snapshot: "2018-03-31", ethnicity: "White", voting: "yes", executive: "no", count: 4},
    {snapshot: "2018-03-31", ethnicity: "White", voting: "no", executive: "no", count: 2},
    {snapshot: "2019-03-31", ethnicity: "BME", voting: "yes", executive: "no", count: 1},
    {snapshot: "2019-03-31", ethnicity: "White", voting: "yes", executive: "yes", count: 5},
    {snapshot: "2019-03-31", ethnicity: "White", voting: "yes", executive: "no", count: 5},
    {snapshot: "2019-03-31", ethnicity: "White", voting: "no", executive: "no", count: 3},
    {snapshot: "2020-03-31", ethnicity: "BME", voting: "yes", executive: "no", count: 1},
    {snapshot: "2020-03-31", ethnicity: "White", voting: "yes", executive: "yes", count: 4},
    {snapshot: "2020-03-31", ethnicity: "White", voting: "yes", executive: "no", count: 6},
    {snapshot: "2020-03-31", ethnicity: "White", voting: "no", executive: "no", count: 6}
  ]
} as const;
