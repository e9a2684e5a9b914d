import type { MethodWords } from "./methodWords";

/** Methods of files and paths. */
export const FILE_METHODS: Readonly<Record<string, MethodWords>> = {
  "read/0": {
    value: ["all that is read from {o}", "从{o}读出的全部内容"],
    does: ["reads all of {o}", "读出{o}的全部内容"],
    step: ["reads it all", "读出全部内容"],
  },
  "read/1": {
    value: ["up to {0} characters or bytes read from {o}", "从{o}读出的至多{0}个字符或字节"],
    does: ["reads up to {0} characters or bytes from {o}", "从{o}读出至多{0}个字符或字节"],
  },
  "readline/0": {
    value: ["the next line of {o}", "{o}的下一行"],
    does: ["reads the next line of {o}", "从{o}读取下一行"],
  },
  "readlines/0": {
    value: ["all lines of {o}", "{o}的所有行"],
    does: ["reads all lines of {o}", "读出{o}的所有行"],
    it: ["them", ""],
    step: ["reads all lines", "读出所有行"],
  },
  "write/1": { does: ["writes {0} to {o}", "把{0}写入{o}"] },
  "writelines/1": { does: ["writes the lines {0} to {o}", "把各行{0}写入{o}"] },
  "flush/0": {
    does: ["makes sure that everything written to {o} has arrived", "确保写入{o}的内容已全部送出"],
  },
  "close/0": { does: ["closes {o}", "关闭{o}"] },
  "read_text/0": {
    value: ["the text of the file {o}", "文件{o}的文本"],
    does: ["reads the text of the file {o}", "读取文件{o}的文本"],
    step: ["reads the file's text", "读取文件的文本"],
  },
  "write_text/1": { does: ["writes {0} to the file {o}", "把{0}写入文件{o}"] },
  "mkdir/0": { does: ["creates the folder {o}", "创建文件夹{o}"] },
  "unlink/0": { does: ["deletes the file {o}", "删除文件{o}"] },
  "exists/0": { value: ["whether {o} exists", "{o}是否存在"] },
  "is_file/0": { value: ["whether {o} is a file", "{o}是否为文件"] },
  "is_dir/0": { value: ["whether {o} is a folder", "{o}是否为文件夹"] },
  "resolve/0": {
    value: ["the full path of {o}", "{o}的完整路径"],
    step: ["makes it a full path", "变成完整路径"],
  },
  "expanduser/0": {
    value: ["{o} with `~` replaced by the home folder", "把`~`换成主目录后的{o}"],
    step: ["replaces `~` by the home folder", "把`~`换成主目录"],
  },
};
