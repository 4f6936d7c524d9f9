import * as z from 'zod';

/**
 * An object schema that keeps keys it does not know, so that a file written by a neighbouring
 * version loses nothing on the way through, while the type stays closed and catches misspelt keys.
 */
export function open<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}
