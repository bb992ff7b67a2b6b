import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { DownloadLimits, FileOptions, ProxyOptions } from './file-options.ts';
import { guardedConnector } from './guarded-connect.ts';

/**
 * What opens the connections of one download: to public addresses only, or through the proxy, which then decides
 * where a name leads. To be destroyed afterwards. Null where a proxy's address cannot be used.
 */
export function makeDispatcher(
  { proxy = {}, allowedPrivateHosts = [] }: FileOptions,
  { connectTimeout }: DownloadLimits,
): Dispatcher | null {
  const connect = guardedConnector(connectTimeout, allowedPrivateHosts);
  const { http, https } = { http: proxyUrl(proxy.http), https: proxyUrl(proxy.https) };
  if (http === null || https === null) return null;
  if (http === '' && https === '') return new Agent({ connect });
  // All three are given, for this agent reads the environment where one is undefined.
  const noProxy = proxy.except ?? '';
  return new EnvHttpProxyAgent({ connect, httpProxy: http, httpsProxy: https, noProxy });
}

/** `proxy:3128` is customary for `http://proxy:3128`; empty where there is no proxy, null where it is no address. */
function proxyUrl(given: ProxyOptions['http']): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return '';
  const url = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(url) && /^https?:/i.test(url) ? url : null;
}
