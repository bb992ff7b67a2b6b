import { WEIGHTS_FORMATS } from '../../contract/description.ts';
import {
  choose,
  integer,
  is,
  list,
  mapping,
  nullable,
  number,
  oneOf,
  type Schema,
  text,
} from './schema.ts';
import { textList } from './shared.ts';

const optionalText = nullable(text());
const optionalNumber = nullable(number());

const toleranceFields = (outputs: Schema, amount: (limits: Schema) => Schema) => ({
  mismatched_elements_per_million: integer({ minimum: 0, maximum: 30_000 }),
  weights_formats: list(oneOf(...WEIGHTS_FORMATS)),
  relative_tolerance: amount({ minimum: 0, maximum: 0.01 }),
  absolute_tolerance: amount({ minimum: 0 }),
  output_ids: outputs,
});

const names = (value: string): Schema => ({
  type: 'object',
  required: ['output_ids'],
  properties: { output_ids: { const: value } },
});

const tolerance = choose(
  [
    [
      names('any_discrete_output'),
      mapping(
        toleranceFields(oneOf('any_discrete_output'), () => is('zero')),
        'allow',
      ),
    ],
    [
      names('any_continuous_output'),
      mapping(toleranceFields(oneOf('any_continuous_output'), number), 'allow'),
    ],
  ],
  mapping(toleranceFields(list(is('tensor-id')), number), 'allow'),
);

const shortTexts = list(text({ maxLength: 16 }));
const evaluation = mapping(
  {
    model_id: nullable(is('resource-id')),
    'dataset_id*': is('resource-id'),
    'dataset_source*': is('url'),
    'dataset_role*': oneOf('train', 'validation', 'test', 'independent', 'unknown'),
    'sample_count*': integer(),
    'evaluation_factors*': shortTexts,
    'evaluation_factors_long*': textList,
    'metrics*': shortTexts,
    'metrics_long*': textList,
    'results*': list(list(is('number-or-text'))),
    results_summary: optionalText,
  },
  'allow',
);

const training = mapping(
  {
    training_preprocessing: optionalText,
    training_epochs: optionalNumber,
    training_batch_size: optionalNumber,
    initial_learning_rate: optionalNumber,
    learning_rate_schedule: optionalText,
    loss_function: optionalText,
    loss_function_kwargs: is('plain-values'),
    optimizer: optionalText,
    optimizer_kwargs: is('plain-values'),
    regularization: optionalText,
    training_duration: optionalNumber,
  },
  'allow',
);

/** config of models 0.5: anything beside the typed part `bioimageio`. */
export const config_0_5 = mapping(
  {
    bioimageio: mapping(
      {
        reproducibility_tolerance: list(tolerance),
        funded_by: optionalText,
        architecture_type: nullable(text({ maxLength: 32 })),
        architecture_description: optionalText,
        modality: optionalText,
        target_structure: textList,
        task: optionalText,
        new_version: nullable(is('resource-id')),
        out_of_scope_use: optionalText,
        bias_risks_limitations: mapping(
          {
            known_biases: text(),
            risks: text(),
            limitations: optionalText,
            recommendations: text(),
          },
          'allow',
        ),
        model_parameter_count: nullable(integer()),
        training,
        inference_time: optionalText,
        memory_requirements_inference: optionalText,
        memory_requirements_training: optionalText,
        evaluations: list(evaluation),
        environmental_impact: mapping(
          {
            hardware_type: optionalText,
            hours_used: optionalNumber,
            cloud_provider: optionalText,
            compute_region: optionalText,
            co2_emitted: optionalNumber,
          },
          'allow',
        ),
      },
      'allow',
    ),
    stardist: {},
  },
  'allow',
);
