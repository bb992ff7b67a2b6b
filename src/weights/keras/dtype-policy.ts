import { unsupported } from '../tensorflow/refusal.ts';
import { isObject, type Json, shown } from './json.ts';

/** The name of a type or of a policy of types; null where none is said. */
function policyName(json: Json | undefined): string | null {
  if (typeof json === 'string') return json;
  if (!isObject(json)) return null;
  if (isObject(json.config)) {
    const { name, dtype } = json.config;
    return typeof name === 'string' ? name : typeof dtype === 'string' ? dtype : null;
  }
  return null;
}

/** What a layer computes in here; float64 only where nobody sees the difference. */
const COMPUTED = ['float32', 'int32', 'int64', 'uint8', 'bool'];

/** Refuses layers that round to half precision or that are quantised. */
export function checkPolicy(json: Json | undefined): void {
  if (json === undefined || json === null) return;
  const name = policyName(json);
  if (name === null || !COMPUTED.includes(name))
    throw unsupported(
      `The type policy ${name ?? shown(json)}`,
      'Nothing is wrong with the model. Save it with the policy float32 to have it run here.',
    );
}
