import { useState } from 'react';

import { brought, fitted, type TimeSpan } from './timeWindow.ts';
import type { Entry, LinearLayout } from './linearLayout.ts';
import { spanOf } from './timeWindow.ts';

/** What one sees of the true scale. A moment that is newly selected is brought into view by one move, at once. */
export function useTimeView({ limits, opening }: LinearLayout, lit: Entry | null) {
  const bring = (view: TimeSpan) => (lit ? brought(view, spanOf(lit.start, lit.end), limits) : view);
  const [view, setView] = useState(() => bring(fitted(opening, limits)));
  const [seen, setSeen] = useState(lit);
  if (seen !== lit) {
    setSeen(lit);
    setView(bring(view));
  }
  return [view, setView] as const;
}
