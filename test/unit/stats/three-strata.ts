import {counts} from "./reading.js";

/** A gap that is part mix, part within: White (`of`) and BME (`to`) in three strata. */
export const threeStrata = [
  {label: "a", of: counts("1800/2000"), to: counts("352/400")},
  {label: "b", of: counts("500/800"), to: counts("300/500")},
  {label: "c", of: counts("360/1200"), to: counts("84/300")}
];
