import type { ElementShape, LetterElement } from './types';

/** In signs. */
const lengths: Readonly<Record<ElementShape, number>> = {
  line: 200,
  text: 4000,
  day: 10,
  count: 6,
  maskedPages: 20_000,
};

type Options = Partial<Pick<LetterElement, 'shape' | 'isRequired' | 'isInternal' | 'oneOf'>>;

/** An element; unless said otherwise it is text, required and printed. */
export function element(key: string, label: string, help: string, options: Options = {}): LetterElement {
  const { shape = 'text', isRequired = true, isInternal = false, oneOf = null } = options;
  return { key, label, help, shape, isRequired, isInternal, oneOf, atMost: lengths[shape] };
}
