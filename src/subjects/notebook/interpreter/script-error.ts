/** A fault of a script in words for its author, with the place in the source that it is about. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
  /** Offsets into the source; both 0 where no place is known. */
  readonly place: {readonly start: number; readonly end: number};
  constructor(message: string, {start, end}: {start: number; end: number} = {start: 0, end: 0}) {
    super(message);
    this.place = {start, end};
  }
}

/** A script that was stopped because its time was up; a script cannot catch it. */
export class OutOfTime extends ScriptError {}

/** The error itself if it has a place already; otherwise one with the same words and this place. */
export function placed(error: unknown, {start, end}: {start: number; end: number}): ScriptError {
  if (error instanceof ScriptError && error.place.end > 0) return error;
  return new ScriptError(error instanceof Error ? error.message : String(error), {start, end});
}
