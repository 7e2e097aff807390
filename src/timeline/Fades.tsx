import { type FadeName, fades } from './fadeOf.ts';

type Props = { readonly direction: 'ltr' | 'rtl' };

/** What is left of a bar's colour at an end that is not known. */
const faint = 0.12;

/** What is known of a date ends in one of these: masks, for a gradient cannot take the colour of what it fills. */
export function Fades({ direction }: Props) {
  const [x1, x2] = direction === 'ltr' ? [0, 1] : [1, 0];
  return (
    <defs>
      {(Object.keys(fades) as FadeName[]).map((name) => {
        const { from, to } = fades[name];
        return (
          <mask key={name} id={`fade-${name}`} maskContentUnits="objectBoundingBox">
            <linearGradient id={`fading-${name}`} x1={x1} x2={x2}>
              <stop offset="0" stopColor="#fff" stopOpacity={from > 0 ? faint : 1} />
              <stop offset={from} stopColor="#fff" />
              <stop offset={to} stopColor="#fff" />
              <stop offset="1" stopColor="#fff" stopOpacity={to < 1 ? faint : 1} />
            </linearGradient>
            <rect width="1" height="1" fill={`url(#fading-${name})`} />
          </mask>
        );
      })}
    </defs>
  );
}
