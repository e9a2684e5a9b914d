/** As in src/runtime/noTelemetry.ts: before the native part of ONNX Runtime starts. */
process.env["ORT_DISABLE_TELEMETRY"] = "1";
