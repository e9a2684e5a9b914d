import type { Bilingual } from "../../protocol/bilingual";

export const UNFINISHED_LINE = "import numpy as ";
export const COMPLETED_LINE = "import numpy as np";

/**
 * A file in which the bundled model surely has something to say at the end of the text: an idiom
 * that every one of its measurements contains.
 */
export const GHOST_TEXT_FILE: Bilingual = {
  "zh-cn": `# 光标后面会出现灰色的字：这台电脑上的小模型在猜你接下来要写什么。
# 按 Tab 键接受它；继续打字，它就消失。

${UNFINISHED_LINE}`,
  en: `# Grey text appears behind the cursor: the small model on this computer
# guesses what you will write next. Press Tab to accept it, or type on and it goes.

${UNFINISHED_LINE}`,
};
