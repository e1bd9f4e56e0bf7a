/** A made-up person: a row of the pay extract. */
type PaidPerson = {
  snapshot: string;
  ethnicity: "A" | "N" | "Z";
  category: string;
  pay_band: string;
  hourly_pay: number;
  bonus: number | "";
};

const person = (
  ethnicity: PaidPerson["ethnicity"],
  band: string,
  hourly_pay: number,
  bonus: PaidPerson["bonus"] = ""
): PaidPerson => ({
  ...{snapshot: "2020-03-31", ethnicity, category: "clinical", pay_band: `Band ${band}`, hourly_pay, bonus}
});

/**
 * The worked example of the pay gap: thirteen made-up people, what they give, and each step by hand. Seven are White (A),
 * five Black (N), and one has not said (Z). A test gives these very rows to the loaders.
 */
export const payExample = {
  rows: [
    person("A", "2", 12),
    person("A", "2", 14),
    person("A", "2", 14),
    person("A", "5", 16),
    person("A", "5", 20, 1000),
    person("A", "8a", 24, 2000),
    person("A", "8a", 24),
    person("N", "2", 12),
    person("N", "2", 14),
    person("N", "2", 14),
    person("N", "5", 18),
    person("N", "8a", 30, 1200),
    person("Z", "5", 15)
  ],
  gaps: [
    {
      measure: "hourly pay",
      statistic: "mean",
      value: 0.6,
      arithmetic:
        "White: 12 + 14 + 14 + 16 + 20 + 24 + 24 = 124, over 7 people 17.714. BME: 12 + 14 + 14 + 18 + 30 = 88, over 5 people 17.6. The gap is (17.714 − 17.6) / 17.714 = 0.6 per cent."
    },
    {
      measure: "hourly pay",
      statistic: "median",
      value: 12.5,
      arithmetic:
        "The fourth of seven is paid 16, the third of five 14: (16 − 14) / 16 = 12.5 per cent. One well-paid person closes the gap of means, and leaves that of medians as it is."
    },
    {
      measure: "bonus pay",
      statistic: "mean",
      value: 20,
      arithmetic: "Among those who were paid one: (1,000 + 2,000) / 2 = 1,500 against 1,200, a gap of 20 per cent."
    },
    {
      measure: "bonus pay",
      statistic: "median",
      value: 20,
      arithmetic: "Of an even number the median is the mean of the two in the middle: 1,500 again."
    },
    {
      measure: "hourly pay",
      statistic: "mix",
      value: 8.9,
      arithmetic:
        "White people's shares of bands 2, 5 and 8a are 3/7, 2/7 and 2/7; BME people's 3/5, 1/5 and 1/5. The differences times the average of both groups' mean pay in each band (13.333, 18 and 27) add up to 1.571, which is 8.9 per cent of 17.714."
    },
    {
      measure: "hourly pay",
      statistic: "within",
      value: -8.2,
      arithmetic:
        "Bands 2 and 5 pay both groups alike. In band 8a it is 24 against 30, times the average of both shares (0.243): −1.457, which is −8.2 per cent. The two parts add up to the gap."
    }
  ],
  /** White, BME and not known, from the lower quarter to the upper. */
  quarters: {White: [2, 1, 2, 2], BME: [2, 1, 1, 1], "Not known": [0, 1, 0, 0]},
  quartersBy:
    "Thirteen by four is three, and one is left: the lower quarter gets it. Two people at 12 stand in it, and so do two of the four at 14; the other two stand in the quarter above. Of these four, two are White and two BME: each side gets one of each, whichever row came first."
} as const;
