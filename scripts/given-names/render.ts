/**
 * The given names that tell in the Netherlands whether their bearer is a man or a woman, out of data/given_names.tsv,
 * as the module src/sluice/names/given-names.ts.
 */
import { foldName } from '../../src/sluice/names/name-parts';

/** From these counts on a name is frequent: candidates for Dutch councils, inhabitants of Belgium in 2022. */
const CANDIDATES = 2;
const BELGIANS = 2500;

/** Names both men and women bear in the Netherlands, whatever the Belgian figures say. */
const EITHER = new Set(
  (
    'alex ali andrea ange anne bo bobbie bobby charlie chris constant daniele dominique eef elia engel floor gabriele ' +
    'gerrie gerry guus hanne iman indy islam jackie jaimy jaime jamie jans jean jessie jip jo joan jody ' +
    'jopie jos jule jules kai kim laurence lee leslie lex loek lou luca luka maren marian marijn marne mika mischa ' +
    'misha nanne nicki nicky nikita nikki noa nour pat patrice pim pleun puck quinn rene robin ' +
    'rowan sacha sal sam sascha senna sidney sydney tiny toni tonny tony val valentine wil willie ' +
    'willy yannick'
  ).split(' '),
);

/** Frequent among the older patients of a Dutch practice, rare on ballots and in Belgium. */
const OLDER = {
  m: 'arend barend cees chiel dirk-jan evert gerrit-jan giel harm henk hennie-jan huub jaap joop klaas krijn leen maarten nelis sjaak sjef siem teun theo toon wout',
  f:
    'aagje aaltje annetje annie bep coby corrie dien dina dirkje fie fietje geertje geesje gre greet grietje hendrika ' +
    'hendrikje jannetje jannie jantje janny jopie lena lenie leni lies mien miep mina neeltje nel nelly nelleke rie riet ' +
    'rietje sjaan sjaantje sjoukje stien tiny toos tootje trijntje truus trudy wies willemien wilhelmina',
} as const;

interface Row {
  readonly name: string;
  readonly sex: string;
  readonly frequent: boolean;
}

function readRow(line: string): Row {
  const [name = '', , , source = '', sex = ''] = line.split('\t');
  const count = (tag: string) => Number(new RegExp(`(?:^|;)${tag}:(\\d+)`).exec(source)?.[1] ?? 0);
  const frequent = count('kiesraad') >= CANDIDATES || count('statbel2022') >= BELGIANS;
  return { name: foldName(name), sex, frequent: frequent || /(?:^|;)fakerphp:nl_NL(?:;|$)/.test(source) };
}

/** The names of each sex, folded and sorted; a spelling that is borne by both is in neither. */
function selectNames(tsv: string): { m: string[]; f: string[] } {
  const rows = tsv.split('\n').slice(1).filter(Boolean).map(readRow);
  const names = { m: new Set<string>(OLDER.m.split(' ')), f: new Set<string>(OLDER.f.split(' ')) };
  for (const { name, sex, frequent } of rows) {
    if (frequent && (sex === 'm' || sex === 'f') && /^[a-z]{2,}(?:-[a-z]+)?$/.test(name))
      names[sex].add(name);
  }
  const unisex = new Set([...EITHER, ...rows.filter((row) => row.sex === 'u').map((row) => row.name)]);
  const only = (sex: 'm' | 'f', other: 'm' | 'f') =>
    [...names[sex]].filter((name) => !unisex.has(name) && !names[other].has(name)).sort();
  return { m: only('m', 'f'), f: only('f', 'm') };
}

function lines(names: readonly string[]): string {
  const width = 116;
  const all = [''];
  for (const name of names) {
    const last = all[all.length - 1]!;
    if (last.length + 1 + name.length > width) all.push(name);
    else all[all.length - 1] = last === '' ? name : `${last} ${name}`;
  }
  return all.join('\n');
}

/** The text of src/sluice/names/given-names.ts for the list `tsv`. */
export function givenNamesModule(tsv: string): string {
  const { m, f } = selectNames(tsv);
  return `/**
 * Given names that tell a man from a woman. Made by scripts/given-names/main.ts; don't edit.
 *
 * It lives here and not in the scanner's lexicon: the sex of a name never makes a finding, only says which of two
 * persons "mevrouw De Vries" is. The lexicon holds hashes of 700,000 words, is read from a file and would have to be
 * handed to every caller; these ${Math.round((m.length + f.length) / 100) * 100} names cover nearly everybody and are a string until the first name is linked.
 */
import type { Gender } from './name-cues';

const MEN = \`
${lines(m)}
\`;

const WOMEN = \`
${lines(f)}
\`;

let known: Map<string, Gender> | null = null;

function read(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of MEN.trim().split(/\\s+/)) names.set(name, 'm');
  for (const name of WOMEN.trim().split(/\\s+/)) names.set(name, 'v');
  return names;
}

/** The sex nearly all bearers of a folded given name have; null for "robin" and for a name that is not listed. */
export function sexOfGivenName(name: string): Gender | null {
  known ??= read();
  return known.get(name) ?? known.get(name.split('-')[0]!) ?? null;
}
`;
}
