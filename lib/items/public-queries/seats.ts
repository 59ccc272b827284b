import { fail, ok, type Result } from '../../result';

interface SeatLimits {
  /** How many work at the same time. */
  readonly atOnce: number;
  /** How many more may wait for their turn. */
  readonly waiting: number;
  readonly patienceMs: number;
}

export interface Seats {
  /** Does the work in its turn, or not at all where too many wait already or the wait is too long. */
  readonly take: <Value>(work: () => Promise<Value>) => Promise<Result<Value, 'full'>>;
}

/** Keeps work from taking all connections: so many at once, so many waiting, and everybody else is told to come again. */
export function createSeats({ atOnce, waiting, patienceMs }: SeatLimits): Seats {
  let working = 0;
  const queue: (() => void)[] = [];

  /** @returns whether a seat is taken now */
  async function sitDown(): Promise<boolean> {
    if (working < atOnce) {
      working += 1;
      return true;
    }
    if (queue.length >= waiting) return false;
    return new Promise((resolve) => {
      const turn = () => {
        clearTimeout(patience);
        resolve(true);
      };
      const patience = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        resolve(false);
      }, patienceMs);
      queue.push(turn);
    });
  }

  /** The seat goes to whoever waits longest. */
  function standUp(): void {
    const next = queue.shift();
    if (next) next();
    else working -= 1;
  }

  async function take<Value>(work: () => Promise<Value>): Promise<Result<Value, 'full'>> {
    if (!(await sitDown())) return fail('full');
    try {
      return ok(await work());
    } finally {
      standUp();
    }
  }

  return { take };
}

const perProcess = globalThis as { gongkaiItemSeats?: Readonly<Record<'list' | 'search', Seats>> };

/**
 * Whose turn it is to search, and to ask for a list that is not kept. Either asks several questions at a time of the
 * public pool's ten connections; with a few of them at once nobody who opens an item or a report waits behind a flood.
 */
export function itemSeats(kind: 'list' | 'search'): Seats {
  perProcess.gongkaiItemSeats ??= {
    list: createSeats({ atOnce: 2, waiting: 40, patienceMs: 5_000 }),
    search: createSeats({ atOnce: 2, waiting: 40, patienceMs: 5_000 }),
  };
  return perProcess.gongkaiItemSeats[kind];
}
