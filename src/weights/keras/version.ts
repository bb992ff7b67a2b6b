/** The Keras that wrote a file. */
export interface KerasVersion {
  text: string;
  /** 2 or 3 (1 counts as 2). */
  major: 2 | 3;
  /** Keras of its own package, before it became a part of TensorFlow (up to 2.3.1). */
  standalone: boolean;
  /** TensorFlow.js, whose layers are those of Keras 2 at that time. */
  javascript: boolean;
}

/** `tf.keras` called itself `2.2.4-tf` at that time, and 2.4.0 and more later. */
export function readVersion(text: string | null): KerasVersion {
  const version = text ?? '2';
  const major = Number.parseInt(version, 10) >= 3 ? 3 : 2;
  return {
    text: version,
    major,
    standalone: /^(1\.|2\.[0-3]\.\d+$)/.test(version),
    javascript: false,
  };
}
