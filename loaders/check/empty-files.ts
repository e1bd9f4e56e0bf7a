import type {SourceName} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import type {SuppliedFile} from "../stages.js";
import {fileFinding, type Finding} from "./finding.js";

/** Whether a file with a header and no rows says something: that nobody entered the disciplinary process. */
const emptyMeansNobody = (name: SourceName): boolean => name === "disciplinary";

/** The files that count as supplied: those with rows, and one that can truly be empty. */
export function suppliedFiles(files: readonly SuppliedFile[]): Set<SourceName> {
  return new Set(files.filter(({name, rows}) => rows > 0 || emptyMeansNobody(name)).map(({name}) => name));
}

/** What to say of files that have a header and no rows. */
export function emptyFileFindings(files: readonly SuppliedFile[]): Finding[] {
  return files
    .filter(({rows}) => rows === 0)
    .map(({name, path}) => {
      const file = fileName(path);
      if (name === "workforce")
        return fileFinding("error", "no-rows", file, "The file has no rows.", "Export the workforce again.");
      if (emptyMeansNobody(name))
        return fileFinding(
          "warning",
          "no-rows",
          file,
          "The file has no rows, which is read as nobody at all.",
          "Keep it if there truly were no cases; take it away if the cases are still to come."
        );
      return fileFinding(
        "note",
        "no-rows",
        file,
        "The file has a header and no rows, and counts as not supplied.",
        "Fill it, or take it away."
      );
    });
}
