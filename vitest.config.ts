import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    expect: {requireAssertions: true},
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {name: "unit", include: ["test/{unit,spec,sql,rules,attack}/**/*.test.ts"], testTimeout: 180_000}
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
          testTimeout: 240_000,
          hookTimeout: 400_000,
          fileParallelism: false
        }
      }
    ]
  }
});
