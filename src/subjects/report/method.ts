import {h} from "../../components/h.js";
import type {View} from "../../figures/view.js";

/** How figures, ranges and verdicts are made, how people are protected, and which data the report is of. */
export function Method({organisation, site}: View): Node[] {
  const {threshold, surveyMinimum, alreadyPublic} = organisation.disclosure;
  const printed = alreadyPublic ? " Small numbers that the organisation has printed before are shown." : "";
  return [
    h(
      "p",
      null,
      "Every figure is made from counts of people. The range beside a figure is its 95% confidence interval: of 100 ranges made this way, about 95 hold the true value. A ratio compares two rates; a difference is in percentage points."
    ),
    h(
      "p",
      null,
      "A figure describes a difference. It does not say why there is one, and it does not prove discrimination or rule it out. With this many figures side by side, a few will look clear by chance alone."
    ),
    site.profile === "published"
      ? h(
          "p",
          null,
          `To protect people, counts of 1 to ${threshold} and survey groups of fewer than ${surveyMinimum} respondents are hidden, and other counts with them, so that no hidden number can be worked out. They are marked [c].${printed}`
        )
      : h("p", null, "This copy holds true counts and is not for publication."),
    h("p", null, `Data version ${site.source}.`)
  ];
}
