/** The list of templates as the quick pick shows it: grouped, recent ones first. Pure. */
import { searchTemplates, type Catalog, type CatalogEntry, type Origin, type Template } from '../../prompts';

/** How many templates stand under "Laatst gebruikt". */
export const MAX_RECENT = 3;

export type PickerRow =
  | { readonly kind: 'heading'; readonly label: string }
  | NothingRow
  | TemplateRow;

/** Says that a search found nothing; can't be chosen. */
export interface NothingRow {
  readonly kind: 'nothing';
  readonly label: string;
}

export interface TemplateRow {
  readonly kind: 'template';
  readonly template: Template;
  /** "van uw praktijk", or empty for a shipped one. */
  readonly origin: string;
}

const ORIGIN_WORDS: Record<Origin, string> = {
  meegeleverd: '',
  praktijk: 'van uw praktijk',
  werkmap: 'van deze werkmap',
};

const NOTHING_FOUND: NothingRow = {
  kind: 'nothing',
  label: 'Geen sjabloon gevonden. Probeer een ander woord.',
};

/**
 * Rows for the quick pick: the recent templates, then every category with its templates.
 * Ids in `recent` that no longer exist are left out; a recent template isn't repeated in its group.
 */
export function pickerRows(catalog: Catalog, recent: readonly string[]): PickerRow[] {
  const byId = new Map(catalog.entries.map((entry) => [entry.template.id, entry]));
  const recentEntries = recent
    .map((id) => byId.get(id))
    .filter((entry) => entry !== undefined)
    .slice(0, MAX_RECENT);
  const shown = new Set(recentEntries.map((entry) => entry.template.id));
  const rows: PickerRow[] = [];
  if (recentEntries.length > 0) {
    rows.push({ kind: 'heading', label: 'Laatst gebruikt' }, ...recentEntries.map(toRow));
  }
  let category: string | undefined;
  for (const entry of catalog.entries) {
    if (shown.has(entry.template.id)) continue;
    if (entry.template.categorie !== category) {
      category = entry.template.categorie;
      rows.push({ kind: 'heading', label: category });
    }
    rows.push(toRow(entry));
  }
  return rows;
}

/** Rows for what someone types, the best first; without headings, since the order is that of the search. */
export function searchRows(catalog: Catalog, query: string): readonly (TemplateRow | NothingRow)[] {
  const found = searchTemplates(catalog, query).map(toRow);
  return found.length > 0 ? found : [NOTHING_FOUND];
}

/** Puts `id` in front of the list of recent templates. */
export function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, 10);
}

function toRow(entry: CatalogEntry): TemplateRow {
  return { kind: 'template', template: entry.template, origin: ORIGIN_WORDS[entry.template.origin] };
}
