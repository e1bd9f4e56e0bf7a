/** Staff in post by band at March 2020, BME of all of known ethnicity, Leicestershire Partnership table 1. */
export const bands2020 = [
  {label: "Non-clinical Band 1", numerator: 4, denominator: 10},
  {label: "Non-clinical Band 2", numerator: 86, denominator: 260},
  {label: "Non-clinical Band 3", numerator: 88, denominator: 269},
  {label: "Non-clinical Band 4", numerator: 54, denominator: 191},
  {label: "Non-clinical Band 5", numerator: 43, denominator: 142},
  {label: "Non-clinical Band 6", numerator: 34, denominator: 113},
  {label: "Non-clinical Band 7", numerator: 27, denominator: 99},
  {label: "Non-clinical Band 8a", numerator: 16, denominator: 58},
  {label: "Non-clinical Band 8b", numerator: 5, denominator: 42},
  {label: "Non-clinical Band 8c", numerator: 2, denominator: 18},
  {label: "Non-clinical Band 8d", numerator: 0, denominator: 9},
  {label: "Non-clinical Band 9", numerator: 0, denominator: 1},
  {label: "Non-clinical VSM", numerator: 0, denominator: 4},
  {label: "Clinical Band 1", numerator: 4, denominator: 20},
  {label: "Clinical Band 2", numerator: 193, denominator: 525},
  {label: "Clinical Band 3", numerator: 80, denominator: 485},
  {label: "Clinical Band 4", numerator: 31, denominator: 249},
  {label: "Clinical Band 5", numerator: 162, denominator: 735},
  {label: "Clinical Band 6", numerator: 181, denominator: 1125},
  {label: "Clinical Band 7", numerator: 57, denominator: 411},
  {label: "Clinical Band 8a", numerator: 16, denominator: 157},
  {label: "Clinical Band 8b", numerator: 8, denominator: 60},
  {label: "Clinical Band 8c", numerator: 1, denominator: 14},
  {label: "Clinical Band 8d", numerator: 1, denominator: 5},
  {label: "Clinical VSM", numerator: 0, denominator: 1},
  {label: "Medical Trainee Grade", numerator: 43, denominator: 65},
  {label: "Medical Non-consultant", numerator: 10, denominator: 21},
  {label: "Medical Consultant", numerator: 72, denominator: 109},
  {label: "Medical Senior Manager", numerator: 3, denominator: 5}
];

/** The whole workforce of the same table. */
export const workforce2020 = {numerator: 1221, denominator: 5203};
