import {describe, expect, it} from "vitest";
import {identifierHeader} from "../../../../../loaders/check/identifiers/headers.js";
import {sources} from "../../../../../src/registry/sources.js";

describe("identifierHeader(header)", () => {
  it.each([
    ["Employee Number", "employee or assignment numbers"],
    ["EMPLOYEE_NO", "employee or assignment numbers"],
    ["Assignment Number", "employee or assignment numbers"],
    ["Person ID", "employee or assignment numbers"],
    ["Staff ID", "employee or assignment numbers"],
    ["Payroll No.", "employee or assignment numbers"],
    ["Unique Identifier", "employee or assignment numbers"],
    ["Last Name", "names"],
    ["First-Name", "names"],
    ["Surname", "names"],
    ["Full Name", "names"],
    ["Employee Name", "names"],
    ["Line Manager Name", "names"],
    ["Name", "names"],
    ["NI Number", "National Insurance numbers"],
    ["National Insurance No", "National Insurance numbers"],
    ["NINO", "National Insurance numbers"],
    ["NHS Number", "NHS numbers"],
    ["E-mail", "e-mail addresses"],
    ["Work Email Address", "e-mail addresses"],
    ["Home Phone", "telephone numbers"],
    ["Mobile", "telephone numbers"],
    ["Date of Birth", "dates of birth"],
    ["DOB", "dates of birth"],
    ["Postcode", "full postcodes"],
    ["Home Post Code", "full postcodes"],
    ["Address Line 1", "home addresses"],
    ["NMC PIN", "professional registration numbers"]
  ])("takes %s for %s", (header, kind) => {
    expect(identifierHeader(header)).toBe(kind);
  });

  it.each([
    ["Organisation Name"],
    ["Position Title"],
    ["Course Name"],
    ["Area name"],
    ["Postcode district"],
    ["Country of Birth"],
    ["Age band"],
    ["NHS Entry Date"],
    ["Assignment Category"],
    ["Assignment Status"],
    ["Primary"],
    ["Staff Group"],
    ["Number of staff"],
    ["Lead role"],
    ["Occupation Code"],
    ["ODS code"],
    ["Pay Scale"],
    ["Cost Centre"],
    ["Nationality"],
    [""]
  ])("lets %j pass", (header) => {
    expect(identifierHeader(header)).toBeNull();
  });

  it("lets every column of the contract pass, under each of its headers", () => {
    const headers = sources.flatMap(({columns}) => columns.flatMap(({name, aliases}) => [name, ...aliases]));
    expect(headers.filter((header) => identifierHeader(header) !== null)).toEqual([]);
  });
});
