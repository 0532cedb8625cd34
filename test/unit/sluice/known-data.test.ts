// What is known to be data may not leave where it stands once more: behind other codes, or where nothing says what it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  createGate,
  DEFAULT_POLICY,
  release,
  replaceSpans,
  restore,
  type Choice,
  type Mapping,
  type Proposal,
} from '../../../src/sluice';
import { echoesIn } from '../../../src/sluice/gate/echoes';
import { readCorpus } from '../../eval/corpus';
import { scanner } from '../scanner/real-scanner';
import { freshMapping, NOON } from './support';

const gate = createGate({
  scan: (text) => scanner.scan(text),
  policy: DEFAULT_POLICY,
  fingerprint: (value) => value,
});

/** The proposal for a text of which every doubt is replaced, and the text as it leaves. */
function replaceAll(text: string, mapping: Mapping = freshMapping()): { proposal: Proposal; out: string } {
  let choices: readonly Choice[] = [];
  for (;;) {
    const proposal = gate.prepare(text, { destination: 'extern', mapping, now: NOON, choices });
    if (proposal.verdict === 'hold') throw new Error(`held: ${proposal.detail}`);
    const [first] = proposal.undecided;
    if (!first) {
      const decision = gate.decide(proposal, NOON);
      if (decision.verdict === 'hold') throw new Error(`held: ${decision.reasons.map((r) => r.code).join()}`);
      return { proposal, out: release(decision.passed, 'extern') };
    }
    choices = choose(choices, first, 'replace');
  }
}

describe('a text in which somebody put codes already', () => {
  /** What leaves when all data but `left` got a code by hand first. */
  const outWithout = (text: string, left: string) => {
    const { proposal, out } = replaceAll(text);
    const byHand = proposal.replacements.filter(({ original }) => original !== left);
    expect(byHand.length).toBeLessThan(proposal.replacements.length);
    const draft = replaceSpans(text, byHand, ({ placeholder }) => placeholder).text;
    const fresh = gate.prepare(draft, { destination: 'extern', mapping: freshMapping(), now: NOON });
    if (fresh.verdict === 'hold') throw new Error(`held: ${fresh.detail}`);
    const asked = fresh.undecided.map(({ start, end }) => draft.slice(start, end));
    return { out, later: replaceAll(draft, proposal.mapping).out, asked };
  };

  it.each([
    ['Onderwerp: uitslag, S. Aydogdu (14.08.1962)', '14.08.1962'],
    ['Contr 3 mnd bij dokter Kok, niet op za. Kok belt.', 'Kok'],
    ['Geachte mevrouw Winter,\n\nHoe gaat het met u? Winter belt morgen zelf.\n', 'Winter'],
  ])('leaves as it would have without: %j', (text, left) => {
    const { out, later } = outWithout(text, left);
    expect(later).toBe(out);
    expect(later).not.toContain(left);
  });

  it('tells nothing for certain by a code of another letter', () => {
    const { asked } = outWithout('Onderwerp: uitslag, S. Aydogdu (14.08.1962)', '14.08.1962');
    expect(asked).toEqual(['14.08.1962']);
  });

  const letters = readCorpus().filter(({ genre }) => genre === 'letters' || genre === 'notes');

  it('leaves nothing of what got a code elsewhere, whatever got one by hand', () => {
    fc.assert(
      fc.property(fc.nat(letters.length - 1), fc.infiniteStream(fc.boolean()), (index, coins) => {
        const { text, spans } = letters[index]!;
        const core = spans.filter(({ tag }) => ['NAAM', 'GEBOORTEDATUM', 'BSN'].includes(tag));
        const { proposal } = replaceAll(text);
        const byHand = proposal.replacements.filter(() => coins.next().value);
        const { text: draft, placed } = replaceSpans(text, byHand, ({ placeholder }) => placeholder);
        const later = replaceAll(draft, proposal.mapping);
        expect(restore(later.out, later.proposal.mapping).text).toBe(text);
        const shift = (offset: number) =>
          placed.reduce((at, { end, newEnd }) => (end <= offset ? offset + newEnd - end : at), offset);
        const left = proposal.replacements
          .filter((one) => !byHand.includes(one))
          .filter(({ start, end }) => core.some((gold) => gold.start < end && start < gold.end));
        for (const { start, end } of left) {
          const [from, to] = [shift(start), shift(end - 1) + 1];
          expect(later.proposal.replacements.some((r) => r.start < to && from < r.end)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a value that is data somewhere', () => {
  it.each([
    ['BSN: 432489189. Zie bijlage brief_432489189.pdf.', 'BSN: [BSN-1]. Zie bijlage brief_[BSN-1].pdf.'],
    ['Geb. 14-08-1962. Gezien door 14-08-1962.', 'Geb. [GEBOORTEDATUM-1]. Gezien door [GEBOORTEDATUM-1].'],
    ['Geb. 14-08-1962. Houdbaar tot 14 augustus 1962.', 'Geb. [GEBOORTEDATUM-1]. Houdbaar tot [GEBOORTEDATUM-1b].'],
    ['Geb. 14-08-1962. Zie scan_19620814.pdf.', 'Geb. [GEBOORTEDATUM-1]. Zie scan_[GEBOORTEDATUM-1b].pdf.'],
    ['Patiëntnummer: 48213377. Zie 48213377_uitslag.pdf.', 'Patiëntnummer: [PATIENTNUMMER-1]. Zie [PATIENTNUMMER-1]_uitslag.pdf.'],
    ['BSN 432489189 en nogmaals 432489\n189', 'BSN [BSN-1] en nogmaals [BSN-1b]'],
    ['BSN 432489189 en nogmaals 432489-\n189', 'BSN [BSN-1] en nogmaals [BSN-1b]'],
    ['BSN 432489189 en nogmaals 432.489.\r\n  189.', 'BSN [BSN-1] en nogmaals [BSN-1b].'],
    ['Patiëntnummer: 482133. Zie doos 482-\n133.', 'Patiëntnummer: [PATIENTNUMMER-1]. Zie doos [PATIENTNUMMER-1b].'],
  ])('leaves nowhere else: %j', (text, expected) => {
    const { proposal, out } = replaceAll(text);
    expect(out).toBe(expected);
    expect(restore(out, proposal.mapping).text).toBe(text);
  }); // prettier-ignore

  it('leaves in no later prompt of the letter', () => {
    const { proposal } = replaceAll('BSN: 432489189');
    expect(replaceAll('Zie bijlage brief_432489189.pdf.', proposal.mapping).out).toBe(
      'Zie bijlage brief_[BSN-1].pdf.',
    );
  });

  it('leaves in no selection from the letter', () => {
    const text = 'BSN: 432489189\nZie bijlage brief_432489189.pdf.';
    const start = text.indexOf('Zie');
    const within = { text, pieces: [{ start, end: text.length, at: 0 }] };
    const proposal = gate.prepare(text.slice(start), {
      destination: 'extern',
      mapping: freshMapping(),
      now: NOON,
      within,
    });
    expect(proposal.verdict === 'propose' && proposal.preview).toBe('Zie bijlage brief_[BSN-1].pdf.');
  });

  it.each([
    ['Geb. 14-08-1962. Gezien 15-08-2024.', '15-08-2024'],
    ['BSN: 432489189. Order 4324891890.', '4324891890'],
    ['BSN: 432489189. Order 432489\n1890 stuks.', '432489\n1890'],
    ['BSN: 432489189. Order 432489\n\n189.', '432489\n\n189'],
    ['Patiëntnummer: 482133. Aantallen: 482\n133\n.', '482\n133'],
    ['Mevrouw Bakker belde. Zij werkt bij de bakker.', 'bakker'],
  ])('says nothing of another: %j', (text, stays) => {
    expect(replaceAll(text).out).toContain(stays);
  });

  // Work that grows with the square of the text would not end within the test's time.
  it('is looked for in a long text with very many digits of another script', () => {
    expect(echoesIn('\u0660 '.repeat(400_000), [], 2026)).toEqual([]);
  });

  it('is found in a long text with very many of them', () => {
    const lines = Array.from({ length: 2400 }, (_, i) => `BSN ${111222000 + i}, x${i} ${333444000 + i}`);
    const proposal = gate.prepare(lines.join('\n'), {
      destination: 'extern',
      mapping: freshMapping(),
      now: NOON,
    });
    expect(proposal.verdict).toBe('propose');
  });
});
