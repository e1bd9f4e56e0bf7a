/** Two groups' sizes and the rate at which both have an event: one setting of the simulation. */
export type Setting = {what: string; of: number; to: number; rate: number};

/** The comparisons of the shipped example, at its counts, and of a small body of 100 and 900 people. */
export const bodies: Readonly<Record<string, readonly Setting[]>> = {
  "the example's counts": [
    {what: "appointment", of: 3005, to: 1861, rate: 0.11},
    {what: "discipline", of: 1221, to: 3982, rate: 0.0125},
    {what: "training", of: 3982, to: 1221, rate: 0.79},
    {what: "harassment", of: 435, to: 1876, rate: 0.23},
    {what: "belief in equal opportunities", of: 282, to: 1301, rate: 0.84},
    {what: "discrimination", of: 435, to: 1876, rate: 0.06}
  ],
  "a small body, 100 and 900": [
    {what: "appointment", of: 900, to: 100, rate: 0.11},
    {what: "discipline", of: 100, to: 900, rate: 0.02},
    {what: "training", of: 900, to: 100, rate: 0.79},
    {what: "harassment", of: 100, to: 900, rate: 0.23},
    {what: "belief in equal opportunities", of: 100, to: 900, rate: 0.84},
    {what: "discrimination", of: 100, to: 900, rate: 0.06}
  ]
};

/** Where the two groups work: shares of eight places, and how much likelier an event is there than overall. */
export const places = {
  of: [0.12, 0.15, 0.2, 0.13, 0.12, 0.1, 0.1, 0.08],
  to: [0.3, 0.2, 0.15, 0.12, 0.1, 0.06, 0.05, 0.02],
  times: [1, 0.8, 0.9, 1.15, 1.05, 0.7, 1, 0.85]
};

/** The sizes of the bands of one ladder, from the bottom. */
export const ladder: Readonly<Record<string, readonly number[]>> = {
  "the example's counts": [10, 337, 331, 251, 160, 103, 85, 73, 42, 18, 9, 1, 4],
  "a small body, 100 and 900": [60, 70, 80, 60, 40, 30, 25, 20, 10, 5]
};
