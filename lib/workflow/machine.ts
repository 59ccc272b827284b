/** One row of a state table: from where, to where, and what the step asks of whoever takes it. */
export interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
  /** The step is refused without a written reason. */
  readonly needsReason?: true;
  /** Refused to whoever last edited, submitted or reviewed the matter. */
  readonly fourEyes?: true;
}

export type Machine<State extends string, Action extends string> = Readonly<Record<Action, Step<State>>>;

/** The actions that a state offers, in the order of the table. */
export function stepsFrom<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
): readonly Action[] {
  return (Object.keys(machine) as Action[]).filter((action) => machine[action].from.includes(state));
}
