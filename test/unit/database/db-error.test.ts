import {describe, expect, it} from "vitest";
import {databaseError, DatabaseError, describeFailure} from "../../../src/database/db-error.js";

describe("describeFailure(error, fallback)", () => {
  it.each([
    ["Out of Memory Error: could not allocate block of size 256.0 KiB", "memory"],
    ["memory access out of bounds", "memory"],
    ["query was canceled", "cancelled"],
    ["INTERRUPT Error: Interrupted!", "cancelled"],
    ['Catalog Error: Table with name nope does not exist!\nDid you mean "cube"?', "statement"]
  ])("takes %j for %s", (message, failure) => {
    expect(describeFailure(new Error(message)).failure).toBe(failure);
  });

  it("keeps the first line of DuckDB's complaint, without its class, and the rest as detail", () => {
    const error = describeFailure(new Error('Binder Error: Referenced column "x" not found!\nLINE 1: select x'));
    expect(error.message).toBe('Referenced column "x" not found!');
    expect(error.detail).toBe('Binder Error: Referenced column "x" not found!\nLINE 1: select x');
  });

  it("reads the complaints that DuckDB writes as JSON", () => {
    const json = `{"exception_type":"Parser","exception_message":"syntax error at or near \\"selec\\"\\nLINE 1"}`;
    expect(describeFailure(new Error(json)).message).toBe('syntax error at or near "selec"');
  });

  it("says that extensions are not there, rather than how to install them", () => {
    const text =
      'Catalog Error: Scalar Function with name "json_extract" is not in the catalog, but it exists in the json extension.';
    expect(describeFailure(new Error(text)).message).toBe(
      "This site's query engine does not have what the statement asks for."
    );
  });

  it("takes what it does not know for the fallback", () => {
    expect(describeFailure(new Error("parquet file invalid"), "damaged")).toMatchObject({
      failure: "damaged",
      message: "The data for this page arrived damaged.",
      detail: "parquet file invalid"
    });
  });

  it("leaves an error that is already described as it is", () => {
    const described = databaseError("download", "404");
    expect(describeFailure(described, "engine")).toBe(described);
  });
});

describe("DatabaseError", () => {
  it("shows what happened and what to do, and never the detail", () => {
    expect(String(new DatabaseError("silent", "It stopped.", "Reload the page.", "worker 7"))).toBe(
      "It stopped. Reload the page."
    );
  });
});
