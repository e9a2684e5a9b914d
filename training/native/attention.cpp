// Causal attention with grouped keys and values, block by block: the table of shares never is whole on the way forward.

#include "rows.h"
#include "trainer.h"

/** Which of the 16 positions from j on a token at `at` may read. */
static inline __mmask16 seen_of(int j, int at) { return at - j >= 15 ? 0xffff : at < j ? 0 : (1u << (at - j + 1)) - 1; }

/** Causal attention of the query heads that share one key and value head. */
void Trainer::attend(int l, int sequence, int kvHead, int length, Scratch& z) {
  const int group = s.heads / s.kv, ld = length + PAD;
  const float scale = 1.f / std::sqrt((float)dim);
  const bf16* qkv = saved[l].qkv.at + (long)sequence * length * qkvWidth;
  const bf16 *k = qkv + s.width + kvHead * dim, *v = k + kvWidth;
  bf16 *kT = z.packs.of(8L * length * dim), *vLaid = kT + (long)length * dim;
  lay_transposed(k, qkvWidth, length, dim, kT, dim / 32);
  lay(v, qkvWidth, length, dim, vLaid, length / 32);
  float* scores = z.scores.of((long)BLOCK * ld);
  bf16* shares = z.row.of((long)BLOCK * ld);
  for (int h = kvHead * group; h < (kvHead + 1) * group; h++)
    for (int i0 = 0; i0 < length; i0 += BLOCK) {
      const int seen = i0 + BLOCK;
      float sums[BLOCK];
      product(qkv + (long)i0 * qkvWidth + h * dim, qkvWidth, BLOCK, kT, dim / 32, dim, seen, [&](int, int n, const float* c) { copy_block(c, scores + n, ld); });
      for (int i = 0; i < BLOCK; i++) {
        float* row = scores + (long)i * ld;
        for (int j = i0 + i + 1; j < seen; j++) row[j] = -INFINITY;
        __m512 top = _mm512_set1_ps(-INFINITY), sum = _mm512_setzero_ps();
        for (int j = 0; j < seen; j += 16) top = _mm512_max_ps(top, _mm512_loadu_ps(row + j));
        const float max = _mm512_reduce_max_ps(top) * scale;
        for (int j = 0; j < seen; j += 16) {
          __m512 e = exp512(_mm512_fmsub_ps(_mm512_loadu_ps(row + j), _mm512_set1_ps(scale), _mm512_set1_ps(max)));
          e = _mm512_maskz_mov_ps(seen_of(j, i0 + i), e);
          sum = _mm512_add_ps(sum, e);
          narrow(shares + (long)i * ld + j, e);
        }
        sums[i] = _mm512_reduce_add_ps(sum);
        saved[l].lse.at[((long)sequence * s.heads + h) * length + i0 + i] = max + std::log(sums[i]);
      }
      bf16* out = saved[l].out.at + ((long)sequence * length + i0) * s.width + h * dim;
      product(shares, ld, BLOCK, vLaid, length / 32, seen, dim, [&](int, int n, const float* c) {
        for (int i = 0; i < BLOCK; i++)
          for (int j = 0; j < BLOCK; j += 16) narrow(out + (long)i * s.width + n + j, _mm512_mul_ps(_mm512_load_ps(c + i * BLOCK + j), _mm512_set1_ps(1.f / sums[i])));
      });
    }
}

/** Gradients of queries, keys and values, from that of what these heads read (`dOut`); the shares are made again. */
void Trainer::attend_back(int l, int sequence, int kvHead, int length, Scratch& z) {
  const int group = s.heads / s.kv, ld = length + PAD, tall = length / 32;
  const float scale = 1.f / std::sqrt((float)dim);
  const long first = (long)sequence * length, part = (long)length * dim;
  const bf16* qkv = saved[l].qkv.at + first * qkvWidth;
  const bf16 *k = qkv + s.width + kvHead * dim, *v = k + kvWidth;
  bf16 *kT = z.packs.of(8 * part), *vT = kT + part, *kLaid = vT + part, *qLaid = kLaid + part, *doLaid = qLaid + part;
  lay_transposed(k, qkvWidth, length, dim, kT, dim / 32);
  lay_transposed(v, qkvWidth, length, dim, vT, dim / 32);
  lay(k, qkvWidth, length, dim, kLaid, tall);
  float *scores = z.scores.of((long)BLOCK * ld), *scoresBack = z.scoresBack.of((long)BLOCK * ld);
  float *dk = z.dk.of(part), *dv = z.dv.of(part);
  memset(dk, 0, part * 4), memset(dv, 0, part * 4);
  bf16 *p = z.row.of((long)BLOCK * ld), *ds = z.narrowRow.of((long)BLOCK * ld);
  bf16 *pLeft = z.squares.of((long)length * length), *dsLeft = z.squaresBack.of((long)length * length);
  bf16* dq = dqkv.at + first * qkvWidth;
  for (int h = kvHead * group; h < (kvHead + 1) * group; h++) {
    const bf16 *q = qkv + h * dim, *dO = dOut.at + first * s.width + h * dim;
    const float* lse = saved[l].lse.at + ((long)sequence * s.heads + h) * length;
    lay(q, qkvWidth, length, dim, qLaid, tall);
    lay(dO, s.width, length, dim, doLaid, tall);
    for (int i0 = 0; i0 < length; i0 += BLOCK) {
      const int seen = i0 + BLOCK;
      product(q + (long)i0 * qkvWidth, qkvWidth, BLOCK, kT, dim / 32, dim, seen, [&](int, int n, const float* c) { copy_block(c, scores + n, ld); });
      product(dO + (long)i0 * s.width, s.width, BLOCK, vT, dim / 32, dim, seen, [&](int, int n, const float* c) { copy_block(c, scoresBack + n, ld); });
      for (int i = 0; i < BLOCK; i++) {
        float *row = scores + (long)i * ld, *rowBack = scoresBack + (long)i * ld;
        const __m512 base = _mm512_set1_ps(lse[i0 + i]), factor = _mm512_set1_ps(scale);
        __m512 dot = _mm512_setzero_ps();
        for (int j = 0; j < seen; j += 16) {
          __m512 e = exp512(_mm512_fmsub_ps(_mm512_loadu_ps(row + j), factor, base));
          e = _mm512_maskz_mov_ps(seen_of(j, i0 + i), e);
          narrow(p + (long)i * ld + j, e);
          _mm512_storeu_ps(row + j, e);
          dot = _mm512_fmadd_ps(e, _mm512_loadu_ps(rowBack + j), dot);
        }
        const __m512 delta = _mm512_set1_ps(_mm512_reduce_add_ps(dot));
        for (int j = 0; j < seen; j += 16)
          narrow(ds + (long)i * ld + j, _mm512_mul_ps(_mm512_mul_ps(_mm512_loadu_ps(row + j), factor), _mm512_sub_ps(_mm512_loadu_ps(rowBack + j), delta)));
      }
      alignas(64) float turned[BLOCK * 128];
      product(ds, ld, BLOCK, kLaid, tall, seen, dim, [&](int, int n, const float* c) { copy_block(c, turned + n, dim); });
      for (int i = 0; i < BLOCK; i++) rotate(turned + i * dim, cos + (long)(i0 + i) * dim / 2, sin + (long)(i0 + i) * dim / 2, dim, -1.f, dq + (long)(i0 + i) * qkvWidth + h * dim);
      lay_left(p, ld, BLOCK, seen, pLeft, tall, i0 / 32);
      lay_left(ds, ld, BLOCK, seen, dsLeft, tall, i0 / 32);
    }
    alignas(64) float c[BLOCK * BLOCK];
    for (int j0 = 0; j0 < length; j0 += BLOCK)
      for (int n = 0; n < dim; n += BLOCK) {
        const long at = ((long)(j0 / 16) * tall + j0 / 32) * TILE, b = ((long)(n / 16) * tall + j0 / 32) * TILE, next = (long)tall * TILE;
        block(pLeft + at, pLeft + at + next, 64, TILE, doLaid + b, doLaid + b + next, length - j0, c);
        add_block(c, dv + (long)j0 * dim + n, dim);
        block(dsLeft + at, dsLeft + at + next, 64, TILE, qLaid + b, qLaid + b + next, length - j0, c);
        add_block(c, dk + (long)j0 * dim + n, dim);
      }
  }
  for (int j = 0; j < length; j++) {
    bf16* out = dq + (long)j * qkvWidth + s.width + kvHead * dim;
    rotate(dk + (long)j * dim, cos + (long)j * dim / 2, sin + (long)j * dim / 2, dim, -1.f, out);
    for (int d = 0; d < dim; d += 16) narrow(out + kvWidth + d, _mm512_loadu_ps(dv + (long)j * dim + d));
  }
}
