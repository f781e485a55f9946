import type { DangerLanguage } from '../danger-words.ts';

/** Written after the list was broadened, where nobody is in danger; measured once: 7 of 80 raised. Lines behind 6 of those were narrowed after. */
export const unseenQuiet: Readonly<Record<DangerLanguage, readonly string[]>> = {
  nb: `skal jeg puste med magen når jeg gjør øvelsene
brystet er operert og bandasjen skal skiftes torsdag
jeg snakker dialekt, håper det går bra
armen er stiv om morgenen, kan jeg få ergoterapeut
mor tåler ikke blodfortynnende, hvem tar prøvene
hvor mange tabletter skal far ha til frokost
hun må ha oppkuttet mat, ellers blir det vanskelig å svelge
trenger noen som følger far på tur, han går seg lett bort
tannlegen sier tunga er fin
kan blodsukkeret måles av hjemmesykepleien
gasskomfyren skal byttes med induksjon
røyker far på rommet eller må han ut
sengen er tom for skift, kan dere ta med laken
han er redd for hunder, kan dere si fra til hjelperne
døren på badet er låst innenfra når jeg dusjer, er det greit
kan jeg få en kniv med tykt skaft
orker ikke gå til butikken, kan noen handle
livet er godt her, men jeg vil ha mer besøk
når dere leser dette vil jeg gjerne bli oppringt
siste brev fra dere kom i mai`.split('\n'),
  nn: `far øver på å puste roleg med fysioterapeuten
kan eg ta blodtrykket heime
snakkar ho med legen sin om dette eller med dykk
handa er svak etter gikt, treng grep på kranen
kor mykje insulin står det på lista
ho et sakte og vil ha mjuk mat
kan ei hjelpe far ut i sola
vi ser etter ein annan bustad til mor
kvar finn eg skjemaet for støttekontakt
omnen må feiast før vinteren
ho sit ofte ute på trappa og ser på folk
senga er kald, kan ho få varmelaken
mannen min er redd for å køyre buss
låsen på døra er sliten
sonen slår på lyset for meg kvar kveld
eg vil ikkje ha meir besøk på søndagar
kven tek over når ho døyr, husleiga altså
tablettane er for store å svelgje
siste frist for søknaden
livet på omsorgsbustaden er greitt`.split('\n'),
  sv: `andningsövningar på nätet, finns det
bröstet är opererat och ska läggas om på torsdag
pratar ni finska på boendet
armen är stel på morgonen
hur många tabletter ska pappa ha till frukost
vem mäter blodsockret när mamma är på korttids
hon behöver finfördelad mat
följeslagare till pappa som gärna går ut
tungan är torr, har ni munvård
vi vill byta gasspis mot induktion
röker han på rummet eller går han ut
sängen behöver nya lakan
hon är rädd för hundar
dörren till badrummet går att låsa inifrån
kniv med tjockt skaft
orkar inte gå till affären
livet är gott här men vill ha mer besök
när ni läser detta får ni gärna ringa
sista brevet från er kom i maj
får min bror gå ut ensam på kvällen`.split('\n'),
  en: `breathing exercises with the physio please
her chest was operated and the dressing is due thursday
do you speak polish on the phone
my arm is stiff in the morning, can i see someone
how many tablets does dad have with breakfast
who checks blood sugar while she is at respite
she needs her food cut up
company for dad who likes going out
a dry tongue, do you do mouth care
swap the gas cooker for induction
does he smoke in his room or outside
the bed needs new sheets
she is scared of dogs, tell the helpers
the bathroom door locks from inside, is that fine
a knife with a thick handle
i dont have the strength to walk to the shop
life is good here but i want more visits
when you read this please ring me
the last letter from you came in may
may my brother go out alone in the evening`.split('\n'),
};
