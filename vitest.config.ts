import {defineConfig} from "vitest/config";

/** Long walks through the finished site and its language, run on their own by `npm run test:walks`. */
const walks = [
  "test/browser/{explorer,notebook,explorations,query-parity,search}.test.ts",
  "test/site/{other-data,framework}.test.ts",
  "test/rules/sentences.test.ts"
];

export default defineConfig({
  test: {
    expect: {requireAssertions: true},
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,spec,sql,rules,attack}/**/*.test.ts"],
          exclude: [...walks],
          testTimeout: 180_000
        }
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
          exclude: [...walks],
          testTimeout: 240_000,
          hookTimeout: 400_000,
          fileParallelism: false
        }
      },
      {
        extends: true,
        test: {
          name: "walks",
          include: [...walks],
          globalSetup: "test/helpers/build-site.ts",
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false
        }
      }
    ]
  }
});
