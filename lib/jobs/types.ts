/**
 * Work that the clock sets off. There is no row in a queue for each thing to do: at every tick a task asks its domain
 * what is due, so that nothing is lost when a process dies, and what fell due while all were down is done late, once.
 */
export interface ScheduledTask {
  /** Small letters and hyphens; names the task's queue, so it stays as it is. */
  readonly name: string;
  /**
   * Does what is due at `at`. Of all processes one runs it per tick. It may yet run beside itself (when it takes longer
   * than a tick) and again (after a crash): each thing is done by compare-and-swap on its record, never by having been
   * called.
   * @param stopping ends long work between two records; what is left is due at the next tick
   */
  readonly run: (at: Date, stopping: AbortSignal) => Promise<void>;
}

export interface JobSettings {
  readonly databaseUrl: string;
  /** What a task is told as `at`. When it is told is PostgreSQL's time. */
  readonly clock: () => Date;
  /** Hears of each fault; the next tick tries again. `task` is null when the queue itself is out of reach. */
  readonly report: (fault: unknown, task: string | null) => void;
  /** From one tick to the next; 60 unless a test is in a hurry. */
  readonly everySeconds?: number;
}

export interface RunningJobs {
  /** Starts nothing more and waits for what runs, at most ten seconds. */
  readonly stop: () => Promise<void>;
}
