/** The density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/**
 * The probability that a standard normal exceeds `z`, to about 1e-15. A Taylor series near 0 and a continued fraction
 * in the tail. Marsaglia 2004, Evaluating the normal distribution; Abramowitz & Stegun 1964, 26.2.14.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z > 39) return 0;
  if (z > 3) {
    let fraction = 0;
    for (let k = 120; k >= 1; k--) fraction = k / (z + fraction);
    return normalDensity(z) / (z + fraction);
  }
  let term = z;
  let sum = z;
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 - normalDensity(z) * sum;
}

/** The two-sided p-value of a standard normal statistic. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}

/**
 * The standard normal value below which a proportion `p` lies (0 < p < 1). A rational start (Abramowitz & Stegun 1964,
 * 26.2.23) refined by Halley's method against `normalTail`.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    throw new RangeError(`stats: a normal quantile needs a probability between 0 and 1, found ${p}.`);
  if (p < 0.5) return -upperQuantile(p);
  return upperQuantile(1 - p);
}

function upperQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const error = (normalTail(z) - tail) / normalDensity(z);
    z += error / (1 - 0.5 * z * error);
  }
  return z;
}

/** The two-sided critical value of a confidence level: 1.96 at 0.95, 3.09 at 0.998. */
export function criticalValue(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`stats: a level must lie between 0 and 1, found ${level}.`);
  return upperQuantile((1 - level) / 2);
}

/** The probability that a chi-squared with `df` (whole, from 1) degrees of freedom exceeds `x`, by its finite sum. */
export function chiSquaredTail(x: number, df: number): number {
  if (x <= 0) return 1;
  const odd = df % 2 === 1;
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let sum = odd ? 2 * normalTail(Math.sqrt(x)) : 0;
  for (let k = odd ? 3 : 2; k <= df; k += 2) {
    sum += term;
    term *= x / k;
  }
  return Math.min(1, sum);
}

/** The natural logarithm of the gamma function of `x` > 0, by Stirling's series above 10 and recurrence below. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift += Math.log(z);
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** The natural logarithm of n choose k. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * The probability that a beta(a, b) lies below `x` (the regularised incomplete beta function), by its continued
 * fraction: Abramowitz & Stegun 1964, 26.5.8, evaluated as in Lentz 1976.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  const apart = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / apart(1 + even * d);
    c = apart(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / apart(1 + odd * d);
    c = apart(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** The probability of `x` or fewer events among `n` people who each have one with probability `p`. */
export function binomialCdf(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  return x >= n ? 1 : betaCdf(1 - p, n - x, x + 1);
}

/** The probability of exactly `x` events among `n` people who each have one with probability `p`. */
export function binomialPmf(x: number, n: number, p: number): number {
  if (p === 0 || p === 1) return x === n * p ? 1 : 0;
  return Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
}
