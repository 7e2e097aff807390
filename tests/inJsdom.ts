import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// A panel is fetched when it is asked for; on a crowded machine that takes longer than the second that is usual.
configure({ asyncUtilTimeout: 30_000 });

// jsdom lays nothing out and has no scrolling; Chromium and Firefox test where things come to stand.
Element.prototype.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
