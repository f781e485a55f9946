/** Bokmål words that mean so nearly the same that a need is the same with any of them; the first stands for all. */
export const sameMeaning = `
mor mamma moren mora mammaen mutter mamsen mams
far pappa faren pappaen fatter farsan
bestemor farmor mormor oldemor besta bestemora gamlemor olla
bestefar farfar morfar bestefaren oldefar gammelfar gamlefar
kone kona fruen ektefelle ektefellen samboer samboeren ektemann ektemannen gubben kjerringa partner kjæreste
slektning onkel tante søster søstera bror broren svigermor svigerfar svoger fetter kusine nevø niese grandonkel grandtante søsken
nabo naboen granne naboene oppgangen
venn venner kamerat kompis venninne venninner kjenning kjente
gutt guttungen guttene tenåring sønn sønnen datter datteren dattera jente jenta ungen barnet poden veslejenta tvillingene
falle falt ramle ramlet ramler dette datt detter snuble snublet snubler stupe stupte rase velte veltet overende
skli skled sklir sklidde gli glir glatt
ødelagt stykker knust sprukket sprakk defekt kaputt røket ødelegges havarert løsnet dingler vakler slarker skranter
virke virker fungerer funker lystrer
reparere fikse mekke ordne skru service verksted reparasjon
sliten utslitt utmattet utkjørt utbrent trøtt nedkjørt
redd engstelig utrygg utrygt skremt livredd
bekymret urolig uroer bekymrer
trist deprimert nedstemt nedfor nedtrykt deppa deppet håpløs meningsløs mørkt svart tungsindig
gråte gråter griner grine hulker tårer
alkohol øl vin vinen brennevin sprit fyll drikking flasker flaske promille pils rødvin
rus narkotika stoff hasj piller-misbruk amfetamin
pleier pleieren pleierne hjemmehjelp hjemmehjelpen hjelperen hjelpere vikar vikaren vikarer betjening
hjemmetjeneste hjemmetjenesten hjemmesykepleie hjemmesykepleien
toalett toalettet do doen dass wc doskåla
rengjøre rengjøring støvsuge støvsuger støvsuging moppe svabre skrubbe husvask gulvvask vaskehjelp renhold husarbeid støv støvtørking
sykehus sykehuset avdelingen posten klinikken lasarettet akutten
lege legen doktor doktoren legekontoret fastlege fastlegen overlegen spesialisten
medisin medisiner medisinen tablett tabletter tablettene pille piller pillene dosett dosetten
mat middag middagen frokost frokosten måltid kveldsmat lunsj niste suppe
spise spiser ete
sykehjem sykehjemmet gamlehjem aldershjem institusjon heimen
omsorgsbolig seniorbolig trygghetsbolig bofellesskap serviceleilighet
telefon mobil mobilen telefonen
snakke prate prater snakker skravle samtale slå-av-en-prat
kjøpe kjøper skaffe anskaffe kjøpes selges selger
låne låner lån utlån
levere leverer returnere returnerer retur tilbake innlevering
klage klager anke protestere overprøve overprøvd omgjøre motsi uenig innvende
avslag avslått avvist nektet nekter
vedtak vedtaket avgjørelse avgjørelsen beslutning
penger pengene økonomi økonomien konto kontoen sparepenger bank banken
regning regninger regningene faktura fakturaer inkasso giro purring gjeld
betale betaler koste koster kostnad pris prisen egenandel avgift gebyr
følge følger ledsage ledsager ledsaging
briller brillene synet syn svaksynt
høre hører hørsel hørselen døv tunghørt
glemme glemmer glemsk glemt surrer surr roter virrer virrete forvirret
demens dement alzheimer alzheimers demenssykdom
pårørende familien familie
avlastning avlaste avlasting pusterom pause
sår såret sårene bandasje plaster kompress sårstell
dusje dusjer dusj dusjen bad badet bade
bukse bukser klær klærne sokker sokk strømper skjorta genser plagg kjole
trapp trappa trappen trappene trinn
leilighet leiligheten blokk blokka hybel
hus huset villa villaen enebolig gården
veldig svært kjempe skikkelig
alene åleine ensomt
vente venter ventet kø venteliste
sint rasende arg sinna aggressiv
oksygen surstoff
pustemaskin respirator cpap pusteapparat
rullestol rullestolen
nøkkel nøkkelen nøkler nøklene
natt natta natten nettene netter
vondt smerter smerte verk verker
tolk tolken oversette oversetter oversettelse
skrive-under signere undertegne
verge vergemål fullmektig
trene trening øve opptrening trener
frisk bra leget
uke uker uka uken
måned måneder
dag dager dagen`;
