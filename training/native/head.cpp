// The head, the loss, and both their gradients, over chunks of rows: all logits at once would be a gigabyte.

#include <cmath>

#include <omp.h>

#include "rows.h"
#include "trainer.h"

/** The logits of a row become the gradient of its share of the mean loss; gives the loss itself, 0 without a target. */
static float loss_row(bf16* row, int size, int target, float share) {
  __m512 top = _mm512_set1_ps(-INFINITY), sum = _mm512_setzero_ps();
  for (int i = 0; i < size; i += 16) top = _mm512_max_ps(top, widen(row + i));
  const float max = _mm512_reduce_max_ps(top);
  for (int i = 0; i < size; i += 16) sum = _mm512_add_ps(sum, exp512(_mm512_sub_ps(widen(row + i), _mm512_set1_ps(max))));
  const float lse = max + std::log(_mm512_reduce_add_ps(sum));
  if (target < 0) {
    memset(row, 0, size * sizeof(bf16));
    return 0;
  }
  const float loss = lse - widen(row[target]);
  const __m512 scale = _mm512_set1_ps(share), base = _mm512_set1_ps(lse);
  for (int i = 0; i < size; i += 16) narrow(row + i, _mm512_mul_ps(scale, exp512(_mm512_sub_ps(widen(row + i), base))));
  row[target] = narrow(share * (std::exp(-loss) - 1.f));
  return loss;
}

double Trainer::head_step(const int32_t* targets, long T) {
  const int w = s.width, ldLogits = s.vocabulary + PAD;
  float* dx = this->dx.of(T * w);
  bf16* unit = lastUnit.of(T * w);
  float* r = lastR.of(T);
  long counted = 0;
  for (long t = 0; t < T; t++) counted += targets[t] >= 0;
  const float share = counted ? 1.f / counted : 0.f;
  double loss = 0;
  memset(dLastNorm, 0, w * 4);
  for (long c0 = 0; c0 < T; c0 += CHUNK) {
    const long rows = T - c0 < CHUNK ? T - c0 : CHUNK;
    const int chunkTall = rows / 32;
    bf16 *left = logitsLeft.of((long)CHUNK * s.vocabulary), *laidH = lastLaid.of((long)CHUNK * w);
#pragma omp parallel reduction(+ : loss)
    {
      Tiles on;
      Scratch& mine = scratch[omp_get_thread_num()];
      bf16 *h = mine.h.of((long)ROWS * w), *logits = mine.wide.of((long)HEAD_ROWS * ldLogits);
      float* dh = mine.f.of((long)ROWS * qkvWidth);
      std::vector<float> dw(w, 0.f);
#pragma omp for schedule(dynamic)
      for (long t0 = c0; t0 < c0 + rows; t0 += HEAD_ROWS) {
        for (int t = 0; t < HEAD_ROWS; t++) norm(x.at + (t0 + t) * w, lastNorm, w, s.eps, unit + (t0 + t) * w, r + t0 + t, h + (long)t * w);
        product(h, w, HEAD_ROWS, head.at, w / 32, w, s.vocabulary, [&](int m, int n, const float* c) { narrow_block(c, logits + (long)m * ldLogits + n, ldLogits); });
        for (int t = 0; t < HEAD_ROWS; t++) loss += loss_row(logits + (long)t * ldLogits, s.vocabulary, targets[t0 + t], share);
        memset(dh, 0, (long)HEAD_ROWS * w * 4);
        const int deep = 1024;  // in parts, whose operands fit the second cache
        for (int k = 0; k < s.vocabulary; k += deep)
          product(logits + k, ldLogits, HEAD_ROWS, headBack.at + (long)k / 32 * TILE, s.vocabulary / 32, deep, w, [&](int m, int n, const float* c) { add_block(c, dh + (long)m * w + n, w); });
        for (int t = 0; t < HEAD_ROWS; t++) norm_back(dh + (long)t * w, unit + (t0 + t) * w, r[t0 + t], lastNorm, w, dx + (t0 + t) * w, dw.data(), h + (long)t * w, true);
        lay_left(logits, ldLogits, HEAD_ROWS, s.vocabulary, left, chunkTall, (t0 - c0) / 32);
        lay(h, w, HEAD_ROWS, w, laidH, chunkTall, (t0 - c0) / 32);
      }
#pragma omp critical
      for (int i = 0; i < w; i++) dLastNorm[i] += dw[i];
#pragma omp for schedule(dynamic)
      for (int v = 0; v < s.vocabulary; v += PIECE) gradient(left, laidH, v, v + PIECE, w, rows, dEmbedding, c0 > 0);
    }
  }
  return counted ? loss / counted : 0;
}
