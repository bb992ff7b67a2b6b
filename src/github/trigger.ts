/** What set the workflow off, as far as it matters for what is tested and where it is told. */
export type Trigger =
  | { kind: 'pull-request'; number: number; headSha: string; baseSha: string }
  /** `before` is null where the branch is new. */
  | { kind: 'push'; before: string | null; headSha: string; onDefaultBranch: boolean }
  | { kind: 'merge-group'; baseSha: string; headSha: string }
  /** By hand, by the clock, or by an event that changes nothing. */
  | { kind: 'other'; headSha: string; onDefaultBranch: boolean }
  | { kind: 'refused'; message: string; hint: string };

/** What a job knows of the event that set it off. */
export interface TriggerSource {
  /** GITHUB_EVENT_NAME */
  eventName: string;
  /** The parsed file of GITHUB_EVENT_PATH. */
  payload: unknown;
  /** GITHUB_SHA */
  sha: string;
  /** GITHUB_REF */
  ref: string;
}

type Reader = (source: TriggerSource) => Trigger;

const NEW_BRANCH = /^0+$/;

const READERS: Record<string, Reader> = {
  pull_request: readPullRequest,
  pull_request_target: () => ({
    kind: 'refused',
    message:
      'pull_request_target gives a token that may write to a job that is to run models of strangers, and checks out the base branch instead of their change.',
    hint: 'Start the workflow on pull_request. What pull requests from forks get is told under "Pull requests from forks" in docs/action.md of model-hub-ci.',
  }),
  push: ({ payload, sha, ref }) => {
    const before = text(payload, 'before');
    return {
      kind: 'push',
      before: before === null || NEW_BRANCH.test(before) ? null : before,
      headSha: text(payload, 'after') ?? sha,
      onDefaultBranch: isDefaultBranch(payload, ref),
    };
  },
  merge_group: ({ payload, sha }) => {
    const baseSha = text(payload, 'merge_group', 'base_sha');
    return baseSha === null
      ? incomplete('merge_group.base_sha')
      : { kind: 'merge-group', baseSha, headSha: text(payload, 'merge_group', 'head_sha') ?? sha };
  },
  // The clock runs workflows of the default branch only.
  schedule: ({ sha }) => ({ kind: 'other', headSha: sha, onDefaultBranch: true }),
  workflow_dispatch: ({ payload, sha, ref }) => ({
    kind: 'other',
    headSha: sha,
    onDefaultBranch: isDefaultBranch(payload, ref),
  }),
};

/** Reads the event that set the workflow off; what is in it is not trusted to be there. */
export function readTrigger(source: TriggerSource): Trigger {
  const reader = Object.hasOwn(READERS, source.eventName) ? READERS[source.eventName] : undefined;
  return reader?.(source) ?? { kind: 'other', headSha: source.sha, onDefaultBranch: false };
}

function readPullRequest({ payload, sha }: TriggerSource): Trigger {
  const number = at(payload, 'pull_request', 'number') ?? at(payload, 'number');
  const baseSha = text(payload, 'pull_request', 'base', 'sha');
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    return incomplete('pull_request.number');
  }
  if (baseSha === null) return incomplete('pull_request.base.sha');
  // GITHUB_SHA is the merge of the pull request, which no link should lead to.
  const headSha = text(payload, 'pull_request', 'head', 'sha') ?? sha;
  return { kind: 'pull-request', number, headSha, baseSha };
}

function incomplete(what: string): Trigger {
  return {
    kind: 'refused',
    message: `The event that started this workflow lacks ${what}, so it is unknown what to test.`,
    hint: 'If the event was made by hand (GITHUB_EVENT_PATH), complete it as GitHub describes it; otherwise please report this.',
  };
}

function isDefaultBranch(payload: unknown, ref: string): boolean {
  const name = text(payload, 'repository', 'default_branch');
  return name !== null && ref === `refs/heads/${name}`;
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

function text(value: unknown, ...keys: string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === 'string' && found !== '' ? found : null;
}
