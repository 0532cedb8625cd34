/** Choosing a template: one quick pick, searched by title, purpose and synonym. */
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Catalog, Template } from '../../prompts';
import { pickerRows, searchRows, withRecent, type PickerRow } from './picker-items';

const RECENT_KEY = 'promptsluis.laatsteSjablonen';

/**
 * Milliseconds that a list gets to be drawn, since no event tells when it is. VS Code names the active row by its number
 * alone, so before that it may name a row of the list before: another template opened (VS Code 1.139,
 * `test/e2e/sjablonen.e2e.ts`). Hardly a wait for who looks before pressing Enter.
 */
const DRAWN_MS = 300;

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: Template;
}

/** The template the user picks; undefined when the user stops. */
export async function pickTemplate(
  catalog: Catalog,
  memory: vscode.Memento,
  title: string,
): Promise<Template | undefined> {
  const recent = memory.get<string[]>(RECENT_KEY, []);
  const rows = pickerRows(catalog, recent);
  const pick = vscode.window.createQuickPick<TemplateItem>();
  pick.title = title;
  pick.placeholder = 'Zoek op doel of woord, bijvoorbeeld: makkelijker, griepprik, folder';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = rows.map(toItem);
  const broken = new Set(catalog.problems.filter((p) => p.severity === 'error').map((p) => p.file)).size;
  if (broken > 0) {
    pick.title = `${title} – ${broken === 1 ? '1 sjabloon heeft' : `${broken} sjablonen hebben`} een fout: zie ‘Problems’ (Ctrl+Shift+M)`;
  }
  let sentAt = 0;
  pick.onDidChangeValue((query) => {
    sentAt = Date.now();
    pick.items =
      query.trim() === ''
        ? rows.map(toItem)
        : searchRows(catalog, query).map((row) => ({
            ...toItem(row),
            // The search knows synonyms; VS Code's own filter would drop what it found by one.
            alwaysShow: true,
          }));
  });
  const chosen = await new Promise<Template | undefined>((resolve) => {
    pick.onDidAccept(async () => {
      // Who types fast presses Enter before the list that the search just made is drawn.
      await setTimeout(Math.max(0, sentAt + DRAWN_MS - Date.now()));
      const template = (pick.activeItems[0] ?? pick.items.find((item) => item.template))?.template;
      if (template) resolve(template);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (chosen) await memory.update(RECENT_KEY, withRecent(recent, chosen.id));
  return chosen;
}

function toItem(row: PickerRow): TemplateItem {
  if (row.kind === 'heading') return { label: row.label, kind: vscode.QuickPickItemKind.Separator };
  if (row.kind === 'nothing') return { label: row.label };
  const { template, origin } = row;
  return {
    label: template.titel,
    // What doesn't fit is cut off: that may be the purpose, which the title tells too, and not the warning.
    description: [origin, template.doel].filter(Boolean).join(' · '),
    detail: template.wanneerNiet,
    template,
  };
}
