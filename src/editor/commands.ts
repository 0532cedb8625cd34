/** What each command does. */
import type { CommandTable } from './command-names';
import { dismissFinding, showDismissed } from './corrections/dismiss';
import { replaceInDocument } from './corrections/replace';
import { showWhy } from './corrections/why';
import { showFindings } from './findings/list';
import { finishCheck, showCheck } from './incoming/finish-check';
import { pasteAnswer } from './incoming/paste-answer';
import { putBackInDocument } from './incoming/put-back';
import { copySafely } from './outgoing/copy-safely';
import type { Services } from './services';
import { editTemplate, newTemplate } from './templates/own-template';
import { editProfile } from './templates/profile';
import { openHandbook, openSampleLetter, openSettings, openWalkthrough } from './welcome/welcome';
import { forgetAll } from './vault/forget';

export function commandTable(services: Services): CommandTable {
  const { templates, preview, watcher } = services;
  return {
    sjabloonGebruiken: () => templates.use(),
    sjabloonInvoegen: () => templates.insertHere(),
    kopieerVeilig: (document) => copySafely(services, document),
    voorbeeldDoorgaan: () => preview.settle(true),
    alGekopieerd: () => preview.secondCopy.tell(),
    voorbeeldStoppen: () => preview.settle(false),
    voorbeeldVolgende: () => preview.move(1),
    voorbeeldVorige: () => preview.move(-1),
    plakAntwoord: (given) => pasteAnswer(services, given),
    antwoordNagekeken: () => finishCheck(services),
    controleTonen: () => showCheck(services),
    gegevensTerugzetten: (document) => putBackInDocument(services, document),
    bevindingen: () => showFindings(watcher),
    vervangHier: (target) => replaceInDocument(services, 'here', target),
    vervangOveral: (target) => replaceInDocument(services, 'everywhere', target),
    vervangAlles: (target) => replaceInDocument(services, 'all', target),
    negeerInDocument: (target) => dismissFinding(services, 'document', target),
    negeerInPraktijk: (target) => dismissFinding(services, 'practice', target),
    genegeerdeTonen: () => showDismissed(services),
    waarom: (target) => showWhy(watcher, target),
    mapControleren: () => services.folderCheck.run(),
    logboekTonen: () => services.journal.show(),
    nieuwSjabloon: () => newTemplate(services.library),
    sjabloonBewerken: () => editTemplate(services.library, services.memory),
    praktijkprofiel: () => editProfile(),
    instellingen: () => openSettings(),
    // Ticks the last step of the walkthrough; reading is all there is to it.
    grenzenGelezen: () => undefined,
    aanDeSlag: () => openWalkthrough(),
    oefenbrief: () => openSampleLetter(),
    handboek: () => openHandbook(services.handbook),
    vergeetAlles: () => forgetAll(services),
  };
}
