import { applyDecorators } from '@nestjs/common';
import { ApiQuery, type ApiQueryOptions } from '@nestjs/swagger';
import { z, type ZodObject } from 'zod';

/** Describes each parameter of a query schema in the API's description; Nest reads only bodies. */
export function DescribeQuery(schema: ZodObject): MethodDecorator {
  const parameters = Object.entries(schema.shape).map(([name, field]) => {
    const described = z.toJSONSchema(field, { io: 'input' });
    // The whole description names its dialect once.
    delete described.$schema;
    return ApiQuery({ name, required: false, schema: described } as ApiQueryOptions);
  });
  return applyDecorators(...parameters);
}
