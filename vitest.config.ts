import {defineConfig} from "vitest/config";

/** Tests that build sites of their own: one after another, since each keeps every core busy. */
const builds = ["test/site/{bare-body,closed-build,other-data,framework}.test.ts"];

/** Tests that read whole folders of extracts, attacks and searches: minutes together, so the quick tests leave them out. */
const whole = [
  "test/{attack,spec,sql}/**/*.test.ts",
  "test/rules/{claims,contributing,sentences}.test.ts",
  "test/unit/loaders/{check,commands,protect,safe,warehouse}/**/*.test.ts",
  "test/unit/loaders/{cases,designs,faults,icb,mangled,missing-files,previous-release,prototype-names}.test.ts",
  "test/unit/loaders/{framework/page-server,machine/end-with-starter,read/{pay-columns,read,read.fuzz}}.test.ts",
  "test/unit/subjects/root-causes/page.test.ts"
];

// Most of these are over in milliseconds: a process of its own for each would take most of the time.
const together = {isolate: false, maxWorkers: 2, testTimeout: 180_000};

export default defineConfig({
  test: {
    // How long a poll may wait for what a page does: long enough for a busy machine, ended as soon as it is there.
    expect: {requireAssertions: true, poll: {timeout: 30_000, interval: 50}},
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,rules}/**/*.test.ts"],
          exclude: [...whole],
          ...together
        }
      },
      {
        extends: true,
        test: {name: "whole", include: [...whole], ...together}
      },
      {
        extends: true,
        test: {
          name: "published",
          include: ["test/published/**/*.test.ts"],
          testTimeout: 120_000,
          fileParallelism: false
        }
      },
      {
        extends: true,
        test: {
          name: "site",
          globalSetup: "test/helpers/build-site.ts",
          include: ["test/{site,browser}/**/*.test.ts"],
          exclude: [...builds],
          testTimeout: 240_000,
          hookTimeout: 400_000,
          maxWorkers: 2
        }
      },
      {
        extends: true,
        test: {
          name: "builds",
          include: [...builds],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false
        }
      }
    ]
  }
});
