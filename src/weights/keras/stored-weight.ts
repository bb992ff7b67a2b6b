/** A weight in the file, read when it is needed. */
export interface StoredWeight {
  /** Its last name, without numbers that make it unique: `kernel`. */
  name: string;
  shape: readonly number[];
  /** Where it stands: no other weight of the file has the same. */
  key: string;
  /** The elements in C order. */
  read(): Float32Array;
}
