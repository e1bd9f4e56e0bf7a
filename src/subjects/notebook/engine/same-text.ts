import type {EngineCell} from "./protocol.js";

/** Whether two cells say the same. */
export const sameText = (a: EngineCell, b: EngineCell): boolean =>
  a.text === b.text && a.mode === b.mode && a.name === b.name && a.quiet === b.quiet;
