import { wordTable } from '../../vocabulary/word-table.ts';

/** Words that stand between first names and a surname. All in small letters, as {@link FoldedWord.text}. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van de der den het t te ten ter op in aan bij uit onder over tot voor d l le la les du des di da del della do dos von vom zu zum zur af al el bin ben ibn abu mac mc o st saint san'.split(
    ' ',
  ),
);

/** What people write for particles: `v. Dam`, `v.d. Berg`, `vd Berg`. */
export const SHORT_PARTICLES = wordTable({
  van: 'v',
  von: 'v',
  de: 'd',
  den: 'd',
  der: 'd',
  het: 't',
  ter: 't',
  ten: 't',
  te: 't',
});

/** Before a name, and no part of it. With or without a full stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'heer heren dhr hr meneer mijnheer mevrouw mevr mw mej mejuffrouw mme dame dames juffrouw juf meester fam familie echtpaar mr mrs ms miss mister missus messrs mister sir dame lord lady madam dr drs prof professor doctor dokter ir ing bc rev reverend father fr sister brother pastor ds dominee pater zuster zr br pr cllr councillor councilmember councilman councilwoman mayor alderman ald judge justice'.split(
    ' ',
  ),
);

/** Behind a name, and no part of it. */
export const DEGREES: ReadonlySet<string> = new Set(
  'msc bsc ma ba mba mpa phd md llm llb bba bed med dphil jr sr esq ra rc rm emia cpa'.split(' '),
);

/**
 * Surnames and first names that are words of the language too. Written small they are words; at the start of a sentence nothing tells which
 * of the two they are.
 */
export const ORDINARY: ReadonlySet<string> = new Set(
  [
    'appel baars baas bakker bas beek beer berg best blok bloem bode boek boer bok boom boon boot bos bosch both braam brand breed brink',
    'broek bron brouwer brug bruin bus buur dam dans dekker dijk dokter dorp draad draaier drost duin duivel eik engel es faber feest fort',
    'gans geel gids goed goede goud graaf graf gras griffier grijs groen groot gulden haak haan haar haas hal ham hamer hart haven hazelaar heer',
    'heide hek held hemel hengel herder hertog heuvel hoed hoek hof hond hoorn horst hout huis hulst ijzer jager jong kaas kade kamer kamp kan',
    'kanter kapitein kar kat keizer keizers kelder kerk kers keuken kist klaver klein klerk klok knecht koe koet koning konings kok kool kooi',
    'koop koopman koper kort koster kraai kraan kramer krans krijger kroon kruis kuiper laan lam land lang lange laren leek leen leeuw leider',
    'linde linden lood loper maas maat man mast maten meer meester mei meijer mens mes meulen midden moer mol molen molenaar monnik mos muis mulder',
    'munnik muur naald nacht notaris oever oord oost otter oud oude paal paap paard pad pan park paus pauw peer pen pijl pijper plaat plas',
    'pleij ploeg poel pol poort post pot prins put raad raaf raadsman rechter rijk rijks ridder riet ring roest rood roos rozen ruiter scheer',
    'schaap schepen schilder schip schippers schipper schoen schoenmaker schout schrijver secretaris slager sloot slot sluis smid smit snel snijder snijders',
    'snoek spaan spies spin spook staal stad ster sterk stam steen stoel stok straat strand stroom stuur timmer timmerman toren tuin tuinman valk vat vee',
    'veen veer veld velden ven verdonk verf verhoef verkade vis visser visscher vink vlag vlam vlek vlieger vloed vlees voet vogel volk voogd voorzitter vos vries',
    'vreugde vrede vriend waard wagen wagenaar wal wand warm water weg wei weide wees west wever wijn wijs wijze wild winkel winter wit witte wolf wolk',
    'woud zaal zand zandt zee zeeman zegel zeil zijl zilver zomer zon zoon zuid zwaan zwaard zwart',
    'able abbot archer art august baker ball banks bell bird bishop black bloom bond bowman bridge bridges brook brooks brown bush butcher butler cannon',
    'carpenter carter carver case castle chance chase chief church clark clay clerk close coast cole cook cooper cross dale dawn day dean dear deer',
    'drew drake driver duke early earth east faith farmer field fields fisher fish flower flowers ford forest foster fowler fox frank freeman french frost fuller',
    'gardener gardner gates gay gene glass gold good grace grant grave graves gray green grey ground grove guy hall hand hardy harper harvest hawk head hill',
    'hills holiday holly home hood hook hope house hunt hunter ivy jack jay job jobs joy judge june keen key king knight lake lamb lance land lane law',
    'lawyer lee light little long lord love low major manner march mark marsh marshal martin mason may mayor mays mercer merit mike mill miller mills',
    'moon moss noble north nurse olive page pain palmer park parker parks parson parsons patience pearl pepper piper plant pole pond poole pope porter post',
    'potter powers price priest prince print proctor queen rain ray read reader reed reeve rice rich ring rivers road rob robin rock rod root rose round',
    'ruby rush sage salmon sand savage sawyer school sharp shepherd ship shoemaker shore short singer skinner small smart smith snow south sparrow speed spence',
    'spring star starling steel stone storm stout strange street strong sue summer summers sweet swift swan tailor taylor temple thorn tile town tree',
    'trip turner vale vine walker wall walls ward warden waters watts way weaver webb weeks wells west wheeler white wild will winter winters wise',
    'wolf wood woods words world worth wright yard young',
    'april bob daan dien flip floor fleur guus iris jan jasmijn juli juni kees kit lieve lot maan madelief mans max pim pien piet ries rein roel sam sterre',
    'stijn teun tim trix trui viool vrijdag wil wies wim zus den haag',
  ]
    .join(' ')
    .split(' '),
);

/** Who does this at the start of a sentence is somebody: `Bakker vraagt …`. */
export const SAYING: ReadonlySet<string> = new Set(
  'zegt zei vraagt vroeg meldt meldde stelt geeft licht vindt wil deelt merkt antwoordt antwoordde reageert bedankt wijst noemt vertelt verwacht opent sluit vult benadrukt constateert concludeert concludeerde denkt herhaalt informeert legt neemt oppert pleit raadt steunt stemt verklaart verzoekt waarschuwt says said asks asked reports reported thinks explains notes noted replies replied suggests thanks answers adds agrees objects proposes moves moved seconds seconded'.split(
    ' ',
  ),
);

/** Before a word they say that it is no name: `op de Dam`. */
export const ARTICLES: ReadonlySet<string> = new Set([
  'de',
  'het',
  'een',
  't',
  'the',
  'a',
  'an',
  'deze',
  'die',
  'dit',
  'dat',
  'this',
  'that',
  'onze',
  'our',
]);

/** A guest in quotes that begins so is no person. */
export const BODIES: ReadonlySet<string> = new Set(
  'gemeente provincie ministerie stichting vereniging bureau firma bedrijf dienst raad college waterschap universiteit hogeschool school bewoners omwonenden vertegenwoordiger vertegenwoordigers medewerker medewerkers afvaardiging delegatie een de het the a an some several municipality ministry council foundation'.split(
    ' ',
  ),
);

const FIRMS: ReadonlySet<string> = new Set(
  'firma fa gebroeders gebr bouw garage hotel restaurant cafe café bistro kroeg bar apotheek kapsalon kliniek notaris notariaat makelaar makelaars makelaardij aannemer aannemers advocaten accountants architecten adviseurs installaties installateur loodgieter hovenier hoveniers tuinen transport vervoer taxi reizen tours techniek elektra verhuur verhuizingen schilderwerken catering stichting vereniging club fonds team afdeling groep holding bv nv vof bakery brewery butchers builders plumbers electricians contractors motors coaches travel inn pub shop stores company estate estates farm school college church charity trust foundation group partners solicitors lawyers surveyors house hall lodge team'.split(
    ' ',
  ),
);
const OF_FIRMS =
  /^\p{L}{2,30}(?:erij|bedrijf|kantoor|bureau|winkel|handel|school|groep|fonds|dienst|zaak|praktijk|centrum|service|services)$/u;

/** Before a surname it makes that of a firm: `Bakkerij Bos` is no B. Bos. In small letters. */
export function isFirm(word: string): boolean {
  return FIRMS.has(word) || OF_FIRMS.test(word);
}
