import type { FeeBasis } from './types';

/** What is charged in one tier. */
export interface FeeTier {
  readonly from: number;
  /** Null where the tier has no upper end. */
  readonly to: number | null;
  /** How many items or pages fall into it. */
  readonly quantity: number;
  /** Yuan for each. */
  readonly unitPrice: number;
  /** Yuan. */
  readonly amount: number;
}

export interface Fee {
  /** Yuan. */
  readonly amount: number;
  /** The tiers that the quantity reaches into, in their order. */
  readonly tiers: readonly FeeTier[];
}

type Price = Pick<FeeTier, 'from' | 'to' | 'unitPrice'>;

/** Pages of paper, e-mail or copies. */
const pagePrices: readonly Price[] = [
  { from: 1, to: 30, unitPrice: 0 },
  { from: 31, to: 100, unitPrice: 10 },
  { from: 101, to: 200, unitPrice: 20 },
  { from: 201, to: null, unitPrice: 40 },
];

const firstItemPrices: readonly Price[] = [
  { from: 1, to: 10, unitPrice: 0 },
  { from: 11, to: 30, unitPrice: 100 },
];

/** From the 31st item each ten are a tier, and each tier costs 100 yuan more an item than the one before. */
function itemPrices(quantity: number): readonly Price[] {
  const further = Array.from({ length: Math.max(0, Math.ceil((quantity - 30) / 10)) }, (_, index) => ({
    from: 31 + index * 10,
    to: 40 + index * 10,
    unitPrice: 200 + index * 100,
  }));
  return [...firstItemPrices, ...further];
}

/** More than anybody asks for in a month: a typing error. */
export const mostCharged = 100_000;

/**
 * The processing fee of 国办函〔2020〕109号 in excess tiers, by items or by pages and never by both.
 * @param quantity what one applicant asked for in a calendar month
 * @throws RangeError where it is no whole number from 0 to `mostCharged`
 */
export function feeOf(basis: FeeBasis, quantity: number): Fee {
  if (!isChargeable(quantity)) throw new RangeError(`${quantity} can't be charged`);
  const prices = basis === 'pages' ? pagePrices : itemPrices(quantity);
  const tiers = prices
    .filter(({ from }) => from <= quantity)
    .map((price): FeeTier => {
      const inTier = Math.min(quantity, price.to ?? quantity) - price.from + 1;
      return { ...price, quantity: inTier, amount: inTier * price.unitPrice };
    });
  return { amount: tiers.reduce((sum, { amount }) => sum + amount, 0), tiers };
}

export function isChargeable(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 0 && quantity <= mostCharged;
}
