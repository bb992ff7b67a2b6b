import { parseCallable } from '../text/callable.ts';
import type { Model04, Tensor04, Weights04 } from './data-0-4.ts';
import { type Complaint, type Rule, rule } from './rule.ts';
import { OUTPUT_SHAPE_RULES_0_4, SHAPE_RULES_0_4 } from './shapes-0-4.ts';
import { SHARED_RULES } from './shared.ts';
import { REFERENCE_RULES_0_4, STEP_RULES_0_4 } from './steps-0-4.ts';

function duplicateNames(tensors: Tensor04[], seen = new Set<string>()): Complaint[] {
  for (const [index, { name }] of tensors.entries()) {
    if (seen.has(name))
      return [
        { path: [index, 'name'], message: `The name "${name}" is already that of another tensor.` },
      ];
    seen.add(name);
  }
  return [];
}

function checkArchitecture({ architecture, architecture_sha256: sha256 }: Weights04): Complaint[] {
  const callable = parseCallable(architecture ?? '');
  const given = sha256 !== undefined && sha256 !== null;
  if (callable?.file !== undefined && !given)
    return [
      {
        path: ['architecture_sha256'],
        message: 'The architecture comes from a file, which needs "architecture_sha256".',
        hint: `Add the checksum that "sha256sum ${callable.file}" prints.`,
      },
    ];
  return callable?.module !== undefined && given
    ? [
        {
          path: ['architecture_sha256'],
          message: 'The architecture comes from a module; a checksum goes with a file only.',
          hint: 'Remove "architecture_sha256".',
          remedy: { description: 'Remove "architecture_sha256"', remove: true },
        },
      ]
    : [];
}

/** What a model of spec 0.4 has to fulfil beyond its structure, in the reference's order. */
export const MODEL_RULES_0_4: readonly Rule<Model04>[] = [
  ...SHARED_RULES,
  ...STEP_RULES_0_4.filter(({ code }) => code === 'contradictory-kwargs'),
  ...SHAPE_RULES_0_4,
  ...STEP_RULES_0_4.filter(({ code }) => code !== 'contradictory-kwargs'),
  ...(['inputs', 'outputs'] as const).map((side) =>
    rule<Tensor04[], Model04>({
      code: 'duplicate-tensor-id',
      severity: 'error',
      at: side,
      reference: 'model.v0_4:ModelDescr.unique_tensor_descr_names',
      hint: 'Give each tensor a name of its own.',
      check: (tensors) => duplicateNames(tensors),
    }),
  ),
  rule<Weights04, Model04>({
    code: 'own-parent',
    severity: 'error',
    at: 'weights/*',
    reference: 'model.v0_4:WeightsEntryDescrBase.check_parent_is_not_self',
    hint: 'Name the weights that these were converted from, or remove "parent".',
    check: ({ parent }, _, path) =>
      parent && parent === path.at(-1)
        ? [{ path: ['parent'], message: 'These weights name themselves as their parent.' }]
        : [],
  }),
  rule<Weights04, Model04>({
    code: 'architecture-checksum',
    severity: 'error',
    at: 'weights/pytorch_state_dict',
    reference: 'model.v0_4:PytorchStateDictWeightsDescr.check_architecture_sha256',
    hint: 'Give a checksum if and only if the architecture comes from a file.',
    check: checkArchitecture,
  }),
  rule<Record<string, Weights04 | null>, Model04>({
    code: 'weights-incomplete',
    severity: 'error',
    at: 'weights',
    reference: 'model.v0_4:WeightsDescr.check_one_entry',
    hint: 'Add an entry for at least one format.',
    check: (weights) =>
      Object.values(weights).some((entry) => entry !== null)
        ? []
        : [{ message: 'There are no weights.' }],
  }),
  rule<Model04, Model04>({
    code: 'duplicate-tensor-id',
    severity: 'error',
    at: '',
    reference: 'model.v0_4:ModelDescr.unique_io_names',
    hint: 'Give each tensor a name of its own.',
    check: ({ inputs, outputs }) =>
      duplicateNames(outputs, new Set(inputs.map(({ name }) => name))).map((complaint) => ({
        ...complaint,
        path: ['outputs', ...(complaint.path ?? [])],
      })),
  }),
  ...OUTPUT_SHAPE_RULES_0_4,
  ...REFERENCE_RULES_0_4,
];
