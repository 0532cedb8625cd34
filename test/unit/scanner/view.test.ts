/** The plain view of a text, and the way back: what a span of the view covers in the text as it was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendScanned } from '../../../src/scanner/scanned';
import { tokenise } from '../../../src/scanner/tokenise';
import { makeView } from '../../../src/scanner/view';
import { knowledge } from './real-scanner';
import { texts } from './texts';

/** What the original has where the view has `part`. */
function behind(text: string, part: string): string {
  const view = makeView(text);
  const at = view.text.indexOf(part);
  expect(at, `${part} in ${view.text}`).toBeGreaterThanOrEqual(0);
  return text.slice(view.start(at), view.end(at + part.length));
}

/** What shows that a text is quoted-printable mail. */
const MAIL = '=C3=A9=C3=A9n keer\n';

const CALENDAR = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:';

/** Text as typed · a word of its view · what that word covers in the text as typed. */
const ROWS: readonly (readonly [what: string, text: string, part: string, original: string])[] = [
  ['plain text', 'Beste Jan,', 'Jan', 'Jan'],
  ['named entity', 'Zo&euml; kwam', 'Zoë', 'Zo&euml;'],
  ['named entity at the start', '&Eacute;lise kwam', 'Élise', '&Eacute;lise'],
  ['decimal entity', 'Ren&#233;e kwam', 'Renée', 'Ren&#233;e'],
  ['hexadecimal entity', 'Ren&#xE9;e kwam', 'Renée', 'Ren&#xE9;e'],
  ['hard space as entity', '3&nbsp;mei', '3 mei', '3&nbsp;mei'],
  ['apostrophe as entity', 'O&rsquo;Neill', "O'Neill", 'O&rsquo;Neill'],
  ['entity escaped twice', 'Zo&amp;euml; kwam', 'Zoë kwam', 'Zo&amp;euml; kwam'],
  ['the same, a number', 'Ren&amp;amp;#233;e kwam', 'Renée', 'Ren&amp;amp;#233;e'],
  ['an ampersand, escaped', 'Kok &amp; Zn', 'Kok & Zn', 'Kok &amp; Zn'],
  ['ampersand alone', 'Jansen & Zn', '& Zn', '& Zn'],
  ['unknown entity', 'a &onzin; b', '&onzin;', '&onzin;'],
  ['UTF-8 read as Windows-1252', 'RenÃ©e kwam', 'Renée', 'RenÃ©e'],
  ['the same, two pairs', 'GÃ¶kÃ§e kwam', 'Gökçe', 'GÃ¶kÃ§e'],
  ['the same, a pair with a diaeresis', 'ThÃ©rÃ¨se kwam', 'Thérèse', 'ThÃ©rÃ¨se'],
  ['the same, an apostrophe', 'Oâ€™Neill', "O'Neill", 'Oâ€™Neill'],
  ['the same, a dash', '1956â€“2001', '1956-2001', '1956â€“2001'],
  ['the same, a hyphen that does not break', '0345â€‘123', '0345-123', '0345â€‘123'],
  ['the same, a hard space', '17Â\u00a0maart', '17 maart', '17Â\u00a0maart'],
  ['the same, taken apart', 'Rene\u0301A\u0303© en A\u0303©', 'Renéé en é', 'Rene\u0301A\u0303© en A\u0303©'],
  ['the same, its second letter too', 'A\u030az\u030cahin kwam', 'Şahin', 'A\u030az\u030cahin'],
  ['the same, broken twice', 'RenÃƒÂ©e kwam', 'Renée', 'RenÃƒÂ©e'],
  ['the same, a triple', 'Nguyá»…n kwam', 'Nguyễn', 'Nguyá»…n'],
  ['the same, an accent of its own', 'ZoeÌˆ kwam', 'Zoë', 'ZoeÌˆ'],
  ['the same, a mark', '38Â°, rustÂ·dag', '38°, rust·dag', '38Â°, rustÂ·dag'],
  [
    'letters of Spanish, French and Turkish',
    'Márquez, naïef, Çelik',
    'Márquez, naïef, Çelik',
    'Márquez, naïef, Çelik',
  ],
  ['the same, made plain', '17Â maartÂ 1988', '17 maart 1988', '17Â maartÂ 1988'],
  ['a letter with a hat', 'Â. Kok, Âge', 'Â. Kok, Âge', 'Â. Kok, Âge'],
  ['quoted mail', '> Dhr. Jan\n> > Kok belt', 'Jan\nKok', 'Jan\n> > Kok'],
  ['quoted mail with bars', '| Dhr. Jan\r\n|\r\n| | Kok belt', 'Jan\n\nKok', 'Jan\r\n|\r\n| | Kok'],
  ['a word cut in two in quoted mail', '> Dhr. Okker-\n> se belt', 'Okkerse', 'Okker-\n> se'],
  ['the same, blanks at the end of a line', 'Dhr. Okker-  \nse belt', 'Okkerse', 'Okker-  \nse'],
  ['the same, an indented line', '\tDhr. Okker-\n\tse belt', 'Okkerse', 'Okker-\n\tse'],
  [
    'quoted mail with hard spaces',
    '>\u00a0Dhr. Jan\n>\u00a0>\u00a0Kok',
    'Jan\nKok',
    'Jan\n>\u00a0>\u00a0Kok',
  ],
  ['the same, a line end of Word', 'Dhr. Okker-\u000bse belt', 'Okkerse', 'Okker-\u000bse'],
  ['the same, a line end of old Macs', 'Dhr. Okker-\rse belt', 'Okkerse', 'Okker-\rse'],
  ['a tag in a name', 'mw <b>Thyra</b> Okkerse', 'Thyra Okkerse', 'Thyra</b> Okkerse'],
  [
    'a tag with its looks',
    `mw <p class="MsoNormal" style='margin:0'>Thyra`,
    'mw \nThyra',
    `mw <p class="MsoNormal" style='margin:0'>Thyra`,
  ],
  [
    'a tag with many looks',
    'mw <font size=2 style="margin: 0 0 10.0pt; color:#123456">Thyra',
    'mw Thyra',
    'mw <font size=2 style="margin: 0 0 10.0pt; color:#123456">Thyra',
  ],
  ['a tag that ends a line', 'Thyra<br/>Kok<BR>x', 'Thyra\nKok\nx', 'Thyra<br/>Kok<BR>x'],
  ['tags around lines', '<p>Thyra</p>\n<p>Kok</p>', 'Thyra\nKok', 'Thyra</p>\n<p>Kok'],
  ['tags side by side', '<li>Thyra</li><li>Kok</li>', 'Thyra\nKok', 'Thyra</li><li>Kok'],
  [
    'cells of a table',
    '<tr><td>Thyra</td><td width=80>1956</td></tr>',
    'Thyra\t1956',
    'Thyra</td><td width=80>1956',
  ],
  [
    'a word that a tag cuts in two',
    '<div>Dhr. Okker-</div>\n<div>se</div>',
    'Okkerse',
    'Okker-</div>\n<div>se',
  ],
  [
    'a tag that says more',
    '<a href="mailto:thyra@x.nl">',
    '<a href="mailto:thyra@x.nl">',
    '<a href="mailto:thyra@x.nl">',
  ],
  [
    'a tag with a name in its class',
    '<span class="thyra okkerse">',
    '<span class="thyra okkerse">',
    '<span class="thyra okkerse">',
  ],
  [
    'a tag with a name in its style',
    '<p style="font-family:Okkerse">',
    '<p style="font-family:Okkerse">',
    '<p style="font-family:Okkerse">',
  ],
  ['a tag with a number', '<td class="123456782">', '<td class="123456782">', '<td class="123456782">'],
  ['a tag of a prompt', '<invoer>Thyra</invoer>', '<invoer>Thyra</invoer>', '<invoer>Thyra</invoer>'],
  ['less than', 'CRP <5, a<b', 'CRP <5, a<b', 'CRP <5, a<b'],
  [
    'fancy letters in mail',
    `${MAIL}=F0=9D=90=8D=F0=9D=90=9E=F0=9D=90=9C`,
    'Nec',
    '=F0=9D=90=8D=F0=9D=90=9E=F0=9D=90=9C',
  ],
  ['bytes that no character has', `${MAIL}Kok=F4=90=80=80Bos`, 'Kok Bos', 'Kok=F4=90=80=80Bos'],
  ['a dash at the end of a line', 'Dhr. Okker -  \nse belt', '-  \nse', '-  \nse'],
  ['the row of a table', '| Jan | Kok |', '| Jan | Kok |', '| Jan | Kok |'],
  ['a row that is quoted', '> | Jan | Kok |\n> | Ria | Bos |', '|\n| Ria', '|\n> | Ria'],
  ['boxes of a form', 'Naam  |T|E|N| |W|A|A|R|_|_|\nx', 'TEN WAAR', 'T|E|N| |W|A|A|R'],
  ['the same, digits', 'BSN |1|3|5|7|9|0|8|6|2| x', '135790862', '1|3|5|7|9|0|8|6|2'],
  ['the same, a date', 'geb. |0|3|-|0|4|-|1|9|5|6|', '03-04-1956', '0|3|-|0|4|-|1|9|5|6'],
  ['the same without outer bars', 'geb. 0|3|0|4|1|9|5|6, x', '03041956,', '0|3|0|4|1|9|5|6,'],
  ['the same under its label', 'Naam\n|O|K|K|E|R|S|E|\nPlaats', 'OKKERSE', 'O|K|K|E|R|S|E'],
  ['two on a line', 'Naam |O|K|K|E|R|S|E| nr |8|2|_|', '82', '8|2'],
  [
    'a query',
    'GET /zoek?naam=Liene+van+der+Meij%2DPauw&max=2',
    'Liene van der Meij-Pauw',
    'Liene+van+der+Meij%2DPauw',
  ],
  ['the same, initials', '/p?pt=Pauw%2C+H.J.&x=1', 'Pauw, H.J.', 'Pauw%2C+H.J.'],
  ['a sum', 'a+b, C+T, =A+B', 'a+b, C+T, =A+B', 'a+b, C+T, =A+B'],
  [
    'an encoded word',
    'From: =?UTF-8?Q?Ren=C3=A9_van_=27t_Zand?= <r@x.nl>',
    "René van 't Zand",
    'Ren=C3=A9_van_=27t_Zand',
  ],
  ['the same, in Latin-1', '=?iso-8859-1?Q?Zo=EB_Kok?=', 'Zoë Kok', 'Zo=EB_Kok'],
  ['the same, in base64', 'x =?utf-8?B?UmVuw6kgS29r?= y', 'Kok', '=?utf-8?B?UmVuw6kgS29r?='],
  ['a value in capitals, no letter of Latin-1', 'NAAM=DEKKER', 'NAAM=DEKKER', 'NAAM=DEKKER'],
  ['boxes with brackets', 'bsn [6][0][0][9][3] x', '60093', '[6][0][0][9][3]'],
  ['the same, an empty one behind', 'BSN: (4)(7)(5)(1)(_) leeg', '4751', '(4)(7)(5)(1)(_)'],
  ['the same, a date', 'geb [1][8]-[0][4]-[1][9][6][2]', '18-04-1962', '[1][8]-[0][4]-[1][9][6][2]'],
  ['boxes to tick', '[x][ ][x][ ][ ] ja', '[x][ ][x][ ][ ]', '[x][ ][x][ ][ ]'],
  ['numbers to choose', '[1][2][3][4] (a)(b)(c)(d)', '[1][2][3][4] (a)(b)', '[1][2][3][4] (a)(b)'],
  [
    'boxes with a space around',
    'bsn 7 | 3 | 7 | 9 | 3 | 1 | 2 | 6 | 7',
    '7 3 7 9 3 1 2 6 7',
    '7 | 3 | 7 | 9 | 3 | 1 | 2 | 6 | 7',
  ],
  ['a row of a table', 'a | 3 | 7 | 9 | 3 | 1 | 2 | 6 | 7', '3 | 7 | 9', '3 | 7 | 9'],
  ['a scale', 'pijn 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9', '1 | 2 | 3', '1 | 2 | 3'],
  ['RTF, a letter by its byte', "mw. Ir\\'e8ne belt", 'Irène', "Ir\\'e8ne"],
  ['the same, by its number', '{\\rtf1 Ren\\u233?e}', 'Renée', 'Ren\\u233?e'],
  [
    'the same, marks',
    'd\\rquote Hooghe, 9\\~mei, 06\\_12\\par',
    "d'Hooghe, 9 mei, 06-12",
    'd\\rquote Hooghe, 9\\~mei, 06\\_12',
  ],
  ['the same, words about looks', '\\pard {\\b\\fs22 Jan} Kok\\par\nbelt', 'Kok\nbelt', 'Kok\\par\nbelt'],
  ['the same, its fonts', '{\\rtf1{\\fonttbl{\\f0 Arial;}}Kok}', 'Kok', 'Kok'],
  ['the same, bold for one letter', '\\pard {\\b H}ajar Kok', 'Hajar', 'H}ajar'],
  ['the same, bold for a word', '\\pard {\\b Hajar} Kok', 'Hajar Kok', 'Hajar} Kok'],
  ['the same, a table that names a person', '{\\rtf1{\\fonttbl{\\f0 Jan Kok;}}x}', 'Jan Kok', 'Jan Kok'],
  [
    'the same, a long number behind a word about looks',
    '\\par\\fs22 x\\s600933155 y',
    '\\s600933155',
    '\\s600933155',
  ],
  ['the same, one drawn by lot', '\\par {\\insrsid14567890 Kok}', 'Kok', 'Kok'],
  ['the same, a path in it', '\\par C:\\brieven\\jansen\\b', '\\brieven\\jansen', '\\brieven\\jansen'],
  ['a path', 'C:\\brieven\\pardon\\u12', 'C:\\brieven\\pardon', 'C:\\brieven\\pardon'],
  ['boxes of a roster', 'Kok |V|L|L|V|V|A|', '|V|L|L|V|V|A|', '|V|L|L|V|V|A|'],
  ['the same in a table', '| Kok |V|L|A|N|V|', '| Kok |V|L|A|N|V|', '| Kok |V|L|A|N|V|'],
  ['a table without spaces', '|x|-|x|-|', '|x|-|x|-|', '|x|-|x|-|'],
  [
    'a head of months and its row',
    '|J|F|M|A|M|\n|4|2|1|4|6|',
    '|J|F|M|A|M|\n|4|2|1|4|6|',
    '|J|F|M|A|M|\n|4|2|1|4|6|',
  ],
  ['a scale', 'pijn |0|1|2|3|4|5|', '|0|1|2|3|4|5|', '|0|1|2|3|4|5|'],
  ['a row of numbers', 'rij 1|2|3|4|5|6|7|8|9', '1|2|3|4|5|6|7|8|9', '1|2|3|4|5|6|7|8|9'],
  ['the alphabet', 'vak |A|B|C|D|E|', '|A|B|C|D|E|', '|A|B|C|D|E|'],
  ['a message', 'PV1|1|O|2|4|7|9|POLI', 'PV1|1|O|2|4|7|9|POLI', 'PV1|1|O|2|4|7|9|POLI'],
  ['a mark inside a line', 'CRP > 10 | 5', 'CRP > 10 | 5', 'CRP > 10 | 5'],
  ['a mark after its letter', 'Zoe\u0308 kwam', 'Zoë', 'Zoe\u0308'],
  ['two marks after a letter', 'Nguye\u0302\u0303n', 'Nguyễn', 'Nguye\u0302\u0303n'],
  ['a mark in the middle', 'Yıldı\u007az Go\u0308kc\u0327e', 'Gökçe', 'Go\u0308kc\u0327e'],
  ['zero-width space in a name', 'Jan\u200bsen', 'Jansen', 'Jan\u200bsen'],
  ['zero-width space in a number', '1234\u200b56782', '123456782', '1234\u200b56782'],
  ['zero-width space beside a name', 'Jan\u200b Kok', 'Kok', 'Kok'],
  ['direction mark', '\u200eJan', 'Jan', 'Jan'],
  ['byte order mark', '\ufeffJan', 'Jan', 'Jan'],
  ['Cyrillic a and e in a Latin word', 'Jаnsеn', 'Jansen', 'Jаnsеn'],
  ['Cyrillic O in a number', '1234О6782', '123406782', '1234О6782'],
  ['Cyrillic word', 'Иванов', 'Иванов', 'Иванов'],
  ['full-width letters', 'Ｊａｎ kwam', 'Jan', 'Ｊａｎ'],
  ['full-width digits', '１２３', '123', '１２３'],
  ['Arabic-Indic digits', '١٢٣', '123', '١٢٣'],
  ['mathematical digits', '\ud835\udfcf\ud835\udfd0', '12', '\ud835\udfcf\ud835\udfd0'],
  ['ligature', 'oﬃce', 'o', 'o'],
  ['soft hyphen', 'Jan\u00adsen kwam', 'Jansen', 'Jan\u00adsen'],
  ['soft hyphen as entity', 'Jan&shy;sen', 'Jansen', 'Jan&shy;sen'],
  ['word broken at a line end', 'Jan-\nsen kwam', 'Jansen', 'Jan-\nsen'],
  ['the same with CRLF', 'Jan-\r\nsen kwam', 'Jansen', 'Jan-\r\nsen'],
  ['double name at a line end', 'Vries-\nBakker', 'Vries-\nBakker', 'Vries-\nBakker'],
  ['number at a line end', '1234-\n5678', '1234-\n5678', '1234-\n5678'],
  ['quoted-printable, UTF-8', 'Fran=C3=A7oise', 'Françoise', 'Fran=C3=A7oise'],
  ['quoted-printable, Latin-1', 'Fran=E7oise', 'Françoise', 'Fran=E7oise'],
  ['the same, marks of a date', 'geb 30=2E09=2E1957', '30.09.1957', '30=2E09=2E1957'],
  ['the same, marks of a number', 'nr 0314=2D36 20', '0314-36 20', '0314=2D36 20'],
  ['the same, an e-mail address', 'r=2Eos=40zorg=2Enl', 'r.os@zorg.nl', 'r=2Eos=40zorg=2Enl'],
  ['the same, at the end', 'in 1957=2E Daarna', '1957=2E', '1957=2E'],
  ['a line that goes on, a number', `${MAIL}bsn 1357=\n90862`, '135790862', '1357=\n90862'],
  ['the same, a letter', `${MAIL}Fran=C3=\r\n=A7oise`, 'Françoise', 'Fran=C3=\r\n=A7oise'],
  ['the same, words, quoted', `${MAIL}> Thyra =\n> Okkerse`, 'Thyra Okkerse', 'Thyra =\n> Okkerse'],
  ['a space and a line end in a number', `${MAIL}06 18 90 44=20\n71 b`, '44 71', '44=20\n71'],
  ['the same, behind a number', `${MAIL}nr 44=20\n3-4-1957`, '44 \n3-4', '44=20\n3-4'],
  ['a colon of mail', `${MAIL}om 9=3A00 uur`, '9:00', '9=3A00'],
  ['a curly apostrophe of mail', 'in =E2=80=99t Zand', "in 't Zand", 'in =E2=80=99t Zand'],
  ['a hard space of mail', 'Thyra=C2=A0Okkerse', 'Thyra Okkerse', 'Thyra=C2=A0Okkerse'],
  ['values in mail', `${MAIL}pred=20 en x=200, EF=40`, 'pred=20 en x=200, EF=40', 'pred=20 en x=200, EF=40'],
  ['a value on the next line', 'a=20, EF=85, HbA1c=\n53', 'c=\n53', 'c=\n53'],
  ['the same, in capitals', 'NAAM=BERG, HUISARTS=DEEN, BSN=\n53', 'BSN=\n53', 'BSN=\n53'],
  ['values', 'a=20, HbA1c=48, LVEF=40', 'a=20, HbA1c=48, LVEF=40', 'a=20, HbA1c=48, LVEF=40'],
  ['values that go on', 'lot=2D4471, x=40mg.per', 'lot=2D4471, x=40mg.per', 'lot=2D4471, x=40mg.per'],
  ['small letters', 'x3=2d4, 3=2e5', 'x3=2d4, 3=2e5', 'x3=2d4, 3=2e5'],
  ['equals sign alone', 'pH =7', '=7', '=7'],
  ['bold', '**Jan** kwam', 'Jan', 'Jan'],
  ['asterisk inside a word', 'Vr*ies*', 'Vries', 'Vr*ies'],
  ['underscores around a word', '_Jan_ kwam', 'Jan', 'Jan'],
  ['underscore inside a word', 'jan_jansen', 'jan_jansen', 'jan_jansen'],
  ['born, with an asterisk', '* 12-03-1956', '* 12', '* 12'],
  ['curly apostrophe', 'd’Ancona', "d'Ancona", 'd’Ancona'],
  ['typed accent for an apostrophe', 'd´Ancona', "d'Ancona", 'd´Ancona'],
  ['dashes', '06–12', '06-12', '06–12'],
  ['bullets in a number', '06•31•88', '06·31·88', '06•31•88'],
  ['bullets of a list', '• 3 mei • 4 mei', '• 3 mei • 4 mei', '• 3 mei • 4 mei'],
  ['non-breaking hyphen', 'Vries‑Bakker', 'Vries-Bakker', 'Vries‑Bakker'],
  ['hard space', 'Jan\u00a0Kok', 'Jan Kok', 'Jan\u00a0Kok'],
  ['narrow space', '12\u202f34', '12 34', '12\u202f34'],
  ['CRLF', 'Jan\r\nKok', 'Jan\nKok', 'Jan\r\nKok'],
  ['a letter of JSON', String.raw`{"naam":"M\u00fcller"}`, 'Müller', String.raw`M\u00fcller`],
  ['the same, escaped twice', String.raw`"M\\u00fcller"`, 'Müller', String.raw`M\\u00fcller`],
  ['an apostrophe of JSON', String.raw`"in \u2019t Zand"`, "in 't Zand", String.raw`in \u2019t Zand`],
  ['a line end of JSON', String.raw`{"t":"Jan\nde Wit"}`, 'Jan\nde', String.raw`Jan\nde`],
  ['the same, of Windows', String.raw`{"t":"Jan\r\nde Wit"}`, 'Jan\nde', String.raw`Jan\r\nde`],
  ['a stroke of JSON', String.raw`{"d":"12\/03\/1956"}`, '12/03/1956', String.raw`12\/03\/1956`],
  ['a path', String.raw`C:\notities\nieuw`, String.raw`C:\notities\nieuw`, String.raw`C:\notities\nieuw`],
  ['a path beside JSON', String.raw`{"t":"x"} C:\notities`, String.raw`C:\notities`, String.raw`C:\notities`],
  ['a path in JSON', String.raw`{"t":"C:\\notities"}`, String.raw`C:\notities`, String.raw`C:\\notities`],
  ['a path of a network', String.raw`\\praktijk\uitslag`, String.raw`\\praktijk`, String.raw`\\praktijk`],
  ['a share between brackets', 'de rest (%deel)', '(%deel)', '(%deel)'],
  ['backslash n outside JSON', String.raw`einde\nieuw`, String.raw`einde\nieuw`, String.raw`einde\nieuw`],
  [
    'a pair of JSON',
    String.raw`{"naam": "Thyra\ud83c\udf3eBolt"}`,
    'Thyra🌾Bolt',
    String.raw`Thyra\ud83c\udf3eBolt`,
  ],
  ['a space without width in JSON', String.raw`{"naam": "Oud\u200berk"}`, 'Ouderk', String.raw`Oud\u200berk`],
  ['a mark after its letter in JSON', String.raw`{"naam": "Zoe\u0308"}`, 'Zoë', String.raw`Zoe\u0308`],
  ['a broken letter in JSON', String.raw`{"naam": "Zo\u00c3\u00ab"}`, 'Zoë', String.raw`Zo\u00c3\u00ab`],
  [
    'a word that JSON cuts in two',
    String.raw`{"brief": "mw Okker-\nse belt"}`,
    'Okkerse',
    String.raw`Okker-\nse`,
  ],
  ['letters of three bytes in mail', `${MAIL}Nguy=E1=BB=85n belt`, 'Nguyễn', 'Nguy=E1=BB=85n'],
  ['an emoji in mail', `${MAIL}Thyra=F0=9F=8C=BEBolt`, 'Thyra Bolt', 'Thyra=F0=9F=8C=BEBolt'],
  ['mail that was escaped twice', `${MAIL}Ren=3DC3=3DA9e belt`, 'Renée', 'Ren=3DC3=3DA9e'],
  ['letters of three bytes in an address', 'https://x.example/Nguy%E1%BB%85n', 'Nguyễn', 'Nguy%E1%BB%85n'],
  [
    'a line end of a calendar',
    String.raw`${CALENDAR}4-4-1932\ndecubitus`,
    '1932\ndec',
    String.raw`1932\ndec`,
  ],
  [
    'marks of a calendar',
    String.raw`${CALENDAR}voet\, knie\; rug`,
    'voet, knie; rug',
    String.raw`voet\, knie\; rug`,
  ],
  [
    'the same in a plain text',
    String.raw`voet\, knie\n`,
    String.raw`voet\, knie\n`,
    String.raw`voet\, knie\n`,
  ],
  ['no tab in a calendar', String.raw`${CALENDAR}X:\team`, String.raw`X:\team`, String.raw`X:\team`],
  ['a space of a web address', 'Thyra%20Okkerse.pdf', 'Thyra Okkerse.pdf', 'Thyra%20Okkerse.pdf'],
  ['an apostrophe of a web address', 'd%27Ancona', "d'Ancona", 'd%27Ancona'],
  ['a letter of a web address', '%C3%89lise%20Valerio', 'Élise Valerio', '%C3%89lise%20Valerio'],
  ['the same, Latin-1', 'Ren%E9e', 'Renée', 'Ren%E9e'],
  ['a curly apostrophe of a web address', 'O%E2%80%99Neill', "O'Neill", 'O%E2%80%99Neill'],
  [
    'a comma and a space of a web address',
    'Okkerse%2C%20J.%20van',
    'Okkerse, J. van',
    'Okkerse%2C%20J.%20van',
  ],
  ['a percentage', '50%20 of 50%20mg', '50%20 of 50%20mg', '50%20 of 50%20mg'],
  [
    'a percentage behind its word',
    'LVEF%40, SpO2%95, EF%25',
    'LVEF%40, SpO2%95, EF%25',
    'LVEF%40, SpO2%95, EF%25',
  ],
  ['a share', '10% bij 20%c', '10% bij 20%c', '10% bij 20%c'],
  ['CR alone', 'Jan\rKok', 'Jan\nKok', 'Jan\rKok'],
];

describe('the view', () => {
  test.each(ROWS)('%s', (_, text, part, original) => expect(behind(text, part)).toBe(original));

  test('of plain text is that text', () => {
    const text = 'Beste Jan, de bloeddruk was 120/80.';
    expect(makeView(text).text).toBe(text);
  });

  test('keeps half a surrogate pair as it is', () => {
    expect(makeView('a\ud835b').text).toBe('a\ud835b');
    expect(makeView('a\udfcfb').text).toBe('a\udfcfb');
  });

  test('maps every offset into the text, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const view = makeView(text);
        let before = 0;
        for (let i = 0; i < view.text.length; i++) {
          expect(view.start(i)).toBeGreaterThanOrEqual(before);
          expect(view.end(i + 1)).toBeGreaterThan(view.start(i));
          before = view.start(i);
          // A plain letter or digit that stands for one unit is that unit.
          const typed = text.slice(view.start(i), view.end(i + 1));
          if (/^[a-zA-Z0-9]$/.test(typed)) expect(view.text[i]).toBe(typed);
        }
        expect(view.start(view.text.length)).toBe(text.length);
        expect(view.end(view.text.length)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('of a scanned text has the same offsets', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const view = makeView(`D0KTER PAT1ENT MEVR0UW ${text}`);
        const mended = mendScanned(view, tokenise(view.text, knowledge.lexicon), knowledge.lexicon);
        expect(mended.text.startsWith('DOKTER PATIENT MEVROUW ')).toBe(true);
        expect(mended.text.length).toBe(view.text.length);
        for (let i = 0; i < view.text.length; i++)
          expect([mended.start(i), mended.end(i + 1)]).toEqual([view.start(i), view.end(i + 1)]);
      }),
    );
  });

  test('of a view is that view, for text without marks that mean something twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9éëüç ,.\n]*$/), (text) => {
        const once = makeView(text.normalize('NFD')).text;
        expect(makeView(once).text).toBe(once);
      }),
    );
  });
});
