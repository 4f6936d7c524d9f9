/**
 * Has each regular expression compiled once, when it is first asked. Of itself V8 first makes code that it interprets and, from
 * the second time on, another that the processor runs: the parser has so many expressions that this took nearly half of the
 * time of a first reading, and a third of every later one (`npm run bench`, which does the same for all that it measures).
 * To be imported before what parses.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');
