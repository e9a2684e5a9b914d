// Weights laid as operands, and the layers from tokens to the last residual stream.

#include <omp.h>

#include <algorithm>

#include "rows.h"
#include "trainer.h"

/** W [n, k] in float32 as right operand: over its columns for the way forward, over its rows for the way back. */
static void lay_weights(const float* w, int n, int k, bf16* forward, bf16* back, int backTall, int backFirst, bf16* scratch) {
  for (long i = 0; i < (long)n * k; i += 16) narrow(scratch + i, _mm512_loadu_ps(w + i));
  lay_transposed(scratch, k, n, k, forward, k / 32);
  lay(scratch, k, n, k, back, backTall, backFirst);
}

void Trainer::lay_all() {
  const int w = s.width, f = s.hidden;
  bf16 *headAt = head.of((long)s.vocabulary * w), *headBackAt = headBack.of((long)s.vocabulary * w);
#pragma omp parallel
  {
    bf16* z = scratch[omp_get_thread_num()].wide.of((long)std::max({f, w, PIECE}) * w);  // the largest matrix
#pragma omp for schedule(dynamic) nowait
    for (int i = 0; i < s.layers; i++) {
      Laid& to = laid[i];
      const Layer& from = layers[i];
      bf16 *qkv = to.qkv.of((long)qkvWidth * w), *qkvBack = to.qkvBack.of((long)qkvWidth * w);
      lay_weights(from.q, w, w, qkv, qkvBack, qkvWidth / 32, 0, z);
      lay_weights(from.k, kvWidth, w, qkv + (long)w * w, qkvBack, qkvWidth / 32, w / 32, z);
      lay_weights(from.v, kvWidth, w, qkv + (long)(w + kvWidth) * w, qkvBack, qkvWidth / 32, (w + kvWidth) / 32, z);
      lay_weights(from.o, w, w, to.o.of((long)w * w), to.oBack.of((long)w * w), w / 32, 0, z);
      bf16 *gu = to.gu.of(2L * f * w), *guBack = to.guBack.of(2L * f * w);
      lay_weights(from.gate, f, w, gu, guBack, 2 * f / 32, 0, z);
      lay_weights(from.up, f, w, gu + (long)f * w, guBack, 2 * f / 32, f / 32, z);
      lay_weights(from.down, w, f, to.down.of((long)f * w), to.downBack.of((long)f * w), w / 32, 0, z);
    }
#pragma omp for schedule(dynamic)
    for (int v = 0; v < s.vocabulary; v += PIECE)
      lay_weights(embedding + (long)v * w, PIECE, w, headAt + (long)v * w, headBackAt, s.vocabulary / 32, v / 32, z);
  }
}

void Trainer::forward(const int32_t* tokens, int batch, int length) {
  const long T = (long)batch * length;
  const int w = s.width, f = s.hidden, ldGu = 2 * f + PAD, ldAct = f + PAD;
  lay_all();
  float* x = this->x.of(T * w);
  for (Saved& z : saved) z.x1.of(T * w), z.x2.of(T * w), z.qkv.of(T * qkvWidth), z.out.of(T * w), z.gu.of(T * ldGu), z.r1.of(T), z.r2.of(T), z.lse.of(T * s.heads);
#pragma omp parallel for
  for (long t = 0; t < T; t++) memcpy(x + t * w, embedding + (long)tokens[t] * w, w * 4);
  for (int l = 0; l < s.layers; l++) {
    const Layer& from = layers[l];
    Laid& b = laid[l];
    Saved& z = saved[l];
#pragma omp parallel
    {
      Tiles on;
      Scratch& mine = scratch[omp_get_thread_num()];
      bf16 *h = mine.h.of((long)ROWS * w), *act = mine.half.of((long)ROWS * ldAct);
      float* wide = mine.f.of((long)ROWS * qkvWidth);
#pragma omp for schedule(dynamic)
      for (long t0 = 0; t0 < T; t0 += ROWS) {
        for (int t = 0; t < ROWS; t++) norm(x + (t0 + t) * w, from.norm1, w, s.eps, z.x1.at + (t0 + t) * w, z.r1.at + t0 + t, h + (long)t * w);
        product(h, w, ROWS, b.qkv.at, w / 32, w, qkvWidth, [&](int m, int n, const float* c) { copy_block(c, wide + (long)m * qkvWidth + n, qkvWidth); });
        for (int t = 0; t < ROWS; t++) {
          const float* row = wide + (long)t * qkvWidth;
          bf16* out = z.qkv.at + (t0 + t) * qkvWidth;
          const long at = (t0 + t) % length * (dim / 2);
          for (int i = 0; i < w + kvWidth; i += dim) rotate(row + i, cos + at, sin + at, dim, 1.f, out + i);
          narrow_all(row + w + kvWidth, kvWidth, out + w + kvWidth);
        }
      }
#pragma omp for schedule(dynamic) collapse(2)
      for (int i = 0; i < batch; i++)
        for (int j = 0; j < s.kv; j++) attend(l, i, j, length, mine);
#pragma omp for schedule(dynamic)
      for (long t0 = 0; t0 < T; t0 += ROWS) {
        float* xt = x + t0 * w;
        bf16* gu = z.gu.at + t0 * ldGu;
        product(z.out.at + t0 * w, w, ROWS, b.o.at, w / 32, w, w, [&](int m, int n, const float* c) { add_block(c, xt + (long)m * w + n, w); });
        for (int t = 0; t < ROWS; t++) norm(xt + (long)t * w, from.norm2, w, s.eps, z.x2.at + (t0 + t) * w, z.r2.at + t0 + t, h + (long)t * w);
        product(h, w, ROWS, b.gu.at, w / 32, w, 2 * f, [&](int m, int n, const float* c) { narrow_block(c, gu + (long)m * ldGu + n, ldGu); });
        for (int t = 0; t < ROWS; t++)
          for (int i = 0; i < f; i += 16) {
            __m512 g = widen(gu + (long)t * ldGu + i);
            narrow(act + (long)t * ldAct + i, _mm512_mul_ps(_mm512_mul_ps(g, sigmoid(g)), widen(gu + (long)t * ldGu + f + i)));
          }
        product(act, ldAct, ROWS, b.down.at, f / 32, f, w, [&](int m, int n, const float* c) { add_block(c, xt + (long)m * w + n, w); });
      }
    }
  }
}
