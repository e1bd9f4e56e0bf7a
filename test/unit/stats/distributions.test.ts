import {describe, expect, it} from "vitest";
import {
  betaCdf,
  binomialCdf,
  binomialPmf,
  chiSquaredTail,
  criticalValue,
  logChoose,
  logGamma,
  normalDensity,
  normalQuantile,
  normalTail,
  twoSided
} from "../../../src/stats/distributions.js";

/** The reference values are SciPy's; agreement is to 12 significant figures. */
const agrees = (found: number, reference: number) =>
  expect(Math.abs(found - reference)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(reference), 1e-300));

describe("normalTail(z)", () => {
  it.each([
    [-1, 0.841344746068543],
    [0, 0.5],
    [0.5, 0.30853753872598688],
    [1, 0.15865525393145707],
    [1.959963984540054, 0.025],
    [2.9, 0.0018658133003840375],
    [3.1, 0.00096760321321835631],
    [5, 2.8665157187919328e-7],
    [10, 7.6198530241604696e-24],
    [40, 0]
  ])("at %d is %d", (z, tail) => {
    // Between 1 and 3 the tail is a difference from 0.5, so its absolute error is what stays small.
    if (z > 3) agrees(normalTail(z), tail);
    else expect(Math.abs(normalTail(z) - tail)).toBeLessThan(1e-15);
  });
});

describe("normalTail(NaN)", () => {
  it("is NaN, and ends", () => {
    expect(normalTail(NaN)).toBeNaN();
  });
});

describe("normalDensity(z)", () => {
  it("is 1 / sqrt(2 pi) at 0", () => agrees(normalDensity(0), 0.3989422804014327));
});

describe("twoSided(z)", () => {
  it("counts both tails, whatever the sign", () => {
    agrees(twoSided(-5), 5.7330314375838656e-7);
    expect(twoSided(0)).toBe(1);
  });
});

describe("normalQuantile(p)", () => {
  it.each([
    [1e-10, -6.3613409024040557],
    [0.025, -1.9599639845400545],
    [0.2, -0.84162123357291418],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.0902323061678132]
  ])("at %d is %d", (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-12);
  });

  it.each([0, 1, -1, NaN])("refuses %d", (p) => {
    expect(() => normalQuantile(p)).toThrow(`between 0 and 1, found ${p}`);
  });
});

describe("criticalValue(level)", () => {
  it("is 1.96 at 95 % and 3.09 at 99.8 %", () => {
    expect(criticalValue(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(criticalValue(0.998)).toBeCloseTo(3.0902323061678132, 12);
  });

  it("refuses a per cent", () => {
    expect(() => criticalValue(95)).toThrow("a level must lie between 0 and 1, found 95");
  });
});

describe("chiSquaredTail(x, df)", () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [0.1, 1, 0.75182963404584924],
    [5, 2, 0.0820849986238988],
    [7.5, 3, 0.057558451972636399],
    [12.3, 6, 0.055601201779395225],
    [60, 11, 9.2721615028364524e-9],
    [0, 4, 1]
  ])("at %d with %d degrees of freedom is %d", (x, df, tail) => agrees(chiSquaredTail(x, df), tail));
});

describe("logGamma(x)", () => {
  it.each([
    [0.5, 0.57236494292469997],
    [3.7, 1.4280723266653881],
    [10, 12.801827480081469],
    [101, 363.73937555556347],
    [5204, 39324.219860573699]
  ])("at %d is %d", (x, log) => agrees(logGamma(x), log));
});

describe("logChoose(n, k)", () => {
  it("is the logarithm of 252 for 10 choose 5", () => {
    expect(Math.exp(logChoose(10, 5))).toBeCloseTo(252, 9);
  });
});

describe("betaCdf(x, a, b)", () => {
  it.each([
    [0.3, 2.5, 4, 0.3521975859067672],
    [0.02, 1, 50, 0.63583031991288297],
    [0.99, 0.5, 0.5, 0.93623143914148033],
    [0, 2, 3, 0],
    [1, 2, 3, 1]
  ])("at %d with %d and %d is %d", (x, a, b, below) => agrees(betaCdf(x, a, b), below));

  it("keeps ten figures with thousands of people", () => {
    expect(betaCdf(0.235, 1222, 3983)).toBeCloseTo(0.51762597745017191, 10);
  });
});

describe("binomialCdf(x, n, p) and binomialPmf(x, n, p)", () => {
  it.each([
    [0, 10, 0.3, 0.0282475249, 0.0282475249],
    [5, 17, 0.235, 0.80929194917308056, 0.17816682395601074],
    [1221, 5203, 0.2347, 0.50579822034447974, 0.013049441369998277],
    [7, 74, 0.2347, 0.0016949298882599883, 0.0011627526882946673]
  ])("at %d of %d with probability %d", (x, n, p, cdf, pmf) => {
    expect(binomialCdf(x, n, p)).toBeCloseTo(cdf, 10);
    expect(binomialPmf(x, n, p)).toBeCloseTo(pmf, 10);
  });

  it("allow for no events, all events, and certainty", () => {
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5)]).toEqual([0, 1]);
    expect([binomialPmf(0, 5, 0), binomialPmf(1, 5, 0), binomialPmf(5, 5, 1)]).toEqual([1, 0, 1]);
  });
});
