import en from './en.json';
import { makeMessages } from './Messages.ts';

/** English, at hand without loading: for tests and for what the build says. */
export const english = makeMessages('en', en);
