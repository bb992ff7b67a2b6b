import type { SpecVersion } from '../versions/choose-class.ts';
import type { Rule } from './rule.ts';
import {
  COMMON_METADATA,
  freeLicense,
  longerThan,
  missingMetadata,
  RECOMMENDED_0_3,
} from './warnings-shared.ts';

type Data = Record<string, unknown>;

/** Warnings by generation, for all types of it. */
export const GENERATION_WARNINGS: Readonly<Record<SpecVersion, readonly Rule<Data>[]>> = {
  '0.2': [
    longerThan('name', 128, 'warning', 'generic.v0_2:GenericModelDescrBase.name'),
    missingMetadata(['authors', 'cite', 'license'], 'generic.v0_2:GenericDescrBase'),
    freeLicense('generic.v0_2:GenericDescrBase.deprecated_spdx_license'),
  ],
  '0.3': [
    longerThan('name', 64, 'info', 'generic.v0_3:GenericModelDescrBase.name'),
    missingMetadata(COMMON_METADATA, 'generic.v0_3:GenericModelDescrBase'),
    ...RECOMMENDED_0_3,
  ],
  '0.4': [
    longerThan('name', 64, 'info', 'model.v0_4:ModelDescr.name'),
    missingMetadata(['cite'], 'generic.v0_2:GenericModelDescrBase._warn_empty_cite'),
    freeLicense('model.v0_4:ModelDescr.license'),
  ],
  '0.5': [
    longerThan('name', 64, 'info', 'model.v0_5:ModelDescr.name'),
    missingMetadata(COMMON_METADATA, 'model.v0_5:ModelDescr'),
    ...RECOMMENDED_0_3,
  ],
};

/** Applications and datasets of 0.3 should say where they are. */
export const SOURCE_WARNING = missingMetadata(['source'], 'dataset.v0_3:DatasetDescr.source');
