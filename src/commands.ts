/** Ids of the commands that package.json declares. */
export const COMMANDS = {
  showLog: "firstToken.showLog",
} as const;
