/**
 * ONNX Runtime 1.30 reports its use to its maker unless this is set before its native part starts,
 * and it leaves a device id in the user's cache folder. A worker's `process.env` is a copy that
 * native code does not see, so the main thread of every process that loads ONNX Runtime imports
 * this, and `modelClient` gives it to the process that it starts.
 */
process.env["ORT_DISABLE_TELEMETRY"] = "1";
