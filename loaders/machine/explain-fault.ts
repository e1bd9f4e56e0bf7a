/** What may be wrong with the place that a file is in, by the system's name for it: what, and what to do. */
const faults: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: ["there is no room left on the disk", "Make room there and run the command again."],
  EDQUOT: ["this user may take no more room on the disk", "Make room there and run the command again."],
  EFBIG: ["the file would be larger than this user may write", "Ask for a higher limit, or write to another disk."],
  EROFS: ["the disk can be read and not written", "Give a folder on another disk, or copy the project to one."],
  EACCES: [
    "this user may not read or write it",
    "Ask for permission, or copy what is in it to a folder of your own and name that one."
  ],
  EPERM: ["this user may not change it", "Ask for permission, or give a folder of your own."],
  EEXIST: ["something else stands in its place", "Take that away, or give another folder."],
  ENOTDIR: ["a file stands where a folder is needed", "Take the file away, or give another folder."],
  EMFILE: ["this machine holds too many files open", "End other programs and run the command again."]
};

/** What the engine says where it meets the same: it has no names for them. */
const ofEngine: readonly (readonly [RegExp, keyof typeof faults])[] = [
  [/no space left on device|disk(?: is)? full/i, "ENOSPC"],
  [/read-only file system/i, "EROFS"],
  [/permission denied/i, "EACCES"]
];

/** The same error with the place that was written to, where the system does not say it: of a full disk it never does. */
export function placed(error: unknown, path: string): unknown {
  const of = error as NodeJS.ErrnoException;
  return error instanceof Error && of.code !== undefined && of.path === undefined
    ? Object.assign(error, {path})
    : error;
}

/**
 * What to tell the person who ran a command of an error: where it is a fault of the disk, which file or folder it is at,
 * what is wrong and what to do, and that what was made before is as it was; else the error's own message.
 */
export function explainFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const {code, path, dest} = (error ?? {}) as NodeJS.ErrnoException & {dest?: string};
  const name = code ?? ofEngine.find(([pattern]) => pattern.test(message))?.[1] ?? "";
  const known = Object.hasOwn(faults, name) ? faults[name] : undefined;
  if (!known) return message;
  const place = dest ?? path ?? /["']([^"'\n]*[/\\][^"'\n]*)["']/.exec(message)?.[1] ?? "The place to write to";
  return `${place}: ${known[0]}. ${known[1]} What was made before is as it was. (${message})`;
}
