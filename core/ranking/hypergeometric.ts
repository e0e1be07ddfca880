/**
 * The chance of drawing `hits` or fewer marked ones when `drawn` are drawn at
 * random, without putting back, from `all` of which `marked` are marked: the
 * lower tail of the hypergeometric distribution. All four are whole numbers.
 */
export function fewHits(hits: number, all: number, marked: number, drawn: number): number {
  const least = Math.max(0, drawn - (all - marked));
  const most = Math.min(drawn, marked);
  if (hits < least) return 0;
  if (hits >= most) return 1;
  const whole = logChoose(all, drawn);
  // From the largest term down: each is the one above it times a ratio below 1 in the tail.
  const peak = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2));
  const start = Math.max(least, Math.min(hits, peak));
  const term = Math.exp(logChoose(marked, start) + logChoose(all - marked, drawn - start) - whole);
  let sum = term;
  for (let k = start, part = term; k > least && part > sum * 1e-12; k -= 1) {
    part *= (k * (all - marked - drawn + k)) / ((marked - k + 1) * (drawn - k + 1));
    sum += part;
  }
  for (let k = start, part = term; k < hits && part > sum * 1e-12; k += 1) {
    part *= ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1));
    sum += part;
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Stirling's series (Abramowitz & Stegun 1964, 6.1.41), exact to 10 digits from 10 on; sums below it. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let k = 2; k <= n; k += 1) product *= k;
    return Math.log(product);
  }
  const x = n + 1;
  return (
    (x - 0.5) * Math.log(x) -
    x +
    Math.log(2 * Math.PI) / 2 +
    1 / (12 * x) -
    1 / (360 * x ** 3) +
    1 / (1260 * x ** 5)
  );
}
