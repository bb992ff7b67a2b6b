import type { WheelName } from './wheel-name.ts';

/** A wheel that an index or a folder offers. */
export interface OfferedWheel extends WheelName {
  /** Its file name. */
  file: string;
  /** Where it is: an address, or an absolute path. */
  place: string;
  /** As the index says; null: it says none, or the wheel lies in a folder of this machine. */
  sha256: string | null;
  /** Bytes; null: not said. */
  size: number | null;
  isYanked: boolean;
}
