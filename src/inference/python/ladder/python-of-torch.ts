/** The newest Python that releases of PyTorch have wheels for, from the first release on that has them. */
const NEWEST_PYTHON: readonly (readonly [major: number, minor: number, python: string])[] = [
  [2, 9, '3.14'],
  [2, 6, '3.13'],
  [2, 2, '3.12'],
  [2, 0, '3.11'],
  [1, 11, '3.10'],
  [1, 8, '3.9'],
  [1, 4, '3.8'],
  [0, 0, '3.7'],
];

/** A Python for a release of PyTorch; null where the newest ones do. */
export function newestPythonFor(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const index = NEWEST_PYTHON.findIndex(
    ([first, second]) => major > first || (major === first && minor >= second),
  );
  return index <= 1 ? null : (NEWEST_PYTHON[index]?.[2] ?? null);
}
