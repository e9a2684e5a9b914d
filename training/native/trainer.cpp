// One step of training the code model on a CPU with AMX: loss and gradients of `model.py`.
//
// The layers go over blocks of rows that fit the second cache, so that what is between two products
// costs no trip to memory; `test_native.py` holds loss and gradients against PyTorch's.

#include <omp.h>

#include "trainer.h"

double Trainer::step(const int32_t* tokens, const int32_t* targets, int batch, int length) {
  if ((int)scratch.size() < omp_get_max_threads()) scratch.resize(omp_get_max_threads());
  forward(tokens, batch, length);
  const double loss = head_step(targets, (long)batch * length);
  backward(tokens, batch, length);
  return loss;
}

extern "C" {

/** A trainer for these sizes. `weights` and `gradients`: embedding, last norm, then 9 a layer. */
void* trainer_new(const int32_t* sizes, float eps, const float* cos, const float* sin, float** weights, float** gradients) {
  Trainer* t = new Trainer();
  t->s = {sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], eps};
  t->dim = t->s.width / t->s.heads, t->kvWidth = t->dim * t->s.kv, t->qkvWidth = t->s.width + 2 * t->kvWidth;
  t->cos = cos, t->sin = sin;
  t->embedding = weights[0], t->lastNorm = weights[1], t->dEmbedding = gradients[0], t->dLastNorm = gradients[1];
  for (int i = 0; i < t->s.layers; i++) {
    float **w = weights + 2 + 9 * i, **g = gradients + 2 + 9 * i;
    t->layers.push_back({w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8]});
    t->gradients.push_back({g[0], g[1], g[2], g[3], g[4], g[5], g[6], g[7], g[8]});
  }
  t->laid.resize(t->s.layers), t->saved.resize(t->s.layers);
  return t;
}

double trainer_step(void* trainer, const int32_t* tokens, const int32_t* targets, int batch, int length) {
  return ((Trainer*)trainer)->step(tokens, targets, batch, length);
}

void trainer_free(void* trainer) { delete (Trainer*)trainer; }

/** Whether the system lets this process use tiles; asked once, before all else. */
int tiles_allowed() { return tiles_granted(); }
}
