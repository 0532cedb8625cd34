/** The list of findings, grouped by kind and then by place. Pure. */
import type { Category, Finding, Severity } from '../../scanner';
import { categoryName } from '../shared/categories';

export interface ListedFinding {
  readonly finding: Finding;
  /** The text of the finding, on one line and cut to a readable length. */
  readonly value: string;
  /** Line number, counted from 1. */
  readonly line: number;
}

export interface FindingGroup {
  readonly category: Category;
  readonly heading: string;
  readonly items: readonly ListedFinding[];
}

const MAX_VALUE = 60;

/** The underline tells this by its colour alone. */
const WHAT_TO_DO: Record<Severity, string> = {
  block: '',
  review: ', nakijken',
  info: ', ter informatie',
};

/** Where a finding stands, and in words whether it only needs a look. */
export function placeInWords({ finding, line }: ListedFinding): string {
  return `regel ${line}${WHAT_TO_DO[finding.severity]}`;
}

/** "Bevindingen in deze tekst: 4 (en 1 ter informatie)": the number of the status bar, and of the rows below it. */
export function listTitle(findings: readonly Finding[]): string {
  const pressing = findings.filter(({ severity }) => severity !== 'info').length;
  const more = findings.length - pressing;
  return `Bevindingen in deze tekst: ${pressing}${more > 0 ? ` (en ${more} ter informatie)` : ''}`;
}

/**
 * Groups findings by category, those that need no action last; names of one person stand together because a group is sorted by the
 * last word of the value ("Jan de Vries" beside "De Vries"), then by place.
 */
export function findingGroups(text: string, findings: readonly Finding[]): FindingGroup[] {
  const lineOf = lineCounter(text);
  const listed = findings.map((finding) => ({
    finding,
    value: shorten(text.slice(finding.start, finding.end)),
    line: lineOf(finding.start),
  }));
  return [
    ...groupsOf(listed.filter(({ finding }) => finding.severity !== 'info')),
    ...groupsOf(listed.filter(({ finding }) => finding.severity === 'info')),
  ];
}

function groupsOf(items: readonly ListedFinding[]): FindingGroup[] {
  const groups = new Map<Category, ListedFinding[]>();
  for (const item of items) {
    const { category } = item.finding;
    groups.set(category, [...(groups.get(category) ?? []), item]);
  }
  return [...groups].map(([category, group]) => ({
    category,
    // Short: a row of the list makes room for it, also for its reason.
    heading: `${categoryName(category)} (${group.length})`,
    items: category === 'NAAM' ? group.sort(byPerson) : group,
  }));
}

function shorten(value: string): string {
  const flat = value.replace(/\s+/gu, ' ').trim();
  return flat.length <= MAX_VALUE ? flat : `${flat.slice(0, MAX_VALUE - 1)}…`;
}

function byPerson(a: ListedFinding, b: ListedFinding): number {
  return lastWord(a.value).localeCompare(lastWord(b.value), 'nl') || a.finding.start - b.finding.start;
}

function lastWord(value: string): string {
  return (
    value
      .split(/[\s.]+/u)
      .filter(Boolean)
      .at(-1) ?? value
  ).toLowerCase();
}

/** A function from offset to line number; offsets must be asked for in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
