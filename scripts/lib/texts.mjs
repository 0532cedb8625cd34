// @ts-check
// What the scripts tell their user: `npm start` in Dutch, the tests in English.

/** Progress. */
const progress = {
  packages: { nl: 'Pakketten installeren (npm ci) …', en: 'Installing packages (npm ci) …' },
  build: { nl: 'Promptsluis bouwen …', en: 'Building Promptsluis …' },
  pack: { nl: 'Promptsluis inpakken en installeren …', en: 'Packing and installing Promptsluis …' },
  server: {
    nl: 'VS Code ophalen (eenmalig, ongeveer een minuut) …',
    en: 'Fetching VS Code (once, about a minute) …',
  },
  serverParts: { nl: 'Onderdelen van VS Code ophalen …', en: 'Fetching the parts of VS Code …' },
  serverBuild: { nl: 'Onderdelen van VS Code klaarmaken …', en: 'Building the parts of VS Code …' },
  serverWithoutLogs: {
    nl: 'VS Code werkt, maar houdt geen logboek bij. Daarvoor zijn python3, make en g++ nodig.',
    en: 'VS Code works but keeps no logs. For that it needs python3, make and g++.',
  },
  desktop: { nl: 'VS Code ophalen …', en: 'Fetching VS Code …' },
  browser: {
    nl: 'Browser installeren (Debian-pakket chromium) …',
    en: 'Installing a browser (Debian package chromium) …',
  },
};

/** What can't be had, and the way out. */
const problems = {
  node: {
    nl: `Promptsluis heeft Node.js 20 of nieuwer nodig. Dit is versie ${process.versions.node}. Installeer een nieuwere versie van https://nodejs.org.`,
    en: `Promptsluis needs Node.js 20 or later. This is ${process.versions.node}. Install a later one from https://nodejs.org.`,
  },
  packages: {
    nl: 'De pakketten installeren (npm ci) is mislukt. Controleer of deze computer bij het npm-register kan, met: npm ping. Probeer het daarna opnieuw.',
    en: 'Installing the packages (npm ci) failed. Check that this machine reaches the npm registry, with: npm ping. Then try again.',
  },
  build: {
    nl: 'Bouwen is mislukt. Bekijk de fout met: npm run build.',
    en: 'The build failed. See the error with: npm run build.',
  },
  pack: {
    nl: 'Promptsluis inpakken of installeren is mislukt.',
    en: 'Packing or installing Promptsluis failed.',
  },
  server: {
    nl: 'VS Code ophalen is mislukt. Controleer of deze computer bij het npm-register kan, met: npm ping. Probeer het daarna opnieuw.',
    en: 'Fetching VS Code failed. Check that this machine reaches the npm registry, with: npm ping. Then try again.',
  },
  serverStart: { nl: 'De VS Code-server start niet.', en: 'The VS Code server does not start.' },
  serverEnded: { nl: 'De VS Code-server is gestopt.', en: 'The VS Code server has stopped.' },
  desktop: {
    nl: "VS Code ophalen is mislukt. Installeer VS Code van https://code.visualstudio.com en zorg dat de opdracht 'code' werkt.",
    en: "Fetching VS Code failed. Install VS Code from https://code.visualstudio.com and make the command 'code' work.",
  },
  serverPlatform: {
    nl: `De serverversie van VS Code werkt alleen op Linux (x64 en arm64), niet op ${process.platform} ${process.arch}. Installeer VS Code van https://code.visualstudio.com en zorg dat de opdracht 'code' werkt.`,
    en: `The server build of VS Code is for Linux (x64 and arm64) only, not for ${process.platform} ${process.arch}. Install VS Code from https://code.visualstudio.com and make the command 'code' work.`,
  },
  browser: {
    nl: 'Er is geen browser en die kan hier niet vanzelf komen. Installeer Chromium (Debian: apt-get install chromium), Chrome of Edge. Of zet het pad van de browser in PROMPTSLUIS_BROWSER.',
    en: 'There is no browser and none can be installed from here. Install Chromium (Debian: apt-get install chromium), Chrome or Edge, or put the path of one in PROMPTSLUIS_BROWSER.',
  },
};

/** @typedef {'nl' | 'en'} Language */
/** @typedef {keyof typeof progress} Step */
/** @typedef {keyof typeof problems} Problem */
/** @typedef {(step: Step) => void} Say  receives the step that begins */

/** @param {Language} language @returns {Say} prints each step as a line */
export const sayIn = (language) => (step) => console.log(progress[step][language]);

/** Something that can't be had. Its texts say what, and the way out. */
export class Unavailable extends Error {
  /** @param {Problem} problem @param {string} [details] output of the program that failed, shown below the text */
  constructor(problem, details = '') {
    super(problems[problem].en + (details === '' ? '' : `\n${details}`));
    this.problem = problem;
    this.details = details;
  }

  /** @param {Language} language @returns {string} */
  text(language) {
    return problems[this.problem][language] + (this.details === '' ? '' : `\n${this.details}`);
  }
}

/** The oldest Node.js that the project runs on: `engines.node` in package.json. */
const oldestNode = 20;

/** @throws {Unavailable} when Node.js is too old */
export function checkNode() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) throw new Unavailable('node');
}
