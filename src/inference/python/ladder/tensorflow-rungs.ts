import type { EnvironmentRequest } from '../environments/request.ts';
import type { PythonJobKind } from '../python-job.ts';

/** The line of TensorFlow that is tried first: it reads what the older ones wrote, with tf-keras for Keras 2. */
const CURRENT = { tensorflow: '2.21.0', keras: '3.15.1' };

interface Line {
  /** The first release of it. */
  from: readonly [major: number, minor: number];
  /** The newest Python that it has wheels for. */
  python: string;
  /** What it needs besides, for it does not hold itself against newer versions. */
  besides: readonly string[];
}

const OLD = ['numpy<2', 'protobuf<3.21', 'h5py<4'];

/** Lines of TensorFlow that were current with one set of the other libraries, the newest first. */
const LINES: readonly Line[] = [
  { from: [2, 20], python: '3.13', besides: ['numpy'] },
  { from: [2, 16], python: '3.12', besides: ['numpy<3'] },
  { from: [2, 12], python: '3.11', besides: ['numpy<2'] },
  { from: [2, 8], python: '3.10', besides: OLD },
  { from: [2, 5], python: '3.9', besides: OLD },
  { from: [2, 2], python: '3.8', besides: OLD },
  { from: [2, 0], python: '3.7', besides: ['numpy<1.20', 'protobuf<3.21', 'h5py<3'] },
  {
    from: [0, 0],
    python: '3.7',
    besides: ['keras==2.3.1', 'numpy<1.19', 'protobuf<3.21', 'h5py<3'],
  },
];

/** Keras 2 beside a TensorFlow whose own Keras is Keras 3. */
const SEPARATE_KERAS_2: readonly [number, number] = [2, 16];

/** Builds for processors only, which not every system has. */
const BUILDS = ['tensorflow-cpu', 'tensorflow'] as const;

const atLeast = (version: readonly number[], [major, minor]: readonly [number, number]): boolean =>
  (version[0] ?? 0) > major || (version[0] === major && (version[1] ?? 0) >= minor);

/**
 * The environments in which a model of Keras or TensorFlow is run: the current line, and where the weights
 * were declared for another one, that.
 * @param declared version of TensorFlow, or of Keras for files of Keras 3; null: none
 */
export function tensorFlowRequests(
  kind: Extract<PythonJobKind, 'keras' | 'saved-model'>,
  declared: string | null,
): EnvironmentRequest[] {
  const { tensorflow, keras } = CURRENT;
  const usual = ['tf-keras', 'numpy'];
  const pinned = [`tf-keras==${tensorflow}`, `keras==${keras}`, 'numpy'];
  const current: EnvironmentRequest = {
    rung: 'ready',
    label: 'the environment with TensorFlow',
    python: null,
    attempts: [
      ...BUILDS.map((name) => [`${name}==${tensorflow}`, ...pinned]),
      ...BUILDS.map((name) => [name, ...usual]),
    ],
    modules: ['tensorflow', 'keras', 'tf_keras'],
  };
  const other = declaredRequest(kind, declared);
  return other === null ? [current] : [current, other];
}

function declaredRequest(
  kind: 'keras' | 'saved-model',
  declared: string | null,
): EnvironmentRequest | null {
  const version = /^(\d+)\.(\d+)(\.\d+)?/.exec(declared ?? '');
  if (version === null) return null;
  const [text] = version;
  const numbers = [Number(version[1]), Number(version[2])];
  const rung = { rung: 'declared', label: 'the environment of the declared version' } as const;
  // Keras 3 has versions of its own; TensorFlow has none from 3 on.
  if (kind === 'keras' && (numbers[0] ?? 0) >= 3) {
    if (text === CURRENT.keras) return null;
    const attempts = BUILDS.map((name) => [name, `keras==${text}`, 'numpy']);
    return { ...rung, python: null, attempts, modules: ['tensorflow', 'keras'] };
  }
  const line = LINES.find(({ from }) => atLeast(numbers, from));
  if (line === undefined || text === CURRENT.tensorflow) return null;
  const minor = numbers.join('.');
  const keras2 = atLeast(numbers, SEPARATE_KERAS_2) ? [`tf-keras==${minor}.*`] : [];
  const exactly = version[3] === undefined ? `${minor}.*` : text;
  const attempts = [exactly, `${minor}.*`].flatMap((wanted) =>
    BUILDS.map((name) => [`${name}==${wanted}`, ...keras2, ...line.besides]),
  );
  return { ...rung, python: line.python, attempts, modules: ['tensorflow'] };
}
