/** Findings in words: the pure part of diagnostics, hover and status bar. */
import type { Category, Finding, Severity } from '../../scanner';
import { categoryName, countByCategory, countsInWords } from '../shared/categories';
import { MAX_DIAGNOSTICS } from './limits';

/** A finding to underline, or the last line that says how many more there are. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** What the status bar says about the active document. */
export type DocumentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly findings: readonly Finding[]; readonly kept?: readonly Finding[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-large' };

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly alarming: boolean;
}

/** The message under a finding: what it is and why. Never holds the text itself. */
export function findingMessage(finding: Finding): string {
  return `${categoryName(finding.category)}: ${finding.reason}`;
}

/** What says something of a person only together with other data. */
const INDIRECT: readonly Category[] = ['DATUM', 'PLAATS', 'INSTELLING', 'LEEFTIJD'];

/**
 * What a user can do about a finding; the last line of the hover.
 * @param guarded the policy of the practice has this category replaced, also where it points to nobody by itself.
 */
export function adviceFor(
  { severity, category }: Pick<Finding, 'severity' | 'category'>,
  guarded = false,
): string {
  if (severity === 'block' || (severity === 'info' && guarded)) {
    return 'Bij **Kopieer veilig voor chatbot** vervangt Promptsluis dit gegeven door een code. In het antwoord zet Promptsluis het weer terug.';
  }
  if (severity === 'review' && !INDIRECT.includes(category)) {
    return 'Promptsluis twijfelt hierover. Bij **Kopieer veilig voor chatbot** vraagt het u of een code hier nodig is.';
  }
  if (severity === 'review') {
    return 'Samen met andere gegevens kan dit naar één persoon wijzen. Promptsluis vraagt u dit na te kijken voordat de tekst naar de chatbot gaat.';
  }
  return 'Dit gegeven blijft staan. Kijk of het samen met de rest van de tekst naar één persoon wijst. Zo ja: selecteer het en vervang het door een code.';
}

/**
 * The findings that get an underline, at most `max`, the most serious first in what is kept,
 * in text order. When some are left out the last message ends with "En nog n bevindingen".
 */
export function cappedFindings(findings: readonly Finding[], max = MAX_DIAGNOSTICS): ShownFinding[] {
  const kept = findings.length <= max ? findings : mostSerious(findings, max);
  const left = findings.length - kept.length;
  return kept.map((finding, index) => ({
    finding,
    message:
      left > 0 && index === kept.length - 1
        ? `${findingMessage(finding)} (En nog ${left} ${left === 1 ? 'bevinding' : 'bevindingen'} in dit document.)`
        : findingMessage(finding),
  }));
}

/** The status bar text for a state of the document. */
export function statusText(state: DocumentState): StatusText | undefined {
  switch (state.kind) {
    case 'none':
      return undefined;
    case 'checking':
      return {
        text: '$(sync~spin) Sluis',
        tooltip: 'Promptsluis controleert deze tekst.',
        label: 'Promptsluis controleert deze tekst',
        alarming: false,
      };
    case 'failed':
      return {
        text: '$(error) Sluis: controle mislukt',
        tooltip:
          'De controle van deze tekst is mislukt. Deze tekst gaat niet naar de chatbot. Klik om opnieuw te controleren.',
        label: 'Promptsluis: de controle van deze tekst is mislukt',
        alarming: true,
      };
    case 'too-large':
      return {
        text: '$(error) Sluis: te groot',
        tooltip: 'Deze tekst is te groot om te controleren. Selecteer een deel en kopieer dat veilig.',
        label: 'Promptsluis: deze tekst is te groot om te controleren',
        alarming: true,
      };
    case 'checked':
      return checkedText(state.findings);
  }
}

function checkedText(findings: readonly Finding[]): StatusText {
  const pressing = findings.filter((finding) => finding.severity !== 'info');
  if (pressing.length === 0) {
    return {
      text: '$(check) Niets gevonden',
      tooltip:
        'Promptsluis vindt in deze tekst geen gegevens van een persoon. Een controle kan iets missen: lees zelf mee.',
      label: 'Promptsluis: geen bevindingen',
      alarming: false,
    };
  }
  const count = `${pressing.length} ${pressing.length === 1 ? 'bevinding' : 'bevindingen'}`;
  const cut =
    findings.length > MAX_DIAGNOSTICS
      ? ` Onderstreept zijn er ${MAX_DIAGNOSTICS}: verderop in de tekst staan er meer.`
      : '';
  return {
    text: `$(shield) ${count}`,
    tooltip: `Promptsluis vindt ${countsInWords(countByCategory(pressing))}.${cut} Klik voor de lijst.`,
    label: `Promptsluis: ${count}. ${countsInWords(countByCategory(pressing))}`,
    alarming: false,
  };
}

const SERIOUSNESS: Record<Severity, number> = { block: 0, review: 1, info: 2 };

function mostSerious(findings: readonly Finding[], max: number): Finding[] {
  return [...findings]
    .sort((a, b) => SERIOUSNESS[a.severity] - SERIOUSNESS[b.severity] || a.start - b.start)
    .slice(0, max)
    .sort((a, b) => a.start - b.start);
}
