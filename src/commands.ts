/** Ids of the commands that package.json declares. */
export const COMMANDS = {
  showMenu: "firstToken.showMenu",
  toggleCompletion: "firstToken.toggleCompletion",
  toggleLanguage: "firstToken.toggleLanguage",
  restartModel: "firstToken.restartModel",
  showLog: "firstToken.showLog",
} as const;

/** Run by VS Code itself, with arguments of ours; not for people, so package.json has none. */
export const INTERNAL_COMMANDS = {
  completionAccepted: "firstToken.completion.accepted",
} as const;
