import type { ToleranceEntry, WeightsFormat } from '../../contract/description.ts';
import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import type { ToleranceData } from '../rules/data-0-5.ts';
import { amount } from '../structure/amount.ts';
import { isMapping } from '../structure/value-type.ts';
import type { YamlText } from '../yaml/read-yaml.ts';
import { locate } from './locator.ts';

const KNOWN: readonly string[] = WEIGHTS_FORMATS;
const PATH = ['config', 'bioimageio'];

/** What the reference takes where an entry leaves it out. */
const DEFAULTS = { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 100 };
/** Where the description has no list of its own, discrete outputs have to be reproduced exactly but for few elements. */
const DISCRETE = { relative: 0, absolute: 0, mismatchedElementsPerMillion: 1000 };
/** Versions before 0.5 tolerate no outliers. */
const DEFAULTS_0_4 = { ...DEFAULTS, mismatchedElementsPerMillion: 0 };

/** `config.bioimageio.reproducibility_tolerance` of model 0.5, defaults filled in. */
export function describedTolerances(
  entries: readonly ToleranceData[],
  yaml: YamlText,
): ToleranceEntry[] {
  return entries.map((entry, index) => {
    const discrete = entry.output_ids === 'any_discrete_output';
    const outputs = entry.output_ids && entry.output_ids.length > 0 ? entry.output_ids : undefined;
    const formats = (entry.weights_formats ?? []).filter(isFormat);
    const fallback = discrete ? DISCRETE : DEFAULTS;
    return locate(
      {
        relative: entry.relative_tolerance ?? fallback.relative,
        absolute: entry.absolute_tolerance ?? fallback.absolute,
        mismatchedElementsPerMillion:
          entry.mismatched_elements_per_million ?? fallback.mismatchedElementsPerMillion,
        ...(outputs ? { outputs } : {}),
        ...(formats.length > 0 ? { weightsFormats: formats } : {}),
      },
      [...PATH, 'reproducibility_tolerance', index],
      yaml,
    );
  });
}

/** The older `config.bioimageio.test_kwargs`: tolerances by weights format. */
export function testKwargsTolerances(
  testKwargs: unknown,
  specVersion: '0.4' | '0.5',
  yaml: YamlText,
): ToleranceEntry[] {
  if (!isMapping(testKwargs)) return [];
  const fallback = specVersion === '0.4' ? DEFAULTS_0_4 : DEFAULTS;
  return Object.entries(testKwargs).flatMap(([format, kwargs]) => {
    if (!isFormat(format) || !isMapping(kwargs)) return [];
    const relative = amount(kwargs.relative_tolerance);
    const absolute = amount(kwargs.absolute_tolerance);
    return [
      locate(
        {
          ...fallback,
          ...(relative === undefined ? {} : { relative }),
          ...(absolute === undefined ? {} : { absolute }),
          weightsFormats: [format],
        },
        [...PATH, 'test_kwargs', format],
        yaml,
      ),
    ];
  });
}

/** What holds where nothing is described. */
export function defaultTolerances(specVersion: '0.4' | '0.5'): ToleranceEntry[] {
  const nowhere = { path: [], position: null };
  if (specVersion === '0.4') return [{ ...nowhere, ...DEFAULTS_0_4 }];
  return [
    { ...nowhere, ...DISCRETE, outputs: 'any_discrete_output' },
    { ...nowhere, ...DEFAULTS },
  ];
}

function isFormat(format: string): format is WeightsFormat {
  return KNOWN.includes(format);
}
