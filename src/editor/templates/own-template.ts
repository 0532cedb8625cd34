/** Nieuw sjabloon… and Sjabloon bewerken…: own templates are files in the practice's folder or the workspace's. */
import * as vscode from 'vscode';
import { dayInDigits } from '../../local-day';
import { newTemplateSkeleton, templateIdFor, type Catalog } from '../../prompts';
import { say } from '../shared/say';
import { readTemplate, type TemplateLibrary } from './library';
import { fileNameFor, withTitle } from './template-names';
import { pickTemplate } from './picker';

interface Place {
  readonly label: string;
  readonly folder: vscode.Uri;
}

/** Asks for a name, writes a complete template that works, and opens it. Never overwrites a file. */
export async function newTemplate(library: TemplateLibrary): Promise<void> {
  const place = await choosePlace(library);
  if (!place) return;
  const name = await vscode.window.showInputBox({
    title: 'Nieuw sjabloon',
    prompt: 'Hoe heet het sjabloon? Zet hier geen gegevens van patiënten.',
    placeHolder: 'Bijvoorbeeld: bericht voor de wachtkamer',
    validateInput: (value) => (templateIdFor(value) === '' ? 'Gebruik letters of cijfers in de naam.' : undefined),
    ignoreFocusOut: true,
  });
  if (name === undefined) return;
  const id = templateIdFor(name);
  const text = withTitle(newTemplateSkeleton(id, dayInDigits(Date.now())), name.trim());
  await createAndOpen(library, place.folder, id, text);
}

/** Opens an own template; of a shipped one it makes a version of the practice's own. */
export async function editTemplate(library: TemplateLibrary, memory: vscode.Memento): Promise<void> {
  const catalog: Catalog = await library.catalog();
  const template = await pickTemplate(catalog, memory, 'Sjabloon bewerken');
  if (!template) return;
  if (template.origin !== 'meegeleverd') {
    await vscode.window.showTextDocument(vscode.Uri.parse(template.file));
    return;
  }
  const place = await choosePlace(library);
  if (!place) return;
  await createAndOpen(library, place.folder, template.id, await readTemplate(vscode.Uri.parse(template.file)));
}

async function choosePlace(library: TemplateLibrary): Promise<Place | undefined> {
  const places = library.ownFolders().map(({ origin, folder }) => ({
    label: origin === 'praktijk' ? 'Map van de praktijk' : 'Deze werkmap',
    description: folder.path.split('/').slice(-2).join('/'),
    folder,
  }));
  if (places.length > 1) {
    return vscode.window.showQuickPick(places, {
      title: 'Sjabloon bewaren',
      placeHolder: 'Waar wilt u het sjabloon bewaren?',
    });
  }
  if (places[0]) return places[0];
  const settings = 'Instelling openen';
  const answer = await vscode.window.showInformationMessage(
    'Er is nog geen plek voor eigen sjablonen. Kies in de instellingen een map voor de praktijk, of open een map die u vertrouwt.',
    settings,
  );
  if (answer === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'promptsluis.sjablonenmap');
  }
  return undefined;
}

async function createAndOpen(
  library: TemplateLibrary,
  folder: vscode.Uri,
  id: string,
  text: string,
): Promise<void> {
  const file = vscode.Uri.joinPath(folder, fileNameFor(id));
  const isThere = await exists(file);
  try {
    await vscode.workspace.fs.createDirectory(folder);
    if (!isThere) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch {
    void say(
      'error',
      'Het sjabloon kan hier niet bewaard worden. Mag u in deze map schrijven? Vraag het uw beheerder.',
    );
    return;
  }
  library.invalidate();
  await vscode.window.showTextDocument(file);
  if (isThere) void say('information', 'Er is al een sjabloon met deze naam. Dat ziet u nu. Er is niets veranderd.');
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
