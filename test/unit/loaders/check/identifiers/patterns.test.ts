import {describe, expect, it} from "vitest";
import {
  compactDate,
  employeeNumber,
  identifierPatterns,
  isNhsNumber,
  isPerson,
  mayRepeat
} from "../../../../../loaders/check/identifiers/patterns.js";

const kindsIn = (text: string): string[] =>
  identifierPatterns.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);

describe("identifierPatterns", () => {
  it.each([
    ["e-mail addresses", "someone@example.nhs.uk"],
    ["e-mail addresses", "write to a.b-c@nhs.net by June"],
    ["National Insurance numbers", "QQ123456C".replace("QQ", "AB")],
    ["National Insurance numbers", "ab 12 34 56 c"],
    ["National Insurance numbers", "NI: JK123456D."],
    ["telephone numbers", "07700 900123"],
    ["telephone numbers", "+44 7700 900 123"],
    ["telephone numbers", "0116 496 0123"],
    ["telephone numbers", "call (020) 7946 0123 now"],
    ["telephone numbers", "01632 960123"],
    ["full postcodes", "LE4 8PQ"],
    ["full postcodes", "le48pq"],
    ["full postcodes", "SW1A 1AA"],
    ["full postcodes", "M1 1AE"],
    ["full postcodes", "lives in EC1A 1BB, London"],
    ["dates of birth", "DOB 12/03/1971"],
    ["dates of birth", "born on 3 May 1980"],
    ["names", "Mrs Example"],
    ["names", "spoke with Ms. O'Example"]
  ] as const)("find %s in %j", (kind, text) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it.each([
    "NHS|XR05|Review Body Band 5",
    "NHS|XN08|Non Review Body Band 8 - Range A",
    "RT5",
    "RT5KF",
    "R1F01",
    "E54000015",
    "C82001",
    "2019/20",
    "2020-03-31",
    "31/03/2020",
    "4712-12-31",
    "20200331",
    "Band 8a",
    "Clinical Bands 3 to 4",
    "A White - British",
    "N1 2nd floor",
    "LE4",
    "368571",
    "1,234,567",
    "0.845",
    "10-14",
    "25-29",
    "N6A",
    "S1M",
    "Nursing and Midwifery Registered",
    "Misses no deadline",
    "at noon @ the office",
    "Org 350 Mental Health L4",
    "Director of HR and OD"
  ])("find nothing in %j", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe("isNhsNumber(text)", () => {
  it.each([["9434765919"], ["943 476 5919"], ["401 023 2137"]])("knows %s by its check digit", (text) => {
    expect(isNhsNumber(text)).toBe(true);
  });
  it.each([["9434765918"], ["0000000000"], ["1234567890"], ["943476591"]])("does not take %s for one", (text) => {
    expect(isNhsNumber(text)).toBe(false);
  });
});

describe("isPerson(text)", () => {
  it.each([["Priya Example"], ["Example, Priya"], ["EXAMPLE, PRIYA"], ["Dr Example"], ["Mohammed Al-Example"]])(
    "takes %s for a person",
    (text) => {
      expect(isPerson(text)).toBe(true);
    }
  );
  it.each([
    ["Victoria House"],
    ["Charlotte Ward"],
    ["Alice Unit"],
    ["Families and Young People"],
    ["Head of Recruitment"],
    ["Other White, White unspecified"],
    ["White British"],
    ["Allied Health Professionals"],
    ["Leicester"]
  ])("does not take %s for a person", (text) => {
    expect(isPerson(text)).toBe(false);
  });
});

describe("employeeNumber, compactDate", () => {
  it.each([
    ["20481234", true],
    ["20481234-2", true],
    ["2048123", true],
    ["20200331", false],
    ["368571", false],
    ["2019", false]
  ])("judge %s", (text, expected) => {
    expect(employeeNumber.test(text) && !compactDate.test(text)).toBe(expected);
  });
});

describe("mayRepeat(text)", () => {
  it.each([["X9"], ["Band 10"], ["A White - Irish"], ["withdrawn"], ["2019/21"]])("lets %s be repeated", (text) => {
    expect(mayRepeat(text)).toBe(true);
  });
  it.each([["20481234"], ["someone@example.net"], ["Priya Example"], ["Priya"], ["Sarah Jones team"], ["LE4 8PQ"]])(
    "keeps %s to itself",
    (text) => {
      expect(mayRepeat(text)).toBe(false);
    }
  );
});
