import type { ValuePath } from '../../contract/finding.ts';
import { type Remedy, withRemedy, writeValue } from '../fixes/remedy.ts';
import { misspelt } from '../structure/nearest.ts';
import { showList } from '../structure/show-value.ts';
import { fileName } from '../text/file-source.ts';
import { isAtLeastMajor, parseVersion } from '../text/version.ts';
import { AXIS_RULES_0_5 } from './axes-0-5.ts';
import {
  type Model05,
  type ToleranceData,
  tensorDtype,
  tensorId,
  type WeightsData,
} from './data-0-5.ts';
import { type Complaint, type Rule, rule } from './rule.ts';
import { SHARED_RULES } from './shared.ts';
import { STEP_RULES_0_5 } from './steps-0-5.ts';
import { TENSOR_RULES_0_5 } from './tensors-0-5.ts';
import { applicableOutputs, isDiscrete } from './tolerance-outputs.ts';

function checkParents(weights: Record<string, WeightsData | null>): Complaint[] {
  const present = Object.keys(weights).filter((format) => weights[format]);
  if (present.length === 0)
    return [{ message: 'There are no weights.', hint: 'Add an entry for at least one format.' }];
  return present.flatMap((format) => {
    const parent = weights[format]?.parent;
    if (!parent || present.includes(parent)) return [];
    return [
      {
        path: [format, 'parent'],
        message: `The parent "${parent}" is none of the weights here (${showList(present)}).`,
        ...renamed(
          parent,
          present.filter((other) => other !== format),
        ),
      },
    ];
  });
}

function checkReferenceTensors(root: Model05): Complaint[] {
  const inputs = root.inputs.map((tensor) => tensorId(tensor, 'inputs'));
  const sides = [
    ['inputs', 'preprocessing'],
    ['outputs', 'postprocessing'],
  ] as const;
  return sides.flatMap(([side, processing]) =>
    root[side].flatMap((tensor, index) =>
      (tensor[processing] ?? []).flatMap((step, stepIndex) => {
        const reference = step.kwargs?.reference_tensor;
        if (reference === undefined || reference === null || inputs.includes(String(reference)))
          return [];
        return [
          {
            path: [side, index, processing, stepIndex, 'kwargs', 'reference_tensor'],
            message: `The reference tensor "${String(reference)}" is no input of this model.`,
            hint: `Name one of ${showList(inputs)}.`,
            ...renamed(String(reference), inputs),
          },
        ];
      }),
    ),
  );
}

/** The remedy for a name that is near to one of the known ones. */
function renamed(name: string, known: readonly string[], path?: ValuePath): { remedy?: Remedy } {
  const meant = misspelt(name, known);
  return withRemedy(meant !== undefined && writeValue(meant, path));
}

const REMOVE_PARENT: Remedy = { description: 'Remove "parent"', remove: true };

/** Whether all other weights come from some weights, so that only this format can be the original one. */
function isOriginal(format: string, { weights }: Model05): boolean {
  return Object.entries(weights).every(
    ([other, entry]) => other === format || !entry || Boolean(entry.parent),
  );
}

function checkTolerances(entries: ToleranceData[], root: Model05): Complaint[] {
  const outputs = root.outputs.map((tensor) => tensorId(tensor, 'outputs'));
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (!entry.output_ids || entry.output_ids.length === 0) continue;
    for (const id of applicableOutputs(entry, root)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const output = root.outputs.find((tensor) => tensorId(tensor, 'outputs') === id);
      if (!output)
        return [
          {
            path: [index, 'output_ids'],
            message: `There is no output "${id}".`,
            hint: `Name one of ${showList(outputs)}.`,
            ...renamed(id, outputs, [
              'config',
              'bioimageio',
              'reproducibility_tolerance',
              index,
              'output_ids',
              entry.output_ids.indexOf(id),
            ]),
          },
        ];
      const fallback = entry.output_ids === 'any_discrete_output' ? 0 : 1e-3;
      const { relative_tolerance: relative = fallback, absolute_tolerance: absolute = fallback } =
        entry;
      if (isDiscrete(tensorDtype(output)) && (relative !== 0 || absolute !== 0))
        return [
          {
            path: [index],
            message: `The output "${id}" has the type ${tensorDtype(output)}, which allows no tolerance, but ${relative} (relative) and ${absolute} (absolute) hold.`,
            hint: 'Set relative_tolerance and absolute_tolerance to 0; use mismatched_elements_per_million instead.',
          },
        ];
    }
  }
  return [];
}

interface Evaluation {
  evaluation_factors: string[];
  evaluation_factors_long: string[];
  metrics: string[];
  metrics_long: string[];
  results: unknown[][];
}

function checkEvaluation(evaluation: Evaluation): Complaint[] {
  const { evaluation_factors: factors, metrics, results } = evaluation;
  const counts: [path: string, found: number, expected: number, of: string][] = [
    [
      'evaluation_factors_long',
      evaluation.evaluation_factors_long.length,
      factors.length,
      'evaluation_factors',
    ],
    ['metrics_long', evaluation.metrics_long.length, metrics.length, 'metrics'],
    ['results', results.length, metrics.length, 'metrics'],
  ];
  for (const [path, found, expected, of] of counts)
    if (found !== expected)
      return [
        { path: [path], message: `"${path}" has ${found} entries, "${of}" has ${expected}.` },
      ];
  const row = results.findIndex((values) => values.length !== factors.length);
  return row < 0
    ? []
    : [
        {
          path: ['results', row],
          message: `This row has ${results[row]?.length} values, "evaluation_factors" has ${factors.length}.`,
        },
      ];
}

/** What a model of spec 0.5 has to fulfil beyond its structure, in the reference's order. */
export const MODEL_RULES_0_5: readonly Rule<Model05>[] = [
  ...SHARED_RULES,
  ...STEP_RULES_0_5,
  ...AXIS_RULES_0_5.filter(({ code }) => code !== 'invalid-size-reference'),
  ...TENSOR_RULES_0_5,
  ...AXIS_RULES_0_5.filter(({ code }) => code === 'invalid-size-reference'),
  rule<WeightsData, Model05>({
    code: 'own-parent',
    severity: 'error',
    at: 'weights/*',
    reference: 'model.v0_5:WeightsEntryDescrBase._validate',
    hint: 'Name the weights that these were converted from, or remove "parent".',
    check: ({ parent }, root, path) =>
      parent && parent === path.at(-1)
        ? [
            {
              path: ['parent'],
              message: 'These weights name themselves as their parent.',
              ...withRemedy(isOriginal(parent, root) && REMOVE_PARENT),
            },
          ]
        : [],
  }),
  rule<WeightsData, Model05>({
    code: 'same-file-name',
    severity: 'error',
    at: 'weights/onnx',
    reference: 'model.v0_5:OnnxWeightsDescr._validate_external_data_unique_file_name',
    hint: 'Give the external data a name of its own, as weights.onnx.data.',
    check: ({ source, external_data: external }) =>
      external && fileName(source) === fileName(external.source)
        ? [
            {
              path: ['external_data', 'source'],
              message: `The external data has the file name of the weights, "${fileName(source)}".`,
            },
          ]
        : [],
  }),
  rule<WeightsData, Model05>({
    code: 'keras-version-too-low',
    severity: 'error',
    at: 'weights/keras_v3',
    reference: 'model.v0_5:KerasV3WeightsDescr.keras_version',
    hint: 'Use keras_hdf5 for weights of Keras 2, or write the version of Keras 3 that made the file.',
    check: ({ keras_version: written = '' }) => {
      const version = parseVersion(written);
      return version && !isAtLeastMajor(version, 3)
        ? [
            {
              path: ['keras_version'],
              message: `The version is ${written}; .keras files need 3 or later.`,
            },
          ]
        : [];
    },
  }),
  rule<Record<string, WeightsData | null>, Model05>({
    code: 'weights-incomplete',
    severity: 'error',
    at: 'weights',
    reference: 'model.v0_5:WeightsDescr.check_entries',
    hint: 'Name weights that are there, or remove "parent".',
    check: checkParents,
  }),
  rule<Evaluation, Model05>({
    code: 'table-sizes-differ',
    severity: 'error',
    at: 'config/bioimageio/evaluations/*',
    reference: 'model.v0_5:Evaluation._validate_list_lengths',
    hint: 'Give one row of results for each metric and one value in it for each factor.',
    check: checkEvaluation,
  }),
  rule<Model05, Model05>({
    code: 'unknown-reference-tensor',
    severity: 'error',
    at: '',
    reference: 'model.v0_5:ModelDescr._validate_tensor_references_in_proc_kwargs',
    hint: 'Name an input.',
    check: checkReferenceTensors,
  }),
  rule<Model05, Model05>({
    code: 'own-parent',
    severity: 'error',
    at: '',
    reference: 'model.v0_5:ModelDescr._validate_parent_is_not_self',
    hint: 'Name the model that this one derives from, or remove "parent".',
    check: ({ parent, id }) =>
      parent && id && parent.id === id
        ? [{ path: ['parent', 'id'], message: 'The model names itself as its parent.' }]
        : [],
  }),
  rule<ToleranceData[], Model05>({
    code: 'invalid-tolerance',
    severity: 'error',
    at: 'config/bioimageio/reproducibility_tolerance',
    needs: ['outputs'],
    reference: 'model.v0_5:ModelDescr._validate_reproducibility_tolerance_output_ids',
    hint: 'Name outputs of this model.',
    check: checkTolerances,
  }),
];
