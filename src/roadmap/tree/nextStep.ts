import type { ProgressState, TaskProgress } from "../progress/progressState";

/**
 * Where *Continue* leads: on in the stage where the person was last, and to what can be done here
 * and now before what takes weeks elsewhere. Undefined when nothing is open.
 *
 * @param isAvailable whether this version has the tool of a task
 */
export function nextStep(
  state: ProgressState,
  isAvailable: (task: TaskProgress["task"]) => boolean,
): TaskProgress | undefined {
  const open = state.stages
    .flatMap(({ tasks }) => tasks)
    .filter((each) => each.state === "open" && isAvailable(each.task));
  const here = open.filter(({ stage }) => stage === state.next?.stage);
  return here.find(isOwn) ?? open.find(isOwn) ?? here[0] ?? open[0];
}

/** It happens in the editor. */
function isOwn({ task }: TaskProgress): boolean {
  return task.lesson !== undefined || task.command !== undefined;
}
