import { _, type Ajv, type KeywordCxt } from 'ajv';
import { convertTo, hasSuffix, isMisfit, isUnreserved } from './keywords.ts';

/** How a generated validator names these functions where it is compiled ahead of time. */
const module = _`require("./keywords.ts")`;

/**
 * The keywords of our own. `is` holds a value to a type of the table and puts the converted value in its place;
 * `suffix` and `unreserved` look at file names. They generate code, so that validators can be compiled ahead.
 */
export function addKeywords(ajv: Ajv): void {
  ajv.addKeyword({
    keyword: 'is',
    schemaType: 'string',
    modifying: true,
    code(context: KeywordCxt) {
      const { gen, data, schema, it } = context;
      const convert = gen.scopeValue('func', { ref: convertTo, code: _`${module}.convertTo` });
      const misfit = gen.scopeValue('func', { ref: isMisfit, code: _`${module}.isMisfit` });
      const converted = gen.const('converted', _`${convert}(${String(schema)}, ${data})`);
      context.fail(_`${misfit}(${converted})`);
      gen.if(_`!${misfit}(${converted}) && ${converted} !== ${data}`, () => {
        gen.assign(data, converted);
        gen.if(_`${it.parentData}`, () =>
          gen.assign(_`${it.parentData}[${it.parentDataProperty}]`, converted),
        );
      });
    },
  });
  for (const { keyword, ref, code } of [
    { keyword: 'suffix', ref: hasSuffix, code: _`${module}.hasSuffix` },
    { keyword: 'unreserved', ref: isUnreserved, code: _`${module}.isUnreserved` },
  ])
    ajv.addKeyword({
      keyword,
      code(context: KeywordCxt) {
        const { gen, data, schemaValue } = context;
        const call = gen.scopeValue('func', { ref, code });
        context.fail(_`!${call}(${data}, ${schemaValue})`);
      },
    });
}
