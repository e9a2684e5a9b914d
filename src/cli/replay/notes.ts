import { EDITOR_WAIT_MS } from "./writer";
import { FITTING_RULE } from "./fitting";
import { KEY_MEDIAN_MS } from "./hands";
import { NOTICE_MS, READ_MS_PER_CHAR } from "./screen";

/** What a reader of the replay's figures has to know. */
export const REPLAY_NOTES = `--replay writes a function of each file once more, from its def on, with all stages of the editor;
below it stands the rest of the file, in every second one nothing. A key comes ${KEY_MEDIAN_MS} ms after the one
before (median; log-normal, the same fingers for all settings), and the editor asks ${EDITOR_WAIT_MS} ms after a
key. Nobody waits for these times, but the model takes its real ones: an answer counts if the next
key has not come before. The editor indents lines and closes brackets and quotes as VS Code does by
default; what it does is no key, Tab, Backspace and Enter are.
The simulated person notices a new suggestion after ${NOTICE_MS} ms, while keys that are on their way still
come, stops typing, reads it for ${READ_MS_PER_CHAR} ms a character, and accepts it (one key) if it is to the letter
what comes, first word and all, up to the end of a word; else types on.

keystrokes saved   share of the keys that the text takes without suggestions
time saved         the same for the time of the keys, reading included
completed exactly  lines whose rest was suggested to the letter, at some key
right              suggestions that are to the letter what comes, when they come up
replaced           came up, and gave way to another one or to none before they were read, though the
                   keys typed were their own (flicker); one that only grew is not among them
p50, p95           from request to text, debounce excluded; a request that a key overtook counts as
                   one that takes longer than it had (Kaplan and Meier)
reused             prompt tokens whose keys and values the model had kept
fits best          ${FITTING_RULE.replace("and are replaced", "and\n                   are replaced")}

--off leaves out: neighbours (code of other files; here of six files of the same folder and of what
is imported), counting, gate, filter, syntax (errors by tree-sitter), reuse (answers from memory),
speculation (what may follow is asked in advance). --off each compares one setting with all parts
and without each of them; a column is named for what is missing.`;
