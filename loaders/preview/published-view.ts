import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import {setPriority} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {root} from "../machine/settings.js";
import {watchChanges} from "../machine/watch-changes.js";

/** How the published view of a preview is: which version of it stands (0 before the first), where, and what to say of it. */
export type ViewState = {version: number; dist: string; says: string};

/** The published view of an analyst's data, made anew whenever they change. */
export type PublishedView = {state: () => ViewState; end: () => Promise<void>};

/**
 * Makes the published site of `data` below the folder `out` as `npm run build` would, in the background and behind
 * everything else that this machine does, so that it can be looked at before anything is published. It is made again after
 * each change of the data; until then the former one stands. `say` gets what a person at the terminal should know.
 */
export function startPublishedView({
  data,
  out,
  say
}: {
  data: string;
  out: string;
  say: (words: string) => void;
}): PublishedView {
  const own = join(out, "as-readers");
  const dist = join(own, "site");
  let state: ViewState = {...notBegun, dist};
  let child: ChildProcess | null = null;
  let isEnded = false;
  let isStale = false;

  const make = async (): Promise<void> => {
    do {
      isStale = false;
      state = {...state, says: state.version === 0 ? making : makingAnew};
      child = startBuild({data, out: own, dist});
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += String(text)));
      const [code] = (await once(child, "exit")) as [number | null];
      child = null;
      if (isEnded) return;
      if (code === 0) {
        state = {...state, version: state.version + 1, says: made()};
        if (!isStale) say("What readers will see is ready, beside each page.");
      } else {
        say(`The published view could not be made:\n${said.trim()}`);
        state = {...state, says: state.version === 0 ? refused : `${refused} ${formerStands}`};
      }
    } while (isStale && !isEnded);
  };

  let running = make();
  const endWatch = watchChanges(
    [data],
    () => {
      if (child === null) running = make();
      else isStale = true;
    },
    {settle}
  );
  return {
    state: () => state,
    end: async () => {
      isEnded = true;
      endWatch();
      if (child?.pid !== undefined) endGroup(child.pid);
      await running.catch(() => undefined);
    }
  };
}

/** Changes within this many milliseconds count as one. */
const settle = 500;

const making = "The published view is being made. This takes a minute or two, and shows by itself when it is done.";

/** How the view is before it is begun. */
export const notBegun: ViewState = {version: 0, dist: "", says: making};

const makingAnew =
  "Your data have changed. The published view is being made anew; until then it shows them as they were.";
const refused = "The published view could not be made. The terminal where the preview was started says why.";
const formerStands = "What stands here was made before your last change.";
const made = (): string =>
  `Made at ${new Date().toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"})}, exactly as npm run build makes it.`;

const script = fileURLToPath(new URL("published-build.ts", import.meta.url));

function startBuild({data, out, dist}: {data: string; out: string; dist: string}): ChildProcess {
  const child = spawn(
    process.execPath,
    // Nothing of a preview is kept in the browser.
    [...["--import", "tsx", script], ...["--data", data, "--out", dist, "--without-offline"]],
    {
      cwd: root,
      env: {...process.env, WRES_OUT: out, WRES_STARTER: String(process.pid), FORCE_COLOR: "0"},
      // A group of its own, so that whatever it starts ends with it.
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"]
    }
  );
  // Behind the preview, which somebody is looking at.
  if (child.pid !== undefined) setPriority(child.pid, 10);
  return child;
}

function endGroup(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
