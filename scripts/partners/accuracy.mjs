// npm run partner-accuracy -- FOLDER
// Holds our predictions against the reports that software publishes of itself in a collection. FOLDER is laid out as
// the collection's: reports/<owner>/<id>/<version>/reports/<tool>_<version>.json, with the description beside that
// folder as summary.json (its `rdf_content`) or as rdf.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadTypeScript } from '../load-typescript.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that holds reports/.');
const reportsFolder = join(folder, 'reports');

const { accuracy, TARGETS } = await loadTypeScript('scripts/partners/accuracy.ts');

const subjects = [];
for (const owner of readdirSync(reportsFolder))
  for (const id of readdirSync(join(reportsFolder, owner)))
    for (const version of readdirSync(join(reportsFolder, owner, id)))
      subjects.push(join(reportsFolder, owner, id, version));

const results = accuracy(
  subjects.flatMap((subject) => {
    const description = descriptionOf(subject);
    const reports = join(subject, 'reports');
    if (description === null || !existsSync(reports)) return [];
    return [
      {
        name: subject.slice(reportsFolder.length + 1),
        description,
        reports: readdirSync(reports).map((name) => [
          name,
          readFileSync(join(reports, name), 'utf8'),
        ]),
      },
    ];
  }),
);

let missed = false;
for (const [name, { right, wrong }] of Object.entries(results)) {
  const total = right + wrong.length;
  const share = total === 0 ? 0 : right / total;
  const target = TARGETS[name];
  missed ||= target !== undefined && share < target;
  console.log(
    `${name}: ${right} of ${total} (${(share * 100).toFixed(1)} %${target === undefined ? '' : `, target ${target * 100} %`})`,
  );
  for (const line of wrong) console.log(`  ${line}`);
}
process.exitCode = missed ? 1 : 0;

function descriptionOf(subject) {
  const plain = join(subject, 'rdf.json');
  if (existsSync(plain)) return content(JSON.parse(readFileSync(plain, 'utf8')));
  const summary = join(subject, 'summary.json');
  if (!existsSync(summary)) return null;
  return content(JSON.parse(readFileSync(summary, 'utf8')).rdf_content);
}

/** JSON has no infinity: where the description says `data_range: [-.inf, .inf]`, a summary says null. */
function content(value) {
  if (!value) return null;
  for (const tensor of [...(value.inputs ?? []), ...(value.outputs ?? [])])
    if (Array.isArray(tensor.data_range)) delete tensor.data_range;
  return JSON.stringify(value);
}
