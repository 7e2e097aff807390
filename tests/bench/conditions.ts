/** What the machine and the line are like. */
export type Condition = {
  readonly words: string;
  readonly short: string;
  readonly sizes: (moments: number) => boolean;
  /** So many times slower than the machine is. */
  readonly cpu?: number;
  /** Bits a second, and ms from a question to its answer. A line changes the loading alone: nothing else is measured. */
  readonly line?: { readonly bits: number; readonly roundTrip: number };
};

const small = (moments: number) => moments <= 100;

export const conditions = {
  plain: { words: 'As the machine is', short: 'as it is', sizes: () => true },
  cpu: { words: 'Processor four times slower', short: 'slow', sizes: small, cpu: 4 },
  line: {
    words: 'Line of 1.6 Mbit/s, 150 ms round trip',
    short: 'slow line',
    sizes: small,
    line: { bits: 1_600_000, roundTrip: 150 },
  },
} as const satisfies Record<string, Condition>;

export type ConditionKey = keyof typeof conditions;
export const conditionKeys = Object.keys(conditions) as ConditionKey[];
