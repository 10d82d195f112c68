'use strict';
/*
 * exp and log with the bits of Java's StrictMath, whatever the browser's own have: the methods of the C library fdlibm, to which
 * StrictMath is bound.
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
circlewalk.functions = (() => {
  const double = new Float64Array(1);
  const words = new Int32Array(double.buffer);
  const upper = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;
  const highOf = x => {
    double[0] = x;
    return words[upper];
  };
  const withHigh = (x, high) => {
    double[0] = x;
    words[upper] = high;
    return double[0];
  };

  const LN2_HIGH = 6.93147180369123816490e-01;
  const LN2_LOW = 1.90821492927058770002e-10;
  const INVERSE_LN2 = 1.44269504088896338700;
  const OVERFLOW = 7.09782712893383973096e+02;
  const UNDERFLOW = -7.45133219101941108420e+02;

  const P = [1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05, -1.65339022054652515390e-06,
    4.13813679705723846039e-08];

  const exp = argument => {
    let x = argument;
    if (Number.isNaN(x) || x > OVERFLOW) return x + Infinity;
    if (x < UNDERFLOW) return 0;
    const size = highOf(x) & 0x7fffffff;
    let high = 0;
    let low = 0;
    let k = 0;
    if (size > 0x3fd62e42) {
      const sign = x < 0 ? -1 : 1;
      k = size < 0x3ff0a2b2 ? sign : Math.trunc(INVERSE_LN2 * x + sign * 0.5);
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
      x = high - low;
    } else if (size < 0x3e300000) {
      return 1 + x;
    }
    const t = x * x;
    const c = x - t * (P[0] + t * (P[1] + t * (P[2] + t * (P[3] + t * P[4]))));
    if (k === 0) return 1 - (x * c / (c - 2) - x);
    const y = 1 - (low - x * c / (2 - c) - high);
    return k >= -1021 ? withHigh(y, highOf(y) + (k << 20)) : withHigh(y, highOf(y) + (k + 1000 << 20)) * 2 ** -1000;
  };

  const L = [6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
    1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01];

  const log = argument => {
    if (!(argument > 0)) return argument === 0 ? -Infinity : NaN;
    if (argument === Infinity) return argument;
    const subnormal = argument < 2 ** -1022;
    const scaled = subnormal ? argument * 2 ** 54 : argument;
    const bits = highOf(scaled);
    const fraction = bits & 0xfffff;
    const carry = fraction + 0x95f64 & 0x100000;
    const f = withHigh(scaled, fraction | carry ^ 0x3ff00000) - 1;
    const k = (bits >> 20) - 1023 + (carry >> 20) - (subnormal ? 54 : 0);
    if ((0xfffff & 2 + fraction) < 3) {
      if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
      const rest = f * f * (0.5 - 0.33333333333333333 * f);
      return k === 0 ? f - rest : k * LN2_HIGH - (rest - k * LN2_LOW - f);
    }
    const s = f / (2 + f);
    const z = s * s;
    const w = z * z;
    const rest = z * (L[0] + w * (L[2] + w * (L[4] + w * L[6]))) + w * (L[1] + w * (L[3] + w * L[5]));
    if ((fraction - 0x6147a | 0x6b851 - fraction) > 0) {
      const half = 0.5 * f * f;
      return k === 0 ? f - (half - s * (half + rest)) : k * LN2_HIGH - (half - (s * (half + rest) + k * LN2_LOW) - f);
    }
    return k === 0 ? f - s * (f - rest) : k * LN2_HIGH - (s * (f - rest) - k * LN2_LOW - f);
  };

  return { exp, log, sqrt: Math.sqrt };
})();
