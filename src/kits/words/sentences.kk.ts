/** The sentences of the program in Kazakh, by their English words: refusals that pages show, and what an editor should look at. */
export const KK_SENTENCES: Readonly<Record<string, string>> = {
  // What an editor should look at.
  "a copy in an archive (archived)": "мұрағаттағы көшірме (“archived”)",
  "a look through its official journal since then, and a new day of review":
    "ресми басылымды сол күннен бері қарап шығу және қараудың жаңа күні",
  "a source that says so, and its day: COMMENCED, REPEALED or EXPIRED, from or until":
    "мұны айтатын дереккөз және күні: “COMMENCED”, “REPEALED” немесе “EXPIRED”, “from” немесе “until”",
  "another address of the same document": "сол құжаттың басқа мекенжайы",
  "another address, or a copy in an archive (archived)": "басқа мекенжай немесе мұрағаттағы көшірме (“archived”)",
  "exceptTo, where it is one; the condition that parts them; or the end of the older":
    "ерекшелік болса, “exceptTo”; оларды ажырататын шарт; немесе ескісінің аяқталуы",
  "in a place that is often asked about, it rests on evidence that is {0}": "жиі сұралатын жерде дәлелі мынадай: {0}",
  "it allows what {0} forbids, under the same conditions, and is no exception to it":
    "{0} тыйым салғанды дәл сол шарттармен рұқсат етеді әрі оның ерекшелігі емес",
  "it was last read on {0}": "соңғы рет оқылған күні: {0}",
  "its address was dead on {0}": "мекенжайы жауап бермеген күн: {0}",
  "no copy of it is kept": "көшірмесі сақталмаған",
  "no source that was seen says whether it is in force": "қаралған дереккөздердің ешқайсысы оның күшінде екенін айтпайды",
  "nobody noted when it was read": "қашан оқылғанын ешкім жазбаған",
  "nobody noted when the law of {0} was looked through": "{0} құқығы қашан қаралғанын ешкім жазбаған",
  "only the year is known: {0}": "жылы ғана белгілі: {0}",
  "reading it, and the day as retrieved": "оқып шығу және күнін “retrieved” деп жазу",
  "the day on which the statute ended, or the law that kept the rule": "акт аяқталған күн немесе ережені сақтаған заң",
  "the law of {0} was looked through up to {1}": "{0} құқығы мына күнге дейін қаралған: {1}",
  "the legislature's own record: it became law, it goes on, with a new day of review, or it came to nothing on the day on which that was seen":
    "заң шығарушы органның өз мәліметі: заң болды, қаралып жатыр (қараудың жаңа күнімен) немесе байқалған күні нәтижесіз аяқталды",
  "the official journal of that year, or the heading of the text": "сол жылғы ресми басылым немесе мәтіннің тақырыбы",
  "the rule stands until {0}, and its statute ended on {1}": "ереже {0} дейін тұр, ал оның актісі {1} аяқталған",
  "the rules under rules, or another status": "“rules” өрісіндегі ережелер немесе басқа мәртебе",
  "the status is {0}, and {1} speaks of mining and stands: {2}": "мәртебесі — {0}, ал {1} майнинг туралы және күшінде: {2}",
  "the status names no rule that it rests on: {0}": "мәртебе неге сүйенетін ережені атамайды: {0}",
  "the text of the law, read, with the place in it": "заңның оқылған мәтіні және ондағы орны",
  "the text of the rule: whom it binds, and whether it stands": "ереженің мәтіні: кімді міндеттейді және күшінде ме",
  "{0} still stands as proposed, and the last that was heard of it is of no known day":
    "“{0}” әлі де жоба болып тұр, ол туралы соңғы хабардың күні белгісіз",
  "{0} still stands as proposed, and the last that was heard of it is of {1}":
    "“{0}” әлі де жоба болып тұр, ол туралы соңғы хабардың күні: {1}",
  "{0} was tabled in {1}, which ended before {2}, and still stands as proposed":
    "“{0}” мына кезеңде енгізілген: “{1}”; ол {2} дейін аяқталған, ал жоба әлі де жоба болып тұр",
  "{0}; no copy of it is kept": "{0}; көшірмесі сақталмаған",

  // The address: its path, its parameters, its time.
  "nothing is at {0}; questions go to /graphql, and ids are paths":
    "{0} мекенжайында ештеңе жоқ; сұрауларды `/graphql` қабылдайды, жазбалардың идентификаторлары — жолдар",
  "nothing lives at this address; ids are paths, such as /akn/ru or /concept/digital-mining":
    "бұл мекенжайда ештеңе жоқ; жазбалардың идентификаторлары — жолдар, мысалы `/akn/ru` немесе `/concept/digital-mining`",
  "release {0} is not published": "{0}-шығарылым жарияланбаған",
  "release {0} of the dataset holds nothing under {1}": "деректер жинағының {0}-шығарылымында мынаның астында ештеңе жоқ: {1}",
  "release {0} of the dataset holds nothing under {1} at this time":
    "деректер жинағының {0}-шығарылымында бұл уақытқа мынаның астында ештеңе жоқ: {1}",
  "no such parameter; did you mean {0}? {1}": "мұндай параметр жоқ; мүмкін, {0}? {1}",
  "no such parameter; {0}": "мұндай параметр жоқ; {0}",
  "this address takes none": "бұл мекенжай параметр қабылдамайды",
  "this address takes {0}": "бұл мекенжай қабылдайтыны: {0}",
  "is empty; give it a value, or leave it out": "бос; мән беріңіз немесе алып тастаңыз",
  "is given twice; give it once": "екі рет берілген; бір рет беріңіз",
  "{0} is none of its values; it takes {1}": "{0} — оның мәні емес; қабылданатыны: {1}",
  "this address can be had as: {0}": "бұл мекенжайды мына түрде алуға болады: {0}",
  "this can be had as json or xml": "мұны `json` немесе `xml` түрінде алуға болады",
  "the path is not percent-encoded UTF-8": "жол пайызбен жазылған UTF-8 емес",
  "the path names another day, {0}": "жол басқа күнді атайды: {0}",
  "{0} is no day; write 2027-01-01": "{0} — күн емес; былай жазыңыз: 2027-01-01",
  "{0} is no day; write it as 2024-11-01": "{0} — күн емес; былай жазыңыз: 2024-11-01",
  "{0} is no instant; write it as 2026-01-31T12:00:00Z": "{0} — уақыт сәті емес; былай жазыңыз: `2026-01-31T12:00:00Z`",
  "{0} comes before from, {1}": "{0} басталу күнінен ({1}) бұрын",
  "what will be known in the future is not known; leave it out for now":
    "болашақта не белгілі болатыны белгісіз; қазіргіні сұрау үшін мұны алып тастаңыз",
  "this node may not have heard yet of every release until then; ask again in a moment, or leave it out for now":
    "бұл торап сол уақытқа дейінгі барлық шығарылымды әлі білмеуі мүмкін; сәл кейін сұраңыз немесе қазіргіні сұрау үшін мұны алып тастаңыз",
  "the dataset begins with release 1, published {0}; before it nothing was recorded":
    "деректер жинағы {0} жарияланған 1-шығарылымнан басталады; оған дейін ештеңе жазылмаған",
  "the dataset has no release yet; run minelaw ingest": "деректер жинағында әлі шығарылым жоқ; `minelaw ingest` орындаңыз",
  "nothing is recorded yet": "әлі ештеңе жазылмаған",
  "an id in the address names another moment": "мекенжайдағы идентификатор басқа уақытты атайды",
  "the id names release {0}, which is not published": "идентификатор жарияланбаған шығарылымды атайды: {0}",
  "the id says another moment than {0}; give one of the two":
    "идентификатор атаған уақыт пен {0} бөлек; екеуінің бірін қалдырыңыз",
  "the ids are of different moments; ask for each moment apart":
    "идентификаторлар әртүрлі уақытқа жатады; әр уақытты бөлек сұраңыз",
  "{0} is no id of a {1}": "{0} — мына түрдегі жазбаның идентификаторы емес: {1}",
  "{0} is no id; ids are paths, such as /rule/ru/over-limit":
    "{0} — идентификатор емес; идентификаторлар — жолдар, мысалы `/rule/ru/over-limit`",

  // Lists.
  "a cursor or another value of the query is not what its place needs": "курсор немесе сұраудың басқа мәні өз орнына сай емес",
  "is no cursor of this list": "бұл тізімнің курсоры емес",
  "is no cursor of this list at this moment; take one from pageInfo or edges of the same field, asked for the same things on the same day":
    "бұл тізімнің бұл уақыттағы курсоры емес; тізімді басынан ашып, келесі бетке сілтемемен өтіңіз",
  "must be from 1 to {0}, and is {1}": "1-ден {0} дейін болуы керек, ал берілгені: {1}",
  "ask for 1 to {0}": "1-ден {0} дейін сұраңыз",
  "at most {0} at a time, and there are {1}": "бір жолы ең көбі {0}, ал берілгені: {1}",
  "at most {0}, and there are {1}": "ең көбі {0}, ал берілгені: {1}",
  "belongs to first; together with last, give before": "`first` параметріне жатады; `last` болса, `before` беріңіз",
  "belongs to last; together with first, give after": "`last` параметріне жатады; `first` болса, `after` беріңіз",
  "cannot be given together with first": "`first` параметрімен бірге беруге болмайды",
  "the list is of what holds in one place; leave it out": "тізім бір жерде қолданылатын құқық туралы; мұны алып тастаңыз",

  // Places and concepts.
  "the dataset has no data on {0}": "деректер жинағында мына жер туралы ештеңе жазылмаған: {0}",
  "the dataset has no data on {0}; it has on {1}, around it: ask for {2}":
    "деректер жинағында мына жер туралы ештеңе жазылмаған: {0}; оны қамтитын жер туралы бар: {1}; {2} деп сұраңыз",
  "the dataset knows no part of {0}": "деректер жинағында мына жердің бөліктері жазылмаған: {0}",
  "{0} is neither a jurisdiction code nor the name of a recorded place: under that name nothing is recorded; {1}":
    "{0} — юрисдикция коды да, жазылған жердің атауы да емес: бұл атаумен ештеңе жазылмаған; {1}",
  "did you mean {0} ({1})?": "мүмкін, {0} ({1})?",
  "write ISO 3166 codes such as RU or US-NY, or a name such as Kazakhstan":
    "ISO 3166 кодын жазыңыз, мысалы RU немесе US-NY, не атауын, мысалы Қазақстан",
  "{0} is not recorded to lie in {1}; write the name or the code of one place":
    "{0} жері {1} ішінде екені жазылмаған; бір жердің атауын немесе кодын жазыңыз",
  "{0} is the name of {1}; write one of these codes": "{0} — бірнеше жердің атауы: {1}; осы кодтардың бірін жазыңыз",
  "says how law comes to hold in the places of jurisdictions; name some, or leave it out":
    "аталған жерлердің құқығы қайдан келетінін айтады; жерлерді атаңыз немесе мұны алып тастаңыз",
  "name the places, with commas between: KZ,RU": "жерлерді үтір арқылы атаңыз: KZ,RU",
  "at most {0} places are compared, and there are {1}": "ең көбі {0} жер салыстырылады, ал берілгені: {1}",
  "{0} is no concept code; write digital-mining": "{0} — ұғым коды емес; мысалы `digital-mining` деп жазыңыз",
  "no such concept: {0}; there are {1}": "мұндай ұғым жоқ: {0}; барлары: {1}",

  // Searches, memos, pictures, texts, downloads.
  "is longer than {0} characters": "{0} таңбадан ұзын",
  "is longer than {0} characters; cut it and ask for each part": "{0} таңбадан ұзын; бөліп, әр бөлігін бөлек сұраңыз",
  "is longer than {0} characters; name what you look for in a few words":
    "{0} таңбадан ұзын; іздегеніңізді бірнеше сөзбен атаңыз",
  "names nothing to find; give a word or a number": "не іздеу керегі аталмаған; сөз немесе нөмір жазыңыз",
  "says only what to leave out; name what to find": "нені көрсетпеу керегі ғана айтылған; не іздеу керегін атаңыз",
  "write 1 to {0} characters": "1-ден {0} дейін таңба жазыңыз",
  "{0} is no year; write four digits, as 2024": "{0} — жыл емес; төрт цифр жазыңыз, мысалы 2024",
  "a text of the query holds the character NUL, which the database cannot read":
    "сұрау мәтінінде дерекқор оқи алмайтын, коды 0 таңба бар",
  "name the records, with commas between: /rule/ru/over-limit,/offence/…":
    "жазбаларды үтір арқылы атаңыз: `/rule/ru/over-limit,/offence/…`",
  "a memo takes at most {0} records, and there are {1}": "анықтамаға ең көбі {0} жазба кіреді, ал берілгені: {1}",
  "{0} says nothing of the law by itself; a memo takes places, statutes, their parts, and what these lay down":
    "{0} өзі құқық туралы ештеңе айтпайды; анықтамаға жерлер, актілер, олардың ережелері және солармен белгіленгендер кіреді",
  "no such picture; there are: {0}": "мұндай сурет жоқ; барлары: {0}",
  "{0}; each as .svg, .png, .csv, .csv-metadata.json or .json":
    "{0}; әрқайсысы `.svg`, `.png`, `.csv`, `.csv-metadata.json` немесе `.json` түрінде",
  "no picture is at this address": "бұл мекенжайда сурет жоқ",
  "no picture of this server is at that address; /pictures names all":
    "ол мекенжайда бұл сервердің суреті жоқ; барлығы `/pictures` бетінде",
  "give the address of a picture, such as /pictures/map": "суреттің мекенжайын беріңіз, мысалы `/pictures/map`",
  "{0} is no number of pixels; write it as 600": "{0} — пиксель саны емес; былай жазыңыз: 600",
  "no rate of {0} is recorded in {1}; there are: {2}": "{0} үшін {1} өлшеміндегі мөлшерлеме жазылмаған; барлары: {2}",
  "no rate with a figure is recorded for {0}": "{0} үшін саны бар мөлшерлеме жазылмаған",
  "no page has such an image; write it as /preview/akn/ru.png":
    "ешбір бетте мұндай сурет жоқ; былай жазыңыз: `/preview/akn/ru.png`",
  "more images are asked for than can be drawn; ask again in a moment, or take the SVG":
    "салып үлгеретіннен көп сурет сұралып жатыр; сәл кейін сұраңыз немесе SVG алыңыз",
  "is missing: name the work whose text is wanted": "берілмеген: мәтіні керек актіні атаңыз",
  "is the eId of no unit of this text": "бұл мәтінде мұндай бөлік (`eId`) жоқ",
  "no such sitemap; /sitemap.xml names all": "мұндай сайт картасы жоқ; барлығы `/sitemap.xml` ішінде",
  "no such description": "мұндай сипаттама жоқ",
  "no release has such a file; its manifest names its files: /release/1/bulk/manifest.json":
    "ешбір шығарылымда мұндай файл жоқ; файлдар тізімі: `/release/1/bulk/manifest.json`",
  "the file has {0} bytes, and none there": "файлда {0} байт бар, ол жерде ештеңе жоқ",
  "the file made room for another; ask again in a moment": "файл басқасына орын берді; сәл кейін сұраңыз",
  "downloads cannot be written here for now ({0}); everything else answers":
    "қазір жүктемелерді жазу мүмкін емес ({0}); қалғаны жұмыс істейді",

  // A miner.
  "say what the miner is, such as INDIVIDUAL; ANYONE says nothing":
    "кім майнинг жасайтынын айтыңыз; «кез келген адам» ештеңе айтпайды",
  "cannot be less than zero, and is {0}": "нөлден кем бола алмайды, ал берілгені: {0}",
  "a site of {0} MW cannot use {1} kWh in a month of {2} hours":
    "қуаты {0} МВт алаң {2} сағаттық айда {1} кВт·сағ тұтына алмайды",
  "{0} is no plain number; write it as 6000 or 6000.5": "{0} — сан емес; былай жазыңыз: 6000 немесе 6000.5",
  "{0} is too large to be a number; write one such as 6000.5": "{0} — тым үлкен сан; мысалы 6000.5 деп жазыңыз",
  "{0} is no ISO 4217 code; write one such as KZT": "{0} — ISO 4217 валюта коды емес; мысалы KZT деп жазыңыз",
  "say in which currency, such as KZT": "қай валютада екенін жазыңыз, мысалы KZT",
  "{0} is no answer; write yes or no": "{0} — жауап емес; `yes` (иә) немесе `no` (жоқ) деп жазыңыз",
  "{0} says neither yes: nor no: before the condition": "{0} ішінде шарттың алдында `yes:` (иә) де, `no:` (жоқ) да жоқ",
  "{0} is no known source; write NATIONAL_GRID, RENEWABLE or OWN_OFF_GRID, or NOT_OWN_OFF_GRID":
    "{0} деген қуат көзі белгісіз; `NATIONAL_GRID` (желі), `RENEWABLE` (жаңартылатын), `OWN_OFF_GRID` (өзінікі, желіден тыс) немесе `NOT_OWN_OFF_GRID` деп жазыңыз",
  "{0} cannot be true together": "{0} бірге дұрыс бола алмайды",
  "cannot be false where energySource is NATIONAL_GRID": "қуат ортақ желіден болса, «жоқ» бола алмайды",
  "cannot be true where energySource is OWN_OFF_GRID": "қуат өзінікі, желіден тыс болса, «иә» бола алмайды",
  "say each by its id, or by its text": "әрқайсысын не идентификаторымен, не мәтінімен айтыңыз",
  "{0} is said by the field {1}": "{0} үшін бөлек өріс бар: {1}",
  "no condition of the law of the place has the id {0}": "бұл жердің құқығында мұндай идентификаторы бар шарт жоқ: {0}",
  "no condition of the law of the place has the text {0}": "бұл жердің құқығында мұндай мәтінді шарт жоқ: {0}",
  "is said both to hold and not to hold: {0}": "«иә» деп те, «жоқ» деп те айтылған: {0}",

  // The server.
  "{0} is not answered here; ask by {1}": "{0} әдісіне мұнда жауап жоқ; мына әдіспен сұраңыз: {1}",
  "send the question as application/json": "сұрауды `application/json` түрінде жіберіңіз",
  "the body is larger than the server reads": "сұраудың денесі сервер оқитыннан үлкен",
  "the request cannot be read as HTTP with a JSON body": "сұрауды JSON денесі бар HTTP ретінде оқу мүмкін емес",
  "the request names no host": "сұрауда хост аталмаған",
  "this is answered at another address, which would be longer than proxies pass on; ask for less at once":
    "бұған басқа мекенжай жауап береді, ал ол прокси-серверлер өткізетіннен ұзын; бір жолы азырақ сұраңыз",
  "the headers that the page would send are more than the server names again":
    "бет сұраған тақырыптар бірге сервер оқитыннан ұзын",
  "the request names no path": "сұрауда жол аталмаған",
  "the request names two hosts": "сұрауда екі хост аталған",
  "what the request names as its host is none": "сұрау хост деп атағаны — хост емес",
  "a query of cost {0} exceeds what is left of {1} points a minute; ask again after {2}":
    "құны {0} сұрау минутына {1} ұпайдың қалғанынан асады; {2} кейін қайта сұраңыз",
  "more is being asked than the server can answer; ask again in a moment":
    "сервер жауап беріп үлгеретіннен көп сұралып жатыр; сәл кейін сұраңыз",
  "no answer was ready within {0} ms; ask for less at once": "{0} мс ішінде жауап дайын болмады; бір жолы аз сұраңыз",
  "nobody waits for the answer any longer": "жауапты енді ешкім күтпейді",
  "a read took longer than anybody waits for it; ask for less at once": "оқу тым ұзаққа созылды; бір жолы аз сұраңыз",
  "the database does not answer; ask again in a moment": "дерекқор жауап бермейді; сәл кейін сұраңыз",
  "the server could not answer; the fault is ours and was noted": "сервер жауап бере алмады; қате біздің жақта, ол жазып алынды",
  "{0} is proposed": "“{0}”: қарауға енгізілді",
  "{0} advances": "“{0}”: қарау жалғасуда",
  "{0} comes to nothing": "“{0}”: қарау қабылданбай аяқталды",
  "{0} is enacted": "“{0}”: қабылдануы",
  "{0} comes into force": "“{0}”: күшіне енуі",
  "{0} is amended": "“{0}”: өзгертілуі",
  "{0} is suspended": "“{0}”: қолданысының тоқтатыла тұруы",
  "{0} takes effect again": "“{0}”: қолданысының қайта басталуы",
  "{0} expires": "“{0}”: қолданылу мерзімінің бітуі",
  "{0} is repealed": "“{0}”: күшінің жойылуы",
  " in part": " (ішінара)",
  "{0} is amended by {1}: {2}": "“{0}”: “{1}” актісімен өзгертілуі: “{2}”",
  "{0}: {1} begins to apply: {2}": "“{0}”: {1} қолданыла бастайды: “{2}”",
  "{0}: {1} no longer applies: {2}": "“{0}”: {1} енді қолданылмайды: “{2}”",
  "the offence": "бұзушылық құрамы",
  "the charge": "салық немесе алым",
  "the {0}": "{0}",
  "the definition of “{0}”": "“{0}” анықтамасы",
  "the token class “{0}”": "“{0}” токен класы",
};
