// Muon's orthogonalisation: `optimiser.orthogonal`, one matrix a thread, in the caches.

#include <cmath>

#include "products.h"

namespace {
constexpr float A = 3.4445f, B = -4.7750f, C = 2.0315f;  // of the quintic
constexpr int STEPS = 5;
}  // namespace

extern "C" {
/** Muon's orthogonalisation of `count` matrices [rows, columns], in place. */
void orthogonalise(float** matrices, const int32_t* rows, const int32_t* columns, int count) {
#pragma omp parallel
  {
    Tiles on;
    Buffer<bf16> x, laidX, gram, poly;
#pragma omp for schedule(dynamic)
    for (int i = 0; i < count; i++) {
      const bool flip = rows[i] > columns[i];
      const int m = flip ? columns[i] : rows[i], n = flip ? rows[i] : columns[i], ld = n + PAD;
      float* g = matrices[i];
      double sum = 0;
      for (long j = 0; j < (long)m * n; j++) sum += (double)g[j] * g[j];
      const float scale = 1.f / ((float)std::sqrt(sum) + 1e-7f);
      bf16 *a = x.of((long)m * ld), *b = laidX.of((long)m * n), *c = gram.of((long)m * (m + PAD)), *p = poly.of((long)m * (m + PAD));
      alignas(64) float line[16];
      for (int r = 0; r < m; r++)
        for (int k = 0; k < n; k += 16) {
          for (int e = 0; e < 16; e++) line[e] = scale * (flip ? g[(long)(k + e) * m + r] : g[(long)r * n + k + e]);
          narrow(a + (long)r * ld + k, _mm512_load_ps(line));
        }
      const int ldm = m + PAD;
      for (int step = 0; step < STEPS; step++) {
        lay_transposed(a, ld, m, n, b, n / 32);
        product(a, ld, m, b, n / 32, n, m, [&](int r, int k, const float* z) { narrow_block(z, c + (long)r * ldm + k, ldm); });
        lay(c, ldm, m, m, b, m / 32);
        product(c, ldm, m, b, m / 32, m, m, [&](int r, int k, const float* z) {
          for (int e = 0; e < BLOCK; e++)
            for (int j = 0; j < BLOCK; j += 16) {
              const long at = (long)(r + e) * ldm + k + j;
              narrow(p + at, _mm512_fmadd_ps(_mm512_set1_ps(C), _mm512_load_ps(z + e * BLOCK + j), _mm512_mul_ps(_mm512_set1_ps(B), widen(c + at))));
            }
        });
        lay(a, ld, m, n, b, m / 32);
        product(p, ldm, m, b, m / 32, m, n, [&](int r, int k, const float* z) {
          for (int e = 0; e < BLOCK; e++)
            for (int j = 0; j < BLOCK; j += 16) {
              bf16* at = a + (long)(r + e) * ld + k + j;
              narrow(at, _mm512_fmadd_ps(_mm512_set1_ps(A), widen(at), _mm512_load_ps(z + e * BLOCK + j)));
            }
        });
      }
      for (int r = 0; r < m; r++)
        for (int k = 0; k < n; k++)
          g[flip ? (long)k * m + r : (long)r * n + k] = widen(a[(long)r * ld + k]);
    }
  }
}
}
