import asked from './panels/en.json';
import en from './en.json';
import { makeFullMessages } from './Messages.ts';

/** English, at hand without loading: for tests and for what the build says. */
export const english = makeFullMessages('en', en, asked);
