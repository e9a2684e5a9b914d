import { Gate } from "../completion/gate";
import { openModelFolder } from "../runtime/modelFolder";

/**
 * The gate as the model in a folder was calibrated for it, moved by nobody.
 *
 * @throws {ModelFailure} where the model folder is not in order
 */
export async function gateOf(folder: string): Promise<Gate> {
  const { calibration } = await openModelFolder(folder);
  const gate = new Gate();
  if (calibration?.gate !== undefined) gate.calibration = calibration.gate;
  return gate;
}
