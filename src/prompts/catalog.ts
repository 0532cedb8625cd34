import { fileName, isMisnamed } from './file-name';
import { splitFrontMatter } from './front-matter';
import { parseTemplate } from './parse';
import { fromPromptFile, isPromptFile } from './prompt-file';
import { ORIGINS, type Origin, type Problem, type Template } from './template';

/** One template file as read from disk by the caller. */
export interface TemplateSource {
  /** Path or URI; comes back in `Template.file` and `Problem.file`. */
  readonly file: string;
  readonly origin: Origin;
  readonly text: string;
}

export interface CatalogEntry {
  readonly template: Template;
  /** Templates with the same id that this one replaces, the nearest first. */
  readonly replaces: readonly Template[];
}

export interface Catalog {
  /** In order of category and title. */
  readonly entries: readonly CatalogEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads all template files into one catalog: shipped, then the practice's folder, then the workspace; a later one
 * wins by id. A broken file gives problems and hides nothing: the template it would have replaced stays. So does one
 * whose name is that of no template.
 */
export function buildCatalog(sources: readonly TemplateSource[]): Catalog {
  const problems: Problem[] = [];
  const byId = new Map<string, Template[]>();
  for (const origin of ORIGINS) {
    for (const source of sources.filter((candidate) => candidate.origin === origin)) {
      if (isMisnamed(fileName(source.file))) {
        // Any other text may stand there under its own name.
        if (splitFrontMatter(source.text)) problems.push(wrongName(source.file));
        continue;
      }
      const read = isPromptFile(source.file) ? fromPromptFile : parseTemplate;
      const result = read(source.text, source.file, origin);
      problems.push(...result.problems);
      if (!result.template) continue;
      const same = byId.get(result.template.id) ?? [];
      const twin = same.find((other) => other.origin === origin);
      if (twin) problems.push(duplicate(result.template, twin));
      else byId.set(result.template.id, [result.template, ...same]);
    }
  }
  const entries = [...byId.values()].map(([template, ...replaces]) => ({ template: template!, replaces }));
  return { entries: entries.sort(byCategoryAndTitle), problems };
}

function wrongName(file: string): Problem {
  const message =
    'Promptsluis gebruikt dit sjabloon niet: de naam van het bestand moet eindigen op .md. Geef het bestand een andere naam.';
  return { file, line: 1, column: 1, endColumn: 1, severity: 'error', message };
}

function duplicate(template: Template, twin: Template): Problem {
  const message = `Het id "${template.id}" bestaat al in ${fileName(twin.file)}. Geef dit sjabloon een eigen id.`;
  return { file: template.file, line: 1, column: 1, endColumn: 1, severity: 'error', message };
}

function byCategoryAndTitle(a: CatalogEntry, b: CatalogEntry): number {
  return (
    a.template.categorie.localeCompare(b.template.categorie, 'nl') ||
    a.template.titel.localeCompare(b.template.titel, 'nl')
  );
}
