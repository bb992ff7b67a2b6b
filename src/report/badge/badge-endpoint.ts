import { oneLine } from '../escape/hidden.ts';
import { BADGE_COLOURS, type Badge } from './badge.ts';

/** What shields.io reads from an endpoint; it refuses any other key. */
interface EndpointBadge {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Hexadecimal, without #. */
  color: string;
  /** Whether the one who shows the badge may not choose another colour. */
  isError?: true;
  /** Seconds; shields.io takes no less than 300. */
  cacheSeconds: number;
}

/** A badge as the JSON of a shields.io endpoint (https://shields.io/badges/endpoint-badge). */
export function badgeEndpoint(badge: Badge): string {
  const endpoint: EndpointBadge = {
    schemaVersion: 1,
    label: oneLine(badge.label),
    message: oneLine(badge.message),
    color: BADGE_COLOURS[badge.state].slice(1),
    ...(badge.state === 'error' || badge.state === 'failing' ? { isError: true } : {}),
    cacheSeconds: 300,
  };
  return `${JSON.stringify(endpoint, null, 2)}\n`;
}
