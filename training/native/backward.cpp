// From the gradient of the last residual stream to those of all weights.

#include <omp.h>

#include "rows.h"
#include "trainer.h"

void Trainer::backward(const int32_t* tokens, int batch, int length) {
  const long T = (long)batch * length;
  const int w = s.width, f = s.hidden, tall = T / 32, ldGu = 2 * f + PAD, ldAct = f + PAD;
  float* dx = this->dx.at;
  guLeft.of(T * 2 * f), actLaid.of(T * f), h1Laid.of(T * w), h2Laid.of(T * w), downLeft.of(T * w);
  oLeft.of(T * w), outLaid.of(T * w), qkvLeft.of(T * qkvWidth), dOut.of(T * w), dqkv.of(T * qkvWidth);
  for (int l = s.layers - 1; l >= 0; l--) {
    const Layer& from = layers[l];
    const LayerGradients& to = gradients[l];
    Laid& b = laid[l];
    Saved& z = saved[l];
    memset(to.norm1, 0, w * 4), memset(to.norm2, 0, w * 4);
#pragma omp parallel
    {
      Tiles on;
      Scratch& mine = scratch[omp_get_thread_num()];
      bf16 *h = mine.h.of((long)ROWS * w), *d = mine.half.of((long)ROWS * w), *act = mine.narrowRow.of((long)ROWS * ldAct);
      bf16* dguRows = mine.wide.of((long)ROWS * ldGu);
      float* dh = mine.f.of((long)ROWS * qkvWidth);
      std::vector<float> dw1(w, 0.f), dw2(w, 0.f);
#pragma omp for schedule(dynamic)
      for (long t0 = 0; t0 < T; t0 += ROWS) {
        const bf16* gu = z.gu.at + t0 * ldGu;
        narrow_all(dx + t0 * w, (long)ROWS * w, d);
        product(d, w, ROWS, b.downBack.at, w / 32, w, f, [&](int m, int n, const float* c) {
          for (int i = 0; i < BLOCK; i++)
            for (int j = 0; j < BLOCK; j += 16) {
              const long at = (long)(m + i) * ldGu + n + j;
              __m512 g = widen(gu + at), u = widen(gu + at + f), da = _mm512_load_ps(c + i * BLOCK + j), sg = sigmoid(g), one = _mm512_set1_ps(1.f);
              __m512 silu = _mm512_mul_ps(g, sg);
              narrow(act + (long)(m + i) * ldAct + n + j, _mm512_mul_ps(silu, u));
              narrow(dguRows + at + f, _mm512_mul_ps(da, silu));
              narrow(dguRows + at, _mm512_mul_ps(_mm512_mul_ps(da, u), _mm512_mul_ps(sg, _mm512_fmadd_ps(g, _mm512_sub_ps(one, sg), one))));
            }
        });
        product(dguRows, ldGu, ROWS, b.guBack.at, 2 * f / 32, 2 * f, w, [&](int m, int n, const float* c) { copy_block(c, dh + (long)m * w + n, w); });
        lay_left(d, w, ROWS, w, downLeft.at, tall, t0 / 32);
        for (int t = 0; t < ROWS; t++) norm_back(dh + (long)t * w, z.x2.at + (t0 + t) * w, z.r2.at[t0 + t], from.norm2, w, dx + (t0 + t) * w, dw2.data(), h + (long)t * w, false);
        lay_left(dguRows, ldGu, ROWS, 2 * f, guLeft.at, tall, t0 / 32);
        lay(act, ldAct, ROWS, f, actLaid.at, tall, t0 / 32);
        lay(h, w, ROWS, w, h2Laid.at, tall, t0 / 32);
        narrow_all(dx + t0 * w, (long)ROWS * w, d);
        product(d, w, ROWS, b.oBack.at, w / 32, w, w, [&](int m, int n, const float* c) { narrow_block(c, dOut.at + (t0 + m) * w + n, w); });
        lay_left(d, w, ROWS, w, oLeft.at, tall, t0 / 32);
        lay(z.out.at + t0 * w, w, ROWS, w, outLaid.at, tall, t0 / 32);
      }
#pragma omp for schedule(dynamic) collapse(2) nowait
      for (int i = 0; i < batch; i++)
        for (int j = 0; j < s.kv; j++) attend_back(l, i, j, length, mine);
#pragma omp for schedule(dynamic) nowait
      for (int n = 0; n < f; n += 128) {
        gradient(guLeft.at, h2Laid.at, n, n + 128, w, T, to.gate, false);
        gradient(guLeft.at + (long)f / 16 * tall * TILE, h2Laid.at, n, n + 128, w, T, to.up, false);
      }
#pragma omp for schedule(dynamic)
      for (int n = 0; n < w; n += 64) {
        gradient(downLeft.at, actLaid.at, n, n + 64, f, T, to.down, false);
        gradient(oLeft.at, outLaid.at, n, n + 64, w, T, to.o, false);
      }
#pragma omp for schedule(dynamic)
      for (long t0 = 0; t0 < T; t0 += ROWS) {
        const bf16* g = dqkv.at + t0 * qkvWidth;
        product(g, qkvWidth, ROWS, b.qkvBack.at, qkvWidth / 32, qkvWidth, w, [&](int m, int n, const float* c) { copy_block(c, dh + (long)m * w + n, w); });
        for (int t = 0; t < ROWS; t++) norm_back(dh + (long)t * w, z.x1.at + (t0 + t) * w, z.r1.at[t0 + t], from.norm1, w, dx + (t0 + t) * w, dw1.data(), h + (long)t * w, false);
        lay_left(g, qkvWidth, ROWS, qkvWidth, qkvLeft.at, tall, t0 / 32);
        lay(h, w, ROWS, w, h1Laid.at, tall, t0 / 32);
      }
#pragma omp for schedule(dynamic)
      for (int n = 0; n < qkvWidth; n += 64) {
        float* out = n < w ? to.q : n < w + kvWidth ? to.k - (long)w * w : to.v - (long)(w + kvWidth) * w;
        gradient(qkvLeft.at, h1Laid.at, n, n + 64, w, T, out, false);
      }
#pragma omp critical
      for (int i = 0; i < w; i++) to.norm1[i] += dw1[i], to.norm2[i] += dw2[i];
    }
  }
#pragma omp parallel for
  for (int c = 0; c < w; c += 16)
    for (long t = 0; t < T; t++) {
      float* row = dEmbedding + (long)tokens[t] * w + c;
      _mm512_storeu_ps(row, _mm512_add_ps(_mm512_loadu_ps(row), _mm512_loadu_ps(dx + t * w + c)));
    }
}
