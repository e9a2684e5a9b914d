// The code model's weights, what the way back needs of the way forward, and room to work.

#pragma once
#include <vector>

#include "products.h"

struct Shape {
  int vocabulary, width, layers, heads, kv, hidden;
  float eps;
};

/** Of one layer, in float32, each [output, input]. */
struct Layer {
  const float *norm1, *q, *k, *v, *o, *norm2, *gate, *up, *down;
};
struct LayerGradients {
  float *norm1, *q, *k, *v, *o, *norm2, *gate, *up, *down;
};

/** Weights of a layer as right operands: for the way forward, and for the way back. */
struct Laid {
  Buffer<bf16> qkv, o, gu, down, qkvBack, oBack, guBack, downBack;
};
/** What the way back needs of the way forward. */
struct Saved {
  Buffer<bf16> x1, qkv, out, x2, gu;
  Buffer<float> r1, r2, lse;
};

constexpr int ROWS = 256;       // of a block
constexpr int HEAD_ROWS = 128;  // of a block before the head, whose rows are long
constexpr int PIECE = 512;      // rows of the embedding that are worked on at once
constexpr int CHUNK = 2048;     // rows whose logits' gradients are kept at once

/** Of one thread. */
struct Scratch {
  Buffer<bf16> h, wide, half, row, narrowRow, packs, squares, squaresBack;
  Buffer<float> f, scores, scoresBack, dk, dv;
};

struct Trainer {
  Shape s;
  int dim, kvWidth, qkvWidth;
  std::vector<Layer> layers;
  std::vector<LayerGradients> gradients;
  const float *embedding, *lastNorm, *cos, *sin;
  float *dEmbedding, *dLastNorm;
  std::vector<Laid> laid;
  std::vector<Saved> saved;
  Buffer<bf16> head, headBack, lastUnit, dOut, dqkv;
  // Operands of the weights' gradients, laid over all tokens; `left` for Aᵀ of Aᵀ B.
  Buffer<bf16> guLeft, downLeft, oLeft, qkvLeft, logitsLeft, actLaid, h1Laid, h2Laid, outLaid, lastLaid;
  Buffer<float> x, dx, lastR;    // x, dx: the residual stream and its gradient
  std::vector<Scratch> scratch;  // one for each thread

  /** Mean loss in nats of `batch` sequences of `length` tokens; targets below 0 do not count. */
  double step(const int32_t* tokens, const int32_t* targets, int batch, int length);

  void lay_all();
  void forward(const int32_t* tokens, int batch, int length);
  double head_step(const int32_t* targets, long rows);
  void backward(const int32_t* tokens, int batch, int length);
  void attend(int l, int sequence, int kvHead, int length, Scratch& z);
  void attend_back(int l, int sequence, int kvHead, int length, Scratch& z);
};
