/** Frees the memory of bytes that are still referred to, but that nobody needs any more. */
export function letGo({ buffer }: Uint8Array): void {
  // Whoever takes the bytes over is not referred to.
  if (buffer instanceof ArrayBuffer) structuredClone(buffer, { transfer: [buffer] });
}
