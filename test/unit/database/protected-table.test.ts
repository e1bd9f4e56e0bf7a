import {describe, expect, it} from "vitest";
import {protectedTableWords} from "../../../src/database/protected-table.js";

describe("protectedTableWords(table)", () => {
  it.each([
    ["headcount|substantive|overall|", "headcount, substantive, whole organisation"],
    ["headcount|bank|pay band|", "headcount, bank, by pay band"],
    ["trained|substantive|pay band|staff group", "trained, substantive, by pay band and staff group"],
    ["survey5 yes|bank|overall|", "survey answers of “yes” for indicator 5, bank, whole organisation"],
    ["survey5 responses|bank|overall|", "survey answers for indicator 5, bank, whole organisation"]
  ])("%s: %s", (table, words) => expect(protectedTableWords(table)).toBe(words));
});
