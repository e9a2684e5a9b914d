/** Ids of the commands that package.json declares. */
export const COMMANDS = {
  showMenu: "firstToken.showMenu",
  toggleCompletion: "firstToken.toggleCompletion",
  toggleLanguage: "firstToken.toggleLanguage",
  restartModel: "firstToken.restartModel",
  showLog: "firstToken.showLog",
  snooze: "firstToken.snooze",
  endSnooze: "firstToken.endSnooze",
  chooseMode: "firstToken.chooseMode",
  showModelView: "firstToken.showModelView",
  whySuggestion: "firstToken.whySuggestion",
  whyNothing: "firstToken.whyNothing",
  resetStatistics: "firstToken.resetStatistics",
  resetThreshold: "firstToken.resetThreshold",
  clearLocalData: "firstToken.clearLocalData",
  restartPython: "firstToken.restartPython",
  openLesson: "firstToken.openLesson",
  nextLesson: "firstToken.nextLesson",
  resetLesson: "firstToken.resetLesson",
  doctor: "firstToken.doctor",
  gpuUtilisation: "firstToken.gpuUtilisation",
  exportProgress: "firstToken.exportProgress",
  importProgress: "firstToken.importProgress",
  exportPassport: "firstToken.exportPassport",
  quiz: "firstToken.quiz",
  skillTest: "firstToken.skillTest",
  explain: "firstToken.explain",
  explainError: "firstToken.explainError",
  showRhythm: "firstToken.showRhythm",
  openResource: "firstToken.openResource",
  openResourceAlternative: "firstToken.openResourceAlternative",
  continueRoadmap: "firstToken.continueRoadmap",
  filterRoadmap: "firstToken.filterRoadmap",
  openTask: "firstToken.openTask",
  aboutTask: "firstToken.aboutTask",
  checkTask: "firstToken.checkTask",
  declareTask: "firstToken.declareTask",
  skipTask: "firstToken.skipTask",
  withdrawTask: "firstToken.withdrawTask",
  openWalkthrough: "firstToken.openWalkthrough",
  tryGhostText: "firstToken.tryGhostText",
} as const;

/** Run by VS Code itself, with arguments of ours; not for people, so package.json has none. */
export const INTERNAL_COMMANDS = {
  checkAnswer: "firstToken.lessons.checkAnswer",
  toggleServe: "firstToken.lessons.toggleServe",
  completionAccepted: "firstToken.completion.accepted",
} as const;

/** Ids of the views that package.json declares. */
export const VIEWS = {
  roadmap: "firstToken.roadmap",
  model: "firstToken.modelView",
  resources: "firstToken.resources",
} as const;
