import {random} from "../../src/stats/random.js";
import {minimumDetectable} from "../../src/stats/minimum-detectable.js";
import {alarmsOf} from "../calibrate/alarms.js";
import {coverageOf} from "../calibrate/coverage.js";
import {bodies, ladder} from "../calibrate/settings.js";

/** What `npm run calibrate -- --help` says. */
export const usage = `Usage: npm run calibrate [-- --trials 1000]

Simulates organisations without any gap, and with a known one, and prints how often each interval of the site holds the
truth and how often each page says "clear" though nothing is. Its numbers stand on the method page "Calibration".`;

/** Prints the calibration as the tables of its method page. */
export async function run(args: string[]): Promise<void> {
  if (args.includes("--help")) return void process.stdout.write(`${usage}\n`);
  const trials = trialsOf(args);
  const next = random(2020);
  for (const [body, settings] of Object.entries(bodies)) {
    process.stdout.write(`\n## Ranges, at ${body}\n\n| Range | ${settings.map(({what}) => what).join(" | ")} |\n`);
    process.stdout.write(`|---|${settings.map(() => "---|").join("")}\n`);
    const columns = settings.map((setting) =>
      [1, 0.8].flatMap((effect) => coverageOf(setting, {trials: trials / 2, effect, next}))
    );
    const names = [...new Set(columns.flat().map(({interval}) => interval))];
    for (const name of names) {
      const cells = columns.map((column) => {
        const same = column.filter(({interval}) => interval === name);
        const made = same.reduce((sum, each) => sum + each.made, 0);
        return made === 0 ? "" : (same.reduce((sum, {held, made}) => sum + held * made, 0) / made).toFixed(3);
      });
      process.stdout.write(`| ${name} | ${cells.join(" | ")} |\n`);
    }
    process.stdout.write(
      `\n## Pages without any gap, at ${body}\n\n| Page without any gap | says “clear” | figure by figure it would |\n|---|---|---|\n`
    );
    for (const {page, said, alone} of alarmsOf(settings, ladder[body] ?? [], {trials, next}))
      process.stdout.write(`| ${page} | ${percent(said)} | ${alone === null ? "" : percent(alone)} |\n`);
    process.stdout.write(
      `\n## Smallest gaps, at ${body}\n\n| Comparison | smallest gap that 4 of 5 such years would show |\n|---|---|\n`
    );
    for (const {what, of, to, rate} of settings) {
      const {above} = minimumDetectable({n1: Math.min(of, to), n2: Math.max(of, to), p2: rate});
      const words = above === null ? "none would" : `${percent(above.rate)} against ${percent(rate)}`;
      process.stdout.write(`| ${what} | ${words} |\n`);
    }
  }
}

function trialsOf(args: readonly string[]): number {
  const at = args.indexOf("--trials");
  const trials = at < 0 ? 1000 : Number(args[at + 1]);
  if (!Number.isInteger(trials) || trials < 20)
    throw new RangeError(`calibrate: --trials needs a whole number from 20, found ${args[at + 1] ?? "nothing"}.`);
  return trials;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
