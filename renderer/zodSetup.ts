import * as z from 'zod';

/** The page may not evaluate code, so schemas are not compiled. Imported before any schema is made. */
z.config({ jitless: true });
