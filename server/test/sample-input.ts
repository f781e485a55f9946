import type { RouteShape } from '@tunet/contract';
import type { z } from 'zod';

/** What a well-formed request to a route carries. */
export interface Sample {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | null;
}

interface JsonSchema {
  /** Several for a plain type that may be null. */
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly items?: JsonSchema;
}

/** Words that some field wants: numbers to ring, a device, a cause, a measure, the address of a link. */
const words = [
  'some words',
  '113',
  '1234',
  '123456',
  '26317',
  'fall',
  'talked',
  '07:00',
  'somebody@example.org',
  'A'.repeat(22),
];

/**
 * Makes the smallest well-formed request of a route from its schemas.
 * @param known values for fields by name, where any well-formed one will not do
 */
export function sampleOf(
  route: RouteShape,
  at: Date,
  newId: () => string,
  known: Readonly<Record<string, unknown>> = {},
): Sample {
  const make = (schema: z.ZodType | undefined): Readonly<Record<string, unknown>> | null =>
    schema ? (fill(jsonSchema(schema), '', { at, newId, known }) as Readonly<Record<string, unknown>>) : null;
  const params = Object.entries(make(route.params) ?? {}).map(([name, value]) => [name, String(value)] as const);
  const body = make(route.body);
  const parsed = route.body?.safeParse(body);
  if (parsed && !parsed.success) throw new TypeError(`no sample for ${route.action}: ${parsed.error.message}`);
  return { params: Object.fromEntries(params), body };
}

/** Made once for each: the walks over all routes ask for the same ones tens of thousands of times. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const made = jsonSchemas.get(schema) ?? (schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as JsonSchema);
  jsonSchemas.set(schema, made);
  return made;
}

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

interface Making {
  readonly at: Date;
  readonly newId: () => string;
  readonly known: Readonly<Record<string, unknown>>;
}

function fill(schema: JsonSchema, name: string, making: Making): unknown {
  if (name in making.known && suits(schema, making.known[name])) return making.known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const first = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (first) return fill(first, name, making);
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      return Object.fromEntries(fields.map(([key, inner]) => [key, fill(inner, key, making)]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => fill(schema.items ?? {}, '', making));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, name, making);
  }
}

/** Whether a known value can stand in this field: two modules may call unlike things by one word, such as a part of the day and of a plan. */
function suits(schema: JsonSchema, value: unknown): boolean {
  if (schema.enum) return schema.enum.includes(value);
  if (schema.type === 'integer') return Number.isInteger(value);
  return true;
}

function textOf({ format, pattern }: JsonSchema, name: string, { at, newId }: Making): string | number {
  if (format === 'uuid') return newId();
  if (format === 'date-time') return at.toISOString();
  if (format === 'date') return at.toISOString().slice(0, 10);
  // Numbers in an address are read from text.
  if (name === 'no') return 1;
  return words.find((word) => pattern === undefined || new RegExp(pattern, 'u').test(word)) ?? 'x';
}

/** The address with its parameters filled in. */
export function addressOf(
  key: string,
  params: Readonly<Record<string, string>>,
): { method: 'GET' | 'POST'; url: string } {
  const [method = 'GET', path = ''] = key.split(' ');
  const url = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  return { method: method as 'GET' | 'POST', url };
}
