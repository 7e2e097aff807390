import type { NotCarried } from '../import/ImportedMoment.ts';
import { useFullMessages } from '../messages/useFullMessages.ts';

/** So many items of a reason are shown. */
const mostShown = 50;

/** What an import left behind or filled in, each reason once with all that it holds for. */
export function NotCarriedList({ items }: { readonly items: readonly NotCarried[] }) {
  const { say } = useFullMessages();
  const reasons = grouped(items);
  return (
    <ul className="not-carried" lang="en" dir="ltr">
      {[...reasons].map(([why, all]) => (
        <li key={why}>
          {why}
          <ul>
            {all.slice(0, mostShown).map(({ where, what }, i) => (
              <li key={i}>
                {where && <b>{where}: </b>}
                {what}
              </li>
            ))}
            {all.length > mostShown && <li>{say('open.more', { n: all.length - mostShown })}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function grouped(items: readonly NotCarried[]): Map<string, NotCarried[]> {
  const map = new Map<string, NotCarried[]>();
  for (const item of items) {
    const all = map.get(item.why);
    if (all) all.push(item);
    else map.set(item.why, [item]);
  }
  return map;
}
