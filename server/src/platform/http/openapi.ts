import { problem, type RouteShape, type RouteTable } from '@tunet/contract';
import type { z } from 'zod';

/** Describes every route of the contract as OpenAPI 3.1, from the same schemas that check the requests. */
export function describeApi(table: RouteTable, version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, route] of Object.entries(table)) {
    const [method = '', path = ''] = key.split(' ');
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tunet', version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    paths,
    components: { schemas: { Problem: schema(problem) } },
  };
}

function operation(route: RouteShape): Record<string, unknown> {
  const fault = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    summary: route.summary,
    'x-action': route.action,
    'x-doors': route.doors,
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schema(route.body) } } } }
      : {}),
    responses: {
      200: {
        description: 'Done',
        content: {
          [route.media ??
            (route.file ? 'application/octet-stream' : route.stream ? 'text/event-stream' : 'application/json')]: {
            schema: schema(route.answer),
          },
        },
      },
      400: fault('Something in the request is not as expected'),
      ...(route.doors === 'public' || route.doors === 'link'
        ? {}
        : { 401: fault('Not logged in'), 403: fault('No access'), 404: fault('Nothing that you can see') }),
      ...(route.refusals ? { 409: fault(`Refused: ${route.refusals.join(', ')}`) } : {}),
    },
  };
}

function parameters(part: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (!part) return [];
  const { properties = {}, required = [] } = schema(part) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: of,
  }));
}

function schema(type: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = type.toJSONSchema({ io: 'input', unrepresentable: 'any' });
  return rest;
}
