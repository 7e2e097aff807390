import { useEffect, useState } from 'react';

/** A file the map draws: undefined while it loads, null when it could not be had. */
export function useGeodata<T>(fileName: string | undefined, parse: (json: unknown) => T): T | null | undefined {
  const [data, setData] = useState<{ of: string; value: T | null }>();
  useEffect(
    function load() {
      if (fileName === undefined) return;
      const stop = new AbortController();
      fetch(`${import.meta.env.BASE_URL}stories/${fileName}`, { signal: stop.signal })
        .then(async (answer) => {
          if (!answer.ok) throw new Error(`${fileName}: ${answer.status}`);
          return parse(await answer.json());
        })
        .then((value) => setData({ of: fileName, value }))
        .catch(() => {
          if (!stop.signal.aborted) setData({ of: fileName, value: null });
        });
      return () => stop.abort();
    },
    [fileName, parse],
  );
  return data && data.of === fileName ? data.value : undefined;
}
