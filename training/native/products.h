// Matrix products in bf16 on AMX tiles (Intel, from Sapphire Rapids on), sums in float32.
//
// A tile has 16 rows of 64 bytes: of the left operand 16 rows of 32 numbers; of the right one 32 rows
// of 16 columns, two rows interleaved; of the result 16 × 16 floats. Right operands are laid out
// beforehand, tile after tile down a panel of 16 columns, so that loading one reads 1 KiB in a row.

#pragma once
#include <immintrin.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

using bf16 = uint16_t;
constexpr int TILE = 512;  // numbers in a tile of bf16
constexpr int BLOCK = 32;  // rows and columns of result that are computed at once, in 2 × 2 tiles

constexpr long PAGE = 2 << 20;  // bytes; large pages, since tiles of one product lie far apart
constexpr int PAD = 32;          // numbers behind a long row: rows at multiples of 4 KiB would share their places in the caches

/** Memory that grows and never shrinks; zeros where it is new. */
template <class T>
struct Buffer {
  T* at = nullptr;
  long size = 0;

  Buffer() = default;
  Buffer(Buffer&& other) : at(other.at), size(other.size) { other.at = nullptr, other.size = 0; }
  ~Buffer() { free(at); }

  T* of(long n) {
    if (n > size) {
      free(at);
      const long bytes = (n * sizeof(T) + PAGE - 1) / PAGE * PAGE;
      at = (T*)aligned_alloc(PAGE, bytes), size = n;
      madvise(at, bytes, MADV_HUGEPAGE);
      memset(at, 0, bytes);
    }
    return at;
  }
};

/** The kernel grants tiles to a process that asks. */
inline bool tiles_granted() { return syscall(SYS_arch_prctl, 0x1023, 18) == 0; }

/** Tiles are in use, in this thread, as long as this lives. */
struct Tiles {
  Tiles() {
    alignas(64) struct { uint8_t palette, start, none[14]; uint16_t bytes[16]; uint8_t rows[16]; } shape = {};
    shape.palette = 1;
    for (int i = 0; i < 8; i++) shape.bytes[i] = 64, shape.rows[i] = 16;
    _tile_loadconfig(&shape);
  }
  ~Tiles() { _tile_release(); }
};

inline __m512 widen(const bf16* p) {
  return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i*)p)), 16));
}

inline float widen(bf16 x) {
  const uint32_t bits = (uint32_t)x << 16;
  float wide;
  memcpy(&wide, &bits, 4);
  return wide;
}

inline bf16 narrow(float x) { return (bf16)_mm_extract_epi16((__m128i)_mm_cvtneps_pbh(_mm_set_ss(x)), 0); }

inline void narrow(bf16* p, __m512 x) { _mm256_storeu_si256((__m256i*)p, (__m256i)_mm512_cvtneps_pbh(x)); }

/** C [32, 32] = A [32, depth] · B [depth, 32]; `stride` of A's rows in bytes, `step` from one of its tiles to the next, in numbers. */
inline void block(const bf16* a0, const bf16* a1, long stride, long step, const bf16* b0, const bf16* b1, int depth, float* c) {
  _tile_zero(0); _tile_zero(1); _tile_zero(2); _tile_zero(3);
  for (int k = 0; k < depth / 32; k++) {
    _tile_loadd(4, a0 + k * step, stride);
    _tile_loadd(6, b0 + k * TILE, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_loadd(7, b1 + k * TILE, 64);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(5, a1 + k * step, stride);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
  }
  _tile_stored(0, c, 128); _tile_stored(1, c + 16, 128); _tile_stored(2, c + 512, 128); _tile_stored(3, c + 528, 128);
}

/** A block of the result to where it belongs: as it is, added, or in bf16. */
inline void copy_block(const float* c, float* out, long ld) {
  for (int i = 0; i < BLOCK; i++)
    for (int j = 0; j < BLOCK; j += 16) _mm512_storeu_ps(out + i * ld + j, _mm512_load_ps(c + i * BLOCK + j));
}
inline void add_block(const float* c, float* out, long ld) {
  for (int i = 0; i < BLOCK; i++)
    for (int j = 0; j < BLOCK; j += 16) _mm512_storeu_ps(out + i * ld + j, _mm512_add_ps(_mm512_loadu_ps(out + i * ld + j), _mm512_load_ps(c + i * BLOCK + j)));
}
inline void narrow_block(const float* c, bf16* out, long ld) {
  for (int i = 0; i < BLOCK; i++)
    for (int j = 0; j < BLOCK; j += 16) narrow(out + i * ld + j, _mm512_load_ps(c + i * BLOCK + j));
}

/** A [rows, depth], by rows of `lda` numbers, · B [depth, columns], of panels of `tall` tiles. `done(row, column, C)` takes each block. */
template <class Done>
inline void product(const bf16* a, long lda, int rows, const bf16* b, int tall, int depth, int columns, Done&& done) {
  alignas(64) float c[BLOCK * BLOCK];
  for (int n = 0; n < columns; n += BLOCK) {
    const bf16* b0 = b + (long)(n / 16) * tall * TILE;
    for (int m = 0; m < rows; m += BLOCK) {
      block(a + m * lda, a + (m + 16) * lda, lda * 2, 32, b0, b0 + (long)tall * TILE, depth, c);
      done(m, n, c);
    }
  }
}

/** 16 rows of 16 pairs become 16 columns. */
inline void transpose(__m512i r[16]) {
  __m512i t[16];
  for (int i = 0; i < 8; i++) t[2 * i] = _mm512_unpacklo_epi32(r[2 * i], r[2 * i + 1]), t[2 * i + 1] = _mm512_unpackhi_epi32(r[2 * i], r[2 * i + 1]);
  for (int i = 0; i < 16; i += 4) {
    r[i] = _mm512_unpacklo_epi64(t[i], t[i + 2]), r[i + 1] = _mm512_unpackhi_epi64(t[i], t[i + 2]);
    r[i + 2] = _mm512_unpacklo_epi64(t[i + 1], t[i + 3]), r[i + 3] = _mm512_unpackhi_epi64(t[i + 1], t[i + 3]);
  }
  for (int k = 0; k < 4; k++) {
    t[k] = _mm512_shuffle_i32x4(r[k], r[4 + k], 0x88), t[4 + k] = _mm512_shuffle_i32x4(r[8 + k], r[12 + k], 0x88);
    t[8 + k] = _mm512_shuffle_i32x4(r[k], r[4 + k], 0xdd), t[12 + k] = _mm512_shuffle_i32x4(r[8 + k], r[12 + k], 0xdd);
  }
  for (int k = 0; k < 4; k++) {
    r[k] = _mm512_shuffle_i32x4(t[k], t[4 + k], 0x88), r[8 + k] = _mm512_shuffle_i32x4(t[k], t[4 + k], 0xdd);
    r[4 + k] = _mm512_shuffle_i32x4(t[8 + k], t[12 + k], 0x88), r[12 + k] = _mm512_shuffle_i32x4(t[8 + k], t[12 + k], 0xdd);
  }
}

/** Two rows of 16 numbers, interleaved. */
inline __m512i pair(const bf16* upper, const bf16* lower) {
  __m512i u = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i*)upper)), l = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i*)lower));
  return _mm512_or_si512(u, _mm512_slli_epi32(l, 16));
}

/** X [rows, columns] as right operand of a sum over its rows, from tile `first` of panels of `tall` on. */
inline void lay(const bf16* x, long ldx, int rows, int columns, bf16* out, int tall, int first = 0) {
  for (int r = 0; r < rows; r += 32)
    for (int c = 0; c < columns; c += 16) {
      bf16* tile = out + ((long)(c / 16) * tall + first + r / 32) * TILE;
      for (int i = 0; i < 16; i++) _mm512_storeu_si512(tile + i * 32, pair(x + (r + 2 * i) * ldx + c, x + (r + 2 * i + 1) * ldx + c));
    }
}

/** X [rows, columns] as right operand of a sum over its columns: Xᵀ. */
inline void lay_transposed(const bf16* x, long ldx, int rows, int columns, bf16* out, int tall) {
  for (int r = 0; r < rows; r += 16)
    for (int c = 0; c < columns; c += 32) {
      __m512i t[16];
      for (int i = 0; i < 16; i++) t[i] = _mm512_loadu_si512(x + (r + i) * ldx + c);
      transpose(t);
      bf16* tile = out + ((long)(r / 16) * tall + c / 32) * TILE;
      for (int i = 0; i < 16; i++) _mm512_storeu_si512(tile + i * 32, t[i]);
    }
}

/** Xᵀ of X [rows, columns] as left operand of a sum over its rows, in tiles. */
inline void lay_left(const bf16* x, long ldx, int rows, int columns, bf16* out, int tall, int first = 0) {
  for (int r = 0; r < rows; r += 32)
    for (int c = 0; c < columns; c += 16) {
      __m512i t[16];
      for (int i = 0; i < 16; i++) t[i] = pair(x + (r + 2 * i) * ldx + c, x + (r + 2 * i + 1) * ldx + c);
      transpose(t);
      bf16* tile = out + ((long)(c / 16) * tall + first + r / 32) * TILE;
      for (int i = 0; i < 16; i++) _mm512_storeu_si512(tile + i * 32, t[i]);
    }
}

/** G [n, k] (+)= Σₜ Aₜₙ Bₜₖ over rows `from` to `to` of n, both operands in tiles along t. */
inline void gradient(const bf16* a, const bf16* b, int from, int to, int k, int time, float* g, bool add) {
  const int chunk = k <= 512 ? 1024 : 512, tall = time / 32;  // of B, to stay in the second cache
  alignas(64) float c[BLOCK * BLOCK];
  for (int t = 0; t < time; t += chunk) {
    const int depth = time - t < chunk ? time - t : chunk;
    for (int n = from; n < to; n += BLOCK)
      for (int m = 0; m < k; m += BLOCK) {
        const bf16 *a0 = a + ((long)(n / 16) * tall + t / 32) * TILE, *b0 = b + ((long)(m / 16) * tall + t / 32) * TILE;
        block(a0, a0 + (long)tall * TILE, 64, TILE, b0, b0 + (long)tall * TILE, depth, c);
        for (int i = 0; i < BLOCK; i++)
          for (int j = 0; j < BLOCK; j += 16) {
            float* p = g + (long)(n + i) * k + m + j;
            __m512 x = _mm512_load_ps(c + i * BLOCK + j);
            _mm512_storeu_ps(p, t || add ? _mm512_add_ps(x, _mm512_loadu_ps(p)) : x);
          }
      }
  }
}
