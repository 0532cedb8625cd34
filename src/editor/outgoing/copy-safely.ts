/** Kopieer veilig voor chatbot: gate, review, preview, clipboard. The only way this extension copies a draft. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { dayOf } from '../../local-day';
import { marksLeft } from '../../prompts';
import {
  choose,
  type Decision,
  type Held,
  type Pass,
  type Policy,
  type PrepareRequest,
  type Proposal,
} from '../../sluice';
import { openChatbot } from '../destinations/browser';
import { copyToClipboard } from '../destinations/clipboard';
import type { CheckView } from '../incoming/check-view';
import { chatbotSite } from '../settings';
import { documentInFront } from '../shared/front-editor';
import { askModal } from '../shared/modal';
import { say } from '../shared/say';
import { sourceMessage } from '../shared/source-messages';
import { activeSource, type SourceText } from '../shared/source-text';
import { aroundLines } from '../shared/surroundings';
import { showInStatusBar, showStopped } from '../shared/status-message';
import type { PromptOrigin } from '../templates/use-template';
import type { DocumentKeys } from '../vault/document-keys';
import type { NewEntry, Vault } from '../vault/vault';
import { agreeOn } from './agree';
import type { ChoiceStore, NamedChoice } from './choice-store';
import { copiedMessage } from './copied-text';
import type { GateService } from './gate-service';
import { holdText } from './hold-text';
import { leave, type Left } from './leave';
import type { Preview } from './preview';
import { IN_PREVIEW, PREVIEW_CHANGED, PREVIEW_SCHEME, previewKeys } from './preview-text';
import { reviewFindings, type Reviewed } from './review';
import type { Journal } from '../journal/journal-file';

const JOURNAL_REQUIRED =
  'Promptsluis kan het logboek niet bijwerken. Uw organisatie vraagt om een logboek. Daarom is er niets gekopieerd. Vraag uw beheerder dit te herstellen.';

export interface CopyServices {
  readonly gates: GateService;
  readonly vault: Vault;
  readonly keys: Pick<DocumentKeys, 'keyOf'>;
  readonly choices: ChoiceStore;
  readonly preview: Preview;
  readonly checks: Pick<CheckView, 'standAside'>;
  readonly now: () => number;
  /** The template of a document, by its URI or key. */
  readonly promptOrigin: (document: string) => PromptOrigin | undefined;
  /** The open document with this key, of which a prompt holds a part. */
  readonly draftOf: (key: string) => vscode.TextDocument | undefined;
  readonly titleOf: (uri: vscode.Uri) => string;
  readonly journal: Pick<Journal, 'write'>;
  readonly policy: () => Promise<Policy>;
  readonly policyTrouble: () => string | undefined;
  readonly report: (error: unknown) => void;
}

/**
 * A text on its way, with what its document is at that moment: that may be closed while a question stands open, and
 * VS Code gives the name of an untitled one to the next.
 */
interface Outgoing extends SourceText {
  /** Key of the document (see `DocumentKeys`). */
  readonly key: string;
  readonly title: string;
  readonly origin: PromptOrigin | undefined;
}

/** @param given the URI of the document; the one in front when it is anything else. */
export async function copySafely(services: CopyServices, given?: unknown): Promise<void> {
  // The key that opens the preview doesn't confirm it: held too long it would copy a text nobody looked at.
  if (vscode.window.activeTextEditor?.document.uri.scheme === PREVIEW_SCHEME) {
    void say('information', IN_PREVIEW);
    return;
  }
  const document = await documentInFront(given);
  const found = document
    ? activeSource((uri) => services.promptOrigin(uri.toString()) !== undefined)
    : 'no-document';
  if (typeof found === 'string') {
    void say('warning', sourceMessage(found, 'Er is niets gekopieerd.'));
    return;
  }
  const { uri } = found.document;
  const source: Outgoing = {
    ...found,
    key: services.keys.keyOf(uri.toString()),
    title: services.titleOf(uri),
    origin: services.promptOrigin(uri.toString()),
  };
  let list: vscode.Disposable | undefined;
  /** What the user said of the doubts. It holds for this copy, and is remembered once the text is copied. */
  let said: readonly NamedChoice[] = [];
  const agreed = await agreeOn(source.text, {
    gate: () => services.gates.gate(),
    request: () => requestFor(services, source, said),
    review: async (undecided) => {
      list?.dispose();
      const answer = await reviewFindings(undecided, source);
      list = answer.list;
      if (!answer.reviewed) return false;
      said = [...namedChoices(answer.reviewed, source), ...said];
      return true;
    },
    preview: async (proposal, changed) => {
      const keys = tellKeys(changed, previewKeys(toFillIn(source).length, proposal.kept.length));
      try {
        const draft = uri.toString();
        await services.checks.standAside();
        return await services.preview.show(proposal, draft, source.title, () => list?.dispose());
      } finally {
        keys.dispose();
      }
    },
    now: services.now,
  }).finally(() => list?.dispose());
  const { origin } = source;
  if (agreed.kind === 'stopped') {
    // One that made way for a new preview of its draft has nothing to say.
    if (services.preview.isOpen(uri.toString())) return;
    showStopped('er is niets gekopieerd.');
  } else if (agreed.kind === 'held') {
    await writeDown(services, agreed.held, origin).catch(services.report);
    await showHold(agreed.held, source, services.policyTrouble());
  } else {
    const { pass, proposal } = agreed;
    const entry = await entryFor(services, source, pass, proposal);
    const left = await leave({
      writeDown: () => writeDown(services, pass, origin),
      journalRequired: async () => (await services.policy()).extern.journalRequired,
      keep: async () => entry && services.vault.keep(entry),
      copy: () => copyToClipboard(pass.passed),
      report: services.report,
    });
    if (left.copied && said.length > 0) await services.choices.add(said).catch(services.report);
    const toFill = toFillIn(source);
    if (left.copied) void tellCopied(proposal, left, source.selections !== undefined, toFill);
    else void say('warning', JOURNAL_REQUIRED);
  }
}

/** Tells the keys of the preview as long as it is in front: in the draft behind it Enter replaces what is selected. */
function tellKeys(changed: boolean, text: string): vscode.Disposable {
  let keys: vscode.Disposable | undefined;
  let isNew = changed;
  const update = (): void => {
    if (vscode.window.activeTextEditor?.document.uri.scheme !== PREVIEW_SCHEME) {
      keys?.dispose();
      keys = undefined;
      return;
    }
    keys ??= vscode.window.setStatusBarMessage(text);
    // The latest message is the one that shows: the keys come back after it.
    if (isNew) showInStatusBar(PREVIEW_CHANGED, 8000);
    isNew = false;
  };
  const subscription = vscode.window.onDidChangeActiveTextEditor(update);
  update();
  return new vscode.Disposable(() => {
    subscription.dispose();
    keys?.dispose();
  });
}

/** What goes to the gate with the text, as it is at this moment. */
async function requestFor(
  services: CopyServices,
  source: Outgoing,
  said: readonly NamedChoice[],
): Promise<PrepareRequest> {
  const { key } = source;
  // Its draft may have moved since; a prompt that is closed by now is known no more, and belongs to its draft all the same.
  const origin = services.promptOrigin(key) ?? source.origin;
  const now = services.now();
  const mapping = await services.vault.mappingFor(key, origin?.source);
  const choices = [...said.map(({ choice }) => choice), ...(await services.choices.choicesFor(key))];
  const marked = await services.vault.markedFor(key, origin?.source);
  const keepsAge = origin?.keepsAge;
  const draft = origin?.source === undefined ? undefined : services.draftOf(origin.source);
  const within = draft ? aroundLines(draft.getText(), source.text) : source.within;
  return {
    destination: 'extern',
    mapping,
    now,
    choices,
    marked,
    ...(keepsAge ? { ageOn: dayOf(now) } : {}),
    ...(within ? { within } : {}),
  };
}

/** The places in the text that the template of the prompt asks the user to fill in; none in another document. */
function toFillIn({ origin, text }: Outgoing): string[] {
  return marksLeft(text, origin?.toFill ?? []);
}

/** What the user said about the doubtful findings, as it is kept. */
const namedChoices = (reviewed: readonly Reviewed[], { key: document }: Outgoing): NamedChoice[] =>
  reviewed.map(({ finding, choice }) => ({
    choice: choose([], finding, choice)[0]!,
    word: finding.value,
    document,
  }));

/** Writes the decision in the journal. Rejects when that can't be done. */
function writeDown(
  services: CopyServices,
  decision: Decision,
  origin: PromptOrigin | undefined,
): Promise<void> {
  return services.journal.write(decision, origin && { id: origin.templateId, version: origin.version });
}

/** What the vault keeps of the text that leaves; undefined when there are no codes to put back. */
async function entryFor(
  services: CopyServices,
  { key, title, origin }: Outgoing,
  { destination }: Pass,
  proposal: Proposal,
): Promise<NewEntry | undefined> {
  if (proposal.mapping.entries.length === 0) return undefined;
  const entry = await services.vault.ofDocument(key);
  return {
    ...entry,
    id: entry?.id ?? randomUUID(),
    document: key,
    ...(origin?.source === undefined ? {} : { source: origin.source }),
    title,
    mapping: proposal.mapping,
    sent: proposal.preview,
    checks: origin?.checks ?? [],
    savedAt: services.now(),
    left: { destination, template: origin ? { id: origin.templateId, version: origin.version } : null },
  };
}

async function tellCopied(
  proposal: Proposal,
  { inJournal, inVault }: Left,
  selected: boolean,
  toFill: readonly string[],
): Promise<void> {
  const codes = new Set(proposal.replacements.map(({ placeholder }) => placeholder)).size;
  const kept = proposal.kept.length;
  const { text, kind } = copiedMessage({ codes, kept, selected, toFill, inJournal, inVault });
  const open = chatbotSite() === undefined ? undefined : 'Chatbot openen';
  if (kind !== 'short') {
    if (await say(kind, text, open)) await openChatbot();
    return;
  }
  const answer = await vscode.window.showInformationMessage(text, ...(open ? [open] : []));
  if (open && answer === open) await openChatbot();
}

/** The modal about a held text. Escape leaves everything as it is; there is no button to send anyway. */
async function showHold(held: Held, source: SourceText, policyTrouble: string | undefined): Promise<void> {
  const { title, detail, first } = holdText(held, source, policyTrouble);
  const base = source.selections
    ? source.selections.length === 1
      ? source.selections[0]
      : undefined
    : 'document';
  const canShow = first !== undefined && base !== undefined;
  const show = await askModal('warning', {
    title,
    detail,
    ...(canShow ? { go: 'Toon de plek' } : {}),
    stop: 'Sluiten',
  });
  if (!show || !first || !base) return;
  const shift = base === 'document' ? 0 : source.document.offsetAt(base.start);
  const editor = await vscode.window.showTextDocument(source.document);
  editor.selection = new vscode.Selection(
    source.document.positionAt(shift + first.start),
    source.document.positionAt(shift + first.end),
  );
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}
