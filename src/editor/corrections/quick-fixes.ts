/** The quick fixes under a finding, and for what a user selects that was missed. Each is a command too, so that it can have a key. */
import * as vscode from 'vscode';
import type { Finding } from '../../scanner';
import { alwaysReplaced } from '../../sluice';
import type { FindingsWatcher } from '../findings/watcher';
import { fixesFor, fixesForMark, type Fix } from './fix-list';
import { placesOf } from './mark-plan';
import { markOf, MAX_MARK_LENGTH, pressingOf, type Mark } from './marking';
import { spanAt } from './span-at';
import { hasMoreSelected, type Target } from './target';

export class FindingFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(private readonly watcher: FindingsWatcher) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const state = this.watcher.stateOf(document);
    if (state.kind !== 'checked') return [];
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    // A larger selection is no single detail, and a cursor is none at all: neither costs a look at the text.
    const canMark = !range.isEmpty && selected.end - selected.start <= 2 * MAX_MARK_LENGTH;
    const mark = canMark ? markOf(document.getText(), selected, state.findings) : 'blank';
    const isMark = typeof mark !== 'string';
    const finding = isMark ? mark.holds : spanAt(pressingOf(state.findings), selected.start, selected.end);
    const place = { document, isOneOfMore: isOneOfMore(document, range) };
    return [...(finding ? findingActions(place, finding) : []), ...(isMark ? markActions(place, mark) : [])];
  }
}

type Place = Pick<Target, 'document' | 'isOneOfMore'>;

/** Whether a range is one of several selections of the user, and not that of a diagnostic. */
function isOneOfMore(document: vscode.TextDocument, range: vscode.Range): boolean {
  const editor = vscode.window.activeTextEditor;
  return (
    editor?.document === document &&
    hasMoreSelected(editor) &&
    editor.selections.some((selection) => selection.isEqual(range))
  );
}

function findingActions(place: Place, finding: Finding): vscode.CodeAction[] {
  const { start, end, category } = finding;
  const value = place.document.getText().slice(start, end);
  return actions(fixesFor(category, value, !alwaysReplaced(category, value)), { ...place, offset: start });
}

function markActions(place: Place, mark: Mark): vscode.CodeAction[] {
  const { start, end, holds } = mark;
  const places = placesOf(place.document.getText(), mark).length;
  return actions(fixesForMark(places, holds !== undefined), {
    ...place,
    offset: start,
    mark: { start, end },
  });
}

function actions(fixes: readonly Fix[], target: Target): vscode.CodeAction[] {
  return fixes.map(({ title, command, preferred }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [target] };
    if (preferred) action.isPreferred = true;
    return action;
  });
}
