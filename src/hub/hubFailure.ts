/** Why a download came to nothing; `kind` decides what is said. */
export class HubFailure extends Error {
  override readonly name = "HubFailure";

  constructor(
    readonly kind: "unreachable" | "unknown" | "unusable" | "damaged" | "cancelled",
    message: string,
  ) {
    super(message);
  }
}
