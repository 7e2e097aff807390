import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/react';

// A panel is fetched when it is asked for; on a crowded machine that takes longer than the second that is usual.
configure({ asyncUtilTimeout: 30_000 });
