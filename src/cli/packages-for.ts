import { type Packages, packagesOnDemand } from '../inference/packages/packages-on-demand.ts';
import type { CliSettings } from '../settings/settings.ts';
import { environmentOptions } from './environment-options.ts';
import { fileOptions } from './file-options.ts';
import type { Terminal } from './terminal.ts';

/** Python packages that architectures import, from where a user's settings say. */
export function packagesFor(settings: CliSettings, terminal: Terminal): Packages {
  return packagesOnDemand({
    ...environmentOptions(settings, settings.environments, terminal),
    files: fileOptions(terminal.environment),
  });
}
