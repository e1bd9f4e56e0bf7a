import {columnFromArray, int64, tableFromColumns, tableToIPC, timestamp, utf8} from "@uwdata/flechette";
import {describe, expect, it} from "vitest";
import {fromArrow} from "../../../src/database/arrow.js";

describe("fromArrow(messages)", () => {
  const at = new Date(Date.UTC(2020, 2, 31, 12));
  const messageOf = (numbers: readonly bigint[]): Uint8Array => {
    const table = tableFromColumns([
      ["number", columnFromArray([...numbers], int64())],
      ["text", columnFromArray(numbers.map(String), utf8())],
      [
        "at",
        columnFromArray(
          numbers.map(() => at),
          timestamp()
        )
      ]
    ]);
    return tableToIPC(table, {format: "stream"}) ?? new Uint8Array();
  };

  it("gives whole numbers as numbers, and those beyond 2^53 as text with every digit", () => {
    expect(fromArrow([messageOf([1n, 9007199254740991n])])).toEqual([
      {number: 1, text: "1", at},
      {number: 9007199254740991, text: "9007199254740991", at}
    ]);
    expect(fromArrow([messageOf([7n, 9007199254740993n, -9223372036854775807n])])).toEqual([
      {number: 7, text: "7", at},
      {number: "9007199254740993", text: "9007199254740993", at},
      {number: "-9223372036854775807", text: "-9223372036854775807", at}
    ]);
  });
});
