/** What went wrong with the data, for the page to word: see `describeFailure`. */
export type Failure = "engine" | "download" | "damaged" | "memory" | "silent" | "cancelled" | "statement";

/** An error whose message is a plain sentence for a reader; `advice` says what to do and `detail` is for those who ask. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    readonly failure: Failure,
    message: string,
    readonly advice: string,
    readonly detail: string
  ) {
    super(message);
  }

  /** What Framework shows in place of a cell that failed. */
  override toString(): string {
    return `${this.message} ${this.advice}`;
  }
}

const wording: Record<Exclude<Failure, "statement">, [message: string, advice: string]> = {
  engine: [
    "The query engine could not start in this browser.",
    "The figures, charts and tables on the other pages do not need it. Try a current version of Edge, Chrome, Firefox or Safari, or ask whether your network blocks WebAssembly."
  ],
  download: [
    "The data for this page could not be downloaded.",
    "Check the connection and reload the page. Charts and tables already shown are not affected."
  ],
  damaged: [
    "The data for this page arrived damaged.",
    "Reload the page. If that does not help, the published file needs to be built again."
  ],
  memory: [
    "The browser ran out of memory for this question.",
    "Close other tabs, or ask for fewer columns, fewer years or fewer groups at once."
  ],
  silent: ["The query engine stopped answering.", "Reload the page to start it again."],
  cancelled: ["The question was stopped before it finished.", "Ask again when you are ready."]
};

/** An error of one kind, in its fixed words; `cause` becomes the folded detail. */
export function databaseError(failure: keyof typeof wording, cause?: unknown): DatabaseError {
  const [message, advice] = wording[failure];
  return new DatabaseError(failure, message, advice, cause === undefined ? "" : textOf(cause));
}

/**
 * Any error of the database as a `DatabaseError`. DuckDB's own complaints about a statement keep their first line, which
 * names the table or column, without the internal class in front of it.
 */
export function describeFailure(
  error: unknown,
  fallback: keyof typeof wording | "statement" = "statement"
): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const detail = textOf(error);
  if (/out of memory|memory access out of bounds|allocation fail|could not allocate/i.test(detail))
    return databaseError("memory", detail);
  if (/interrupt|cancell?ed/i.test(detail)) return databaseError("cancelled", detail);
  if (fallback !== "statement") return databaseError(fallback, detail);
  const [line = ""] = detail.split("\n");
  const extension = /exists in the \w+ extension|external extensions|Extension Autoloading/.test(detail);
  const message = extension
    ? "This site's query engine does not have what the statement asks for."
    : line.replace(/^(\w+ )*Error: /, "") || "The question could not be answered.";
  const advice = extension
    ? "It works without extensions: no reading of other files, no JSON functions. Tables are listed beside the editor."
    : "Check the names of tables and columns and the SQL.";
  return new DatabaseError("statement", message, advice, detail);
}

/** DuckDB words some of its errors as JSON. */
function textOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  try {
    const {exception_type: type, exception_message: message} = JSON.parse(text) as Record<string, unknown>;
    return typeof message === "string" ? `${String(type)} Error: ${message}` : text;
  } catch {
    return text;
  }
}
