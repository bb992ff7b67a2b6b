import { Ajv } from 'ajv';
import { PARTNER_CONFIG_SCHEMA } from './config-schema.ts';
import type { Partner } from './rule.ts';

/** What a collection says of one software; `false` leaves the software out. */
type PartnerConfig = false | (Partial<Omit<Partner, 'partner'>> & { without?: string[] });

export type ConfiguredPartners =
  | { ok: true; partners: Partner[] }
  | { ok: false; problems: { at: string; message: string }[] };

/** Compiled when it is first needed: few collections configure anything. */
let compiled: ReturnType<typeof compile> | undefined;

function compile() {
  const ajv = new Ajv({ discriminator: true, allErrors: true, strict: false });
  return ajv.compile<Record<string, PartnerConfig>>(PARTNER_CONFIG_SCHEMA);
}

/**
 * The known software with what a collection's configuration adds or overrides, as
 * `{ilastik: {weights: {…}, rules: […], without: ['rule-id']}, 'my-tool': {title, source, asOf, weights, rules}}`.
 * A rule takes the place of the one with the same id, or stands behind the others; `without` drops rules.
 * @param config From outside, as JSON or YAML gave it; undefined or null: nothing is configured.
 */
export function withConfig(known: readonly Partner[], config: unknown): ConfiguredPartners {
  if (config === undefined || config === null) return { ok: true, partners: [...known] };
  compiled ??= compile();
  const validate = compiled;
  if (!validate(config)) {
    const problems = (validate.errors ?? []).map(({ instancePath, message }) => ({
      at: instancePath.split('/').slice(1).join('.') || 'partners',
      message: message ?? 'does not fit',
    }));
    return { ok: false, problems };
  }
  const partners = new Map(known.map((partner) => [partner.partner, partner]));
  const problems: { at: string; message: string }[] = [];
  for (const [name, entry] of Object.entries(config)) {
    if (entry === false) partners.delete(name);
    else {
      const merged = merge(name, partners.get(name), entry);
      if (merged === null)
        problems.push({ at: name, message: 'new software needs title, source, asOf and weights' });
      else partners.set(name, merged);
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, partners: [...partners.values()].sort(byName) };
}

function merge(
  partner: string,
  known: Partner | undefined,
  entry: Exclude<PartnerConfig, false>,
): Partner | null {
  const { title, source, asOf, weights } = { ...known, ...entry };
  if (title === undefined || source === undefined || asOf === undefined || weights === undefined)
    return null;
  const { rules: own = [], without = [] } = entry;
  const before = (known?.rules ?? []).filter(({ id }) => !without.includes(id));
  const place = (id: string) => own.find((rule) => rule.id === id);
  const kept = before.map((rule) => place(rule.id) ?? rule);
  const added = own.filter(({ id }) => !before.some((rule) => rule.id === id));
  return { partner, title, source, asOf, weights, rules: [...kept, ...added] };
}

function byName(a: Partner, b: Partner): number {
  return a.partner < b.partner ? -1 : 1;
}
