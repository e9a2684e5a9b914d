// What happens to single rows between the products.

#pragma once
#include <cmath>
#include <initializer_list>

#include "products.h"

constexpr float LOG2E = 1.44269504f;

/** Cephes' polynomial for e^x, good to 2 units in the last place. */
inline __m512 exp512(__m512 x) {
  x = _mm512_max_ps(x, _mm512_set1_ps(-87.f));
  __m512 n = _mm512_roundscale_ps(_mm512_mul_ps(x, _mm512_set1_ps(LOG2E)), 8);
  __m512 f = _mm512_fnmadd_ps(n, _mm512_set1_ps(0.693359375f), x);
  f = _mm512_fnmadd_ps(n, _mm512_set1_ps(-2.12194440e-4f), f);
  __m512 p = _mm512_set1_ps(1.9875691500e-4f);
  for (float c : {1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f}) p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(c));
  p = _mm512_fmadd_ps(p, _mm512_mul_ps(f, f), _mm512_add_ps(f, _mm512_set1_ps(1.f)));
  return _mm512_scalef_ps(p, n);
}

inline __m512 sigmoid(__m512 x) {
  const __m512 one = _mm512_set1_ps(1.f);
  return _mm512_div_ps(one, _mm512_add_ps(one, exp512(_mm512_sub_ps(_mm512_setzero_ps(), x))));
}

/** x → x / rms(x), kept in bf16, and that times w. */
inline void norm(const float* x, const float* w, int width, float eps, bf16* unit, float* r, bf16* out) {
  __m512 sum = _mm512_setzero_ps();
  for (int i = 0; i < width; i += 16) {
    __m512 v = _mm512_loadu_ps(x + i);
    sum = _mm512_fmadd_ps(v, v, sum);
  }
  *r = 1.f / std::sqrt(_mm512_reduce_add_ps(sum) / width + eps);
  const __m512 scale = _mm512_set1_ps(*r);
  for (int i = 0; i < width; i += 16) narrow(unit + i, _mm512_mul_ps(_mm512_loadu_ps(x + i), scale)), narrow(out + i, _mm512_mul_ps(widen(unit + i), _mm512_loadu_ps(w + i)));
}

/** Adds to dx what comes through the norm, to dw its share, and makes the norm's output again. */
inline void norm_back(const float* dh, const bf16* unit, float r, const float* w, int width, float* dx, float* dw, bf16* out, bool fresh) {
  __m512 dot = _mm512_setzero_ps();
  for (int i = 0; i < width; i += 16) {
    __m512 u = widen(unit + i), d = _mm512_loadu_ps(dh + i), weight = _mm512_loadu_ps(w + i);
    narrow(out + i, _mm512_mul_ps(u, weight));
    _mm512_storeu_ps(dw + i, _mm512_fmadd_ps(d, u, _mm512_loadu_ps(dw + i)));
    dot = _mm512_fmadd_ps(_mm512_mul_ps(d, weight), u, dot);
  }
  const __m512 mean = _mm512_set1_ps(_mm512_reduce_add_ps(dot) / width), scale = _mm512_set1_ps(r);
  for (int i = 0; i < width; i += 16) {
    __m512 d = _mm512_mul_ps(_mm512_loadu_ps(dh + i), _mm512_loadu_ps(w + i));
    d = _mm512_mul_ps(scale, _mm512_fnmadd_ps(mean, widen(unit + i), d));
    _mm512_storeu_ps(dx + i, fresh ? d : _mm512_add_ps(d, _mm512_loadu_ps(dx + i)));
  }
}

/** Turns the pairs (i, i + d/2) of a head by the angle of a position; back with `sign` -1. */
inline void rotate(const float* x, const float* cos, const float* sin, int dim, float sign, bf16* out) {
  const int half = dim / 2;
  for (int i = 0; i < half; i += 16) {
    __m512 l = _mm512_loadu_ps(x + i), r = _mm512_loadu_ps(x + half + i), c = _mm512_loadu_ps(cos + i), s = _mm512_mul_ps(_mm512_set1_ps(sign), _mm512_loadu_ps(sin + i));
    narrow(out + i, _mm512_fmsub_ps(l, c, _mm512_mul_ps(r, s)));
    narrow(out + half + i, _mm512_fmadd_ps(r, c, _mm512_mul_ps(l, s)));
  }
}

/** float32 → bf16. */
inline void narrow_all(const float* x, long count, bf16* out) {
  for (long i = 0; i < count; i += 16) narrow(out + i, _mm512_loadu_ps(x + i));
}
