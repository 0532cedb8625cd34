/**
 * Given names that tell a man from a woman. Made by scripts/given-names/main.ts; don't edit.
 *
 * It lives here and not in the scanner's lexicon: the sex of a name never makes a finding, only says which of two
 * persons "mevrouw De Vries" is. The lexicon holds hashes of 700,000 words, is read from a file and would have to be
 * handed to every caller; these 1800 names cover nearly everybody and are a string until the first name is linked.
 */
import type { Gender } from './name-cues';

const MEN = `
aad aaron aart ab abdelkader abdul abel abraham achraf ad adam adriaan adrian adrien ahmad ahmed ahmet aiden alain
albert alberto aldo alessandro alessio alexander alexandre alexis alfons alfred alwin aly amaury amin amine amir
anas andre andreas andrew andries andy angelo anthony antoine anton antonio antoon appie arco ard arend arie arjan
arjen arjo armand arnaud arne arno arnold arnoud arnout aron arthur ate august aurelien axel ayden ayoub aziz
baptiste barend barry bart bart-jan bas bastiaan bastien ben benjamin bennie benny benoit berat berend bernard berry
bert bert-jan bertrand bertus bilal bjorn boaz bob boele boris boudewijn boy bradley brahim bram brecht brent brian
bruno bryan bulent camiel carel carl carlo carlos cas casper cedric cees charif charles chiel christiaan christian
christophe christopher claude claudio clemens clement cock coen colin collin constantijn cor corentin corne cornelis
cosmas cyril daan damian damien daniel danny dany daryl dave david davy dean delano denis dennis derk dex dick dico
didier diederik diego dieter dik dimitri dinand dion dirk dirk-jan doede doeke dolf don dorian douwe dre dries duco
durk duuk dylan dylano ed eddie eddy edgar edo edouard eduard edward edwin edy eelco egbert eibert eimert ekrem
elbert elco elias elmar emiel emil emile emin emir emmanuel emre engbert enrico enzo eppo eric erick erik ernest
ernst ernst-jan erwin ethan etienne eugene evert ewald ewout faas fabian fabien fabrice falco farid fatih fedde
felix ferdi ferdinand fernand ferre ferry filip finn flip florent florian florus fokke fokko folkert fons foppe
francesco francis franciscus francois francy frank franklin franky frans fred freddy frederic frederiek frederik
fredric freek friso frits gabe gabriel gaetan gaston gauthier ge geart geert geert-jan geertjan geoffrey george
georges ger gerard gerben gerco gerhard gerjan gerlof gerrit gerrit-jan gert gert-jan gertjan gerwin ghislain gianni
gideon gidi giel gijs gijsbert gilbert gilles gino giovanni giuseppe glenn gokhan goos govert gradus gregor gregory
guido guillaume gunther gustaaf guy habtamu halbe hamza hanno hans hans-martin harald harke harm harmen harold harre
harrie harro harry hasan hassan hayo hein hendri hendrik henk henk-jan hennie-jan henri henry herbert herman hermen
herve hessel hidde hilbert hilbrand hilko hindrik hub hubert hugo huib huibert huseyin huub huug ian ibrahim ike
ilias ilyas imre ingmar ingo ismail ivan ivo iwan izak jaap jac jacco jack jacky jaco jacob jacques jake jakob jamal
james jan jan-bert jan-dirk jan-kees jan-willem jankees jannes jari jarne jarno jason jasper jay jayden jayson
jean-claude jean-francois jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jef jeffrey
jeffry jelle jelmer jelte jens jeremy jeroen jerome jerry jesper jesse jim jimmy joachim joannes joaquin job
jochanan jochem jochum joel joep joeri joery joey johan johann johannes john johnny johny jon jonas jonathan joop
joost jop joram joran jordan jordy jorge jorik joris jorn jorrit jort joseph josephus joshua jozef juan julian
julien julius jur jurgen jurjen jurr jurre jurrie jurrien justin juul kaj karel karim karl karst karsten kaspar
kasper keano kees kenneth kenny kevin khaled khalid kian kick kivilcim klaas klaas-jan ko kobe koen koenraad koos
kor kornelis krijn kris kristian kristof kurt kyan kyano lambert lammert lander lars laurens laurent leander
leendert lenn lennart lennert leo leon leonard leroy lester levi levien liam lieuwe lieven lionel lodewijk logan
loic lorenzo louis lourens louw lowie lubbert luc lucas lucien ludo ludovic ludovicus luis lukas luke luuk maarten
maas machiel mads maes mahmut maikel mamadou manfred manuel marc marcel marco marin marinus mario marius mark marko
marlon marnix marten martijn martin marty marvin mason math matheo mathias mathieu mathijs mathis mats matteo
mattheus matthias matthieu matthijs maurice maurits mauro max maxence maxim maxime mehdi mehmet meindert meint mels
melvin menno merijn michael michel michiel mick mienk miguel mike milan milo mitchel mohamed mohammad mohammed
morris muhammed murat mustafa mustapha nathan naud nees nelis nick nico nicolas niek niels nils noah noel nol nolan
norbert noud nout oene olaf olav olivier omar onno orlando oscar osman otto owen pablo pallieter pascal patrick paul
paulus pedro peet pelle pepijn perry peter petrus philip philippe pier pierre piet pieter pieter-jan pol popke
quentin quinten quintijn quintus rachid raf rafael raimond rakesh ralph ramon raoul raphael ravi rayan raymond
reinder reinier reinout relus remco remi remko remmelt remy renaud rens rense ricardo richard rick rienk rik rikus
rinus rinze roald roan rob robbe robbert robbie robert roberto roderic roel roeland roelf roelof roger rogier roland
rolf romain romke ron ronald ronnie ronny roy ruard ruben rudi rudie rudolf rudy rutger ruud ruurd ryan said salih
salvatore sami samir samuel sander sebastiaan sebastian sebastien sef sem senn senne sent sep sepp seppe serge
servaas seth sicco siebe siebren siem sierd sietze sijbe sijmen silvio simon sinan sipke sjaak sjako sjef sjoerd
sjors spencer stan stanley stef stefaan stefan sten stephan stephane steve steven stienus stijn suleyman sven sybe
sybrand sybren sylvain sytse sytze tahsin tamme taner ted teun teunis teus theo theun thibault thibaut thierry
thijmen thijn thijs thom thomas tibo tiemen ties tijmen tijn tijs tiko tim timo timothy titus tjalle tjalling tjebbe
tjeerd tjerk tjibbe tjitte tobias toine tom tomas ton tonnie toon trevor tristan tuur twan tycho tygo tyler
valentijn valentin vic victor vigo vijay viktor vince vincent vincenzo walter wannes ward warre werner wesley wessel
wiebe wiebo wiel wiet wietse wietze wijnand wilbert wilco wilfred wilfried wilhelm wilko willem willem-jan william
wim wimar wolter wopke wout wouter wouter-jan wubbo wybren xander xavi xavier yanis yarnick yassin yassine ydo
younes youssef yuri yusuf yvan yves yvo zakaria zeeger zohair
`;

const WOMEN = `
aafke aagje aaliyah aaltje abeltje ada adeline adriana adrienne agnes aicha aike aimee aleida alette alexandra
alexia alice alicia alida alina aline alix alma alyssa amandine amber amelia amelie amina amira amy an ana anais
andree angela angelina angeline angelique anissa anita anja anje ank anke ankie ann anna anna-lena annabel
anne-marie anne-sophie anne-wil annebeth anneke annelien annelies anneloes annemarie annemie annemiek annemieke
annemijn annet annetje annette annick annie annigje anny anouk ans antje antoinette ariane arja arlette astrid attje
audrey aukje aurelie aurore axelle aya ayla aylin ayse azra babette barbara baukje bea beatrice belinda benedicte
benthe bep beppie bernadette bets betsy betty bianca bibi birgit bouchra bregje brenda brigitte britt britte carin
carina carine carla carlijn carmen caro carola carole carolien caroline cathalijne catharina catherine cathy cato
cecile cecilia celia celine ceylin chantal charline charlotte chiara chloe christa christel christelle christiana
christiane christianne christina christine cilia cindy ciska claire clara claudia claudine clemence colette connie
conny cora coralie corien corina corinne cornelia corry cynthia daisy dana daniela danielle danique daphne debbie
debora deborah delphine demi denise desiree det diana diane dianne dieke dieuwke dilek dimph dina dinie dirkje donja
dorette dorien dorine dorothe durkje ecrin edith eefje elena eliane elien elif elin eline elisa elisabeth eliza
elizabeth elize elke ella ellen elles ellie elly elodie eloise els elsa elsbeth elske elvira elza elze emilia emilie
emily emine emma emmanuelle emmy erica erika erna esila esme esmee esra estelle ester esther eugenie eva evelien
eveline evelyne evi evie evita evy fabienne famke fanny farida fatiha fatima fatma fay faye febe feline fem femke
fenna fenneke fie fieke fien fiene fietje fiona fleur floortje flora flore florence francine francoise frauke
frederike frieda froukje gabrielle gaby gaelle gea geertje geesje geeske geke gemma genevieve genoveef georgette
geraldine gerda gerdien germaine gertie gertrud gezina ghislaine gilberte gina ginette gisela gisele giulia
godelieve gonnie gre greet greetje greta gretha griet grietje guusje hailey hajar hanke hanna hannah hanneke
hannelore hannie hanny harma harmien harmke hayat heidi heidy heleen helen helena helene helga helma hendrika
hendrikje henriette herma hester hetty hilda hilde hilma hiltje huguette ida ietje ilona ilonka ilse imane imke ina
inaya indra ine ineke ines inez inge ingeborg ingrid irene iris irma irona isabel isabella isabelle ise isis ivy ize
jacobien jacquelien jacqueline jade jamila jana jane janet janette janine janna janne janneke jannetje jannette
jantien jantine jantsje jaqueline jasmijn jayda jaylinn jeanet jeanette jeanine jeanne jeannette jeannine jellie
jeltje jeltsje jenna jenneke jennie jennifer jenny jessica jet jill jinthe jitske joanna joanne jocelyne joelle
johanna joke jolanda jolande jolie jolien jolijn jorien josee josefien josephina josephine josette josiane josine
joukje joyce judith julia julie julienne juliet juliette justine kaat karen karien karima karin karina karine karla
karlijn karolien kate kathleen kathy katia katinka katleen kato katrien katty kaylee kayleigh keklik kelly khadija
kiki kimberley kimberly kirsten kitty klaartje klaske krista kristel kristien kyara kyra laetitia lana lara latifa
laura laure lauren laurine lea leah leila lena lenie leoni leonie leontien lia lianne lida lidwien lieke lien lies
liesbet liesbeth lieve liliane lily lina linda linde lindsay lindsey linn lisa lisanne lise lisette liv livia liz
liza lizanne lize lizz lizzy lobke loes lola lonneke lore lot lotte louisa louise lucia lucie lucienne lucy luna
lutgarde lyda lydia lydie lynn maaike maartje machteld madeleine madelief madelon magali magda magdalena maike maite
maja malika mandy manon manuela mara marcelle marchien mare marga margareta margaretha margaux margo margot margreet
margreeth margret margriet marguerite mari maria mariam marianne marie marie-christine marie-claire marie-france
marie-jeanne marie-jose marie-louise marie-paule marie-rose marie-therese marieke mariella marielle marienel
mariette marij marije marijke marika marike marina marine marinka marion marischa marisja mariska marit marita marja
marjan marjolein marjolijn marjon marleen marlies marloes marlou marry martha marthe martina martine martje mary
maryam maryse mascha mathilde maud maureen maya mea megan meike melanie melissa merel merian merle meta mette mia
micheline michelle mieke mien miep mies mila milou mina minne mira miranda mireille miriam mirjam mirte mirthe mona
monica moniek monika monique morgane muriel murielle myra myriam myrthe nadia nadine nadja nancy nanda naomi natacha
natalia natalie natascha natasha natasja nathalie neeltje nel nele nelleke nellie nelly netty nia nicole nienke
nieske nina nine ninthe nisa noella noelle noemie noor noortje nora norah nova nynke oceane odette odile olga olivia
pamela pascale pascalle patricia patty paula paulette paulien pauline peggy petra phileine pia pien pippa priscilla
quinty rachel rachida ramona rania raymonde rebecca regine reina reinette reinie remine renata renate renee renske
rhea ria rianne riekje rieky riet rietje riette rina rineke rita roelie romane romy roos roosmarijn rosa rosalie
rosan rosanna rose rosemarie rosette rosita ruth saar sabine sabrina salma samantha samira sandra sandrine sanne
sara sarah saskia selena selina serena severine shana shanna sharon sheila sienna sietske sigrid silke silvia simone
simonne sita sjaan sjaantje sjoukje sofia sofie solange sonia sonja sophia sophie stefanie stella stephanie sterre
stien stientje susan susanne suus suzan suzanna suzanne suze sybrig sylvia sylvie talitha tamara tania tanja tara
tatiana tatjana tess tessa thea therese thessa tiffany tina tine tineke tirza tjitske toos tootje trees trijntje
trix trudy truus ursula vajen valentina valerie vanessa veerle vera veronica veronique vicky victoria virginie
viviane vivianne wanda wassila welmoed wendy wieke wietske wilhelmina willeke willemieke willemien willemijn wilma
winnie yana yara yasmin yasmina yasmine yeter yfke yinthe yolande yvette yvonne zara zeynep zoe zoey
`;

let known: Map<string, Gender> | null = null;

function read(): Map<string, Gender> {
  const names = new Map<string, Gender>();
  for (const name of MEN.trim().split(/\s+/)) names.set(name, 'm');
  for (const name of WOMEN.trim().split(/\s+/)) names.set(name, 'v');
  return names;
}

/** The sex nearly all bearers of a folded given name have; null for "robin" and for a name that is not listed. */
export function sexOfGivenName(name: string): Gender | null {
  known ??= read();
  return known.get(name) ?? known.get(name.split('-')[0]!) ?? null;
}
