/** Whether a path is another one or leads into it. */
export function isAtOrBelow(path, ancestor) {
  return ancestor.every((step, index) => String(path[index]) === step);
}

/** What two verdicts on one case come to. */
export function compare(ours, theirs) {
  const agrees = (ours.status === 'valid') === theirs.valid;
  const first = ours.findings.find(({ severity }) => severity === 'error');
  const located =
    agrees && !theirs.valid && theirs.path
      ? first !== undefined && isAtOrBelow(first.path, theirs.path)
      : null;
  return { agrees, falseAccept: !agrees && !theirs.valid, located };
}
