/** Code that everybody goes on with in the same way. */
export interface Idiom {
  readonly code: string;
  /** Each is right. */
  readonly expected: readonly string[];
}

export const IDIOMS: readonly Idiom[] = [
  { code: "import numpy as ", expected: ["np"] },
  {
    code: "class Dog:\n    def __init__(self, name):\n        self.",
    expected: ["name = name"],
  },
  { code: "if __name__ == ", expected: ['"__main__":', "'__main__':"] },
  { code: "with open(path) as ", expected: ["f:"] },
  { code: "def add(a, b):\n    return ", expected: ["a + b"] },
];

/**
 * Three, because so many are within reach of a decoder of this size after a first, short training
 * on two cores; all five are asked of the code model that follows.
 */
export const REQUIRED_IDIOMS = 3;
