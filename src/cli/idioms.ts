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

/** All of them: the bundled model has learned each from code that people wrote. */
export const REQUIRED_IDIOMS = IDIOMS.length;
