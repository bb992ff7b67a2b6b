import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { accuracy, TARGETS } from '../../scripts/partners/accuracy.ts';
import { realFolder } from '../real.ts';

const folder = realFolder === null ? null : join(realFolder, 'partner-reports', 'reports');

function subjectsBelow(root: string) {
  return readdirSync(root).flatMap((owner) =>
    readdirSync(join(root, owner)).flatMap((id) =>
      readdirSync(join(root, owner, id)).map((version) => {
        const place = join(root, owner, id, version);
        const rdf = JSON.parse(readFileSync(join(place, 'rdf.json'), 'utf8'));
        // JSON has no infinity.
        for (const tensor of [...(rdf.inputs ?? []), ...(rdf.outputs ?? [])])
          delete tensor.data_range;
        const reports = existsSync(join(place, 'reports'))
          ? readdirSync(join(place, 'reports'))
          : [];
        return {
          name: `${owner}/${id}/${version}`,
          description: JSON.stringify(rdf),
          reports: reports.map((name): [string, string] => [
            name,
            readFileSync(join(place, 'reports', name), 'utf8'),
          ]),
        };
      }),
    ),
  );
}

if (folder === null || !existsSync(folder))
  test.skip('predictions against published reports (skipped: ../shared/real has no partner-reports)', () => {});
else
  test('predictions meet the published reports whose cause is a rule', () => {
    const scores = accuracy(subjectsBelow(folder));
    expect(Object.keys(TARGETS).filter((name) => !Object.hasOwn(scores, name))).toEqual([]);
    for (const [name, target] of Object.entries(TARGETS)) {
      const { right, wrong } = scores[name] ?? { right: 0, wrong: ['nothing'] };
      expect({ name, met: right / (right + wrong.length) >= target, wrong }).toMatchObject({
        met: true,
      });
    }
  });
