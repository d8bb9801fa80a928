/**
 * A name for something that is asked of the server, so that it is done once though it may be sent
 * twice.
 */
export function newRequestId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join('-');
}
