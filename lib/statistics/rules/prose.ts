import { tableNames } from '../forms';
import type { ReportFigures } from '../types';
import { jumpsUntold } from './jumps';
import { nothingReceived, type Quantity, quantities, receivedQuantity } from './quantities';
import type { Breach, Rule } from './rule';

interface Sentence {
  readonly chapter: number;
  readonly text: string;
}

const APPEALS_CHAPTER = 4;

/** The prose cut into sentences, full-width forms made half-width and spaces dropped. */
function sentencesOf({ prose = [] }: ReportFigures): readonly Sentence[] {
  return prose.flatMap(({ chapter, text }) =>
    text
      .normalize('NFKC')
      .split(/[。;!\n]/)
      .map((sentence) => ({ chapter, text: sentence.replace(/\s/g, '') }))
      .filter((sentence) => sentence.text !== ''),
  );
}

/** Whether what stands before a match leaves it a statement about this agency's whole year. */
function isPlain(before: string, year: number, unless: RegExp): boolean {
  const named = [...before.matchAll(/(20\d\d)年/g)].at(-1);
  if (named && Number(named[1]) !== year) return false;
  const clause = before.split(/[,:]/).at(-1) ?? '';
  return !before.includes('其中') && !unless.test(clause.replace(/全[省市县区镇]/g, ''));
}

/** A number that takes last year's carry-over in is not the number of new applications. */
function includesCarryOver(after: string): boolean {
  return /^[(,、]?(?:含|包括|包含)[^。;)]*结转/.test(after);
}

function isAboutDisclosure({ chapter, text }: Sentence): boolean {
  return chapter === APPEALS_CHAPTER || text.includes('信息公开') || text.includes('依申请公开');
}

/** The numbers that the prose gives for a quantity. */
function toldNumbers(figures: ReportFigures, quantity: Quantity): readonly number[] {
  const { patterns, unless, aboutDisclosure } = quantity;
  return sentencesOf(figures)
    .filter((sentence) => !aboutDisclosure || isAboutDisclosure(sentence))
    .flatMap(({ text }) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]))
    .filter((match) => isPlain(match.input.slice(0, match.index), figures.year, unless))
    .filter((match) => !includesCarryOver(match.input.slice(match.index + match[0].length)))
    .map((match) => Number(match.groups?.n?.replaceAll(',', '')));
}

/** Something told where the table has nothing, or the reverse; rule F3's own matter. */
function isDenial(told: number, figure: number): boolean {
  return (told === 0) !== (figure === 0);
}

function proseGivesTheTables(figures: ReportFigures): readonly Breach[] {
  return quantities.flatMap((quantity) => {
    const figure = quantity.figure(figures.tables);
    if (figure === null) return [];
    const wrong = toldNumbers(figures, quantity).find(
      (told) => told !== figure && !(quantity === receivedQuantity && isDenial(told, figure)),
    );
    if (wrong === undefined) return [];
    const place = `${tableNames[quantity.address.table]}的${quantity.name}`;
    return [{ ...quantity.address, message: `正文写的是 ${wrong}，${place}是 ${figure}` }];
  });
}

function saysNothingReceived(figures: ReportFigures): boolean {
  return sentencesOf(figures)
    .flatMap(({ text }) => [...text.matchAll(nothingReceived)])
    .some((match) => isPlain(match.input.slice(0, match.index), figures.year, receivedQuantity.unless));
}

function receivedOrNot(figures: ReportFigures): readonly Breach[] {
  const figure = receivedQuantity.figure(figures.tables);
  if (figure === null) return [];
  const told = toldNumbers(figures, receivedQuantity).find((number) => isDenial(number, figure));
  const { address } = receivedQuantity;
  if (figure > 0 && (told === 0 || saysNothingReceived(figures))) {
    return [{ ...address, message: `正文说未收到申请，表三的本年新收是 ${figure}` }];
  }
  return told === undefined ? [] : [{ ...address, message: `正文说收到申请 ${told} 件，表三的本年新收是 0` }];
}

/** The prose beside the tables; silent where no prose was given. */
export const proseRules = {
  F1: { severity: 'warning', check: proseGivesTheTables },
  F2: {
    severity: 'info',
    check: (figures) =>
      figures.prose
        ? jumpsUntold(
            figures,
            sentencesOf(figures).map(({ text }) => text),
          )
        : [],
  },
  F3: { severity: 'error', check: receivedOrNot },
} as const satisfies Record<string, Rule>;
