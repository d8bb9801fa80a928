/**
 * What went wrong, in words. The script throws errors of a realm of its own, which `instanceof
 * Error` does not know.
 */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}
