import { type Fee, feeOf, isChargeable } from '../fees';
import { countOf } from './elements';
import type { LetterFacts } from './types';

/** The fee that a notice asks for (109号); null while no quantity was written, or none that can be charged. */
export function feeOfLetter({ elements, settings }: Pick<LetterFacts, 'elements' | 'settings'>): Fee | null {
  const quantity = countOf(elements, 'quantity');
  return quantity === null || !isChargeable(quantity) ? null : feeOf(settings.feeBasis, quantity);
}
