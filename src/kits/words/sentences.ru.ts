/** The sentences of the program in Russian, by their English words: refusals that pages show, and what an editor should look at. */
export const RU_SENTENCES: Readonly<Record<string, string>> = {
  // What an editor should look at.
  "a copy in an archive (archived)": "копия в архиве (“archived”)",
  "a look through its official journal since then, and a new day of review":
    "просмотр официального издания с того дня и новый день просмотра",
  "a source that says so, and its day: COMMENCED, REPEALED or EXPIRED, from or until":
    "источник, который это говорит, и день: “COMMENCED”, “REPEALED” или “EXPIRED”, “from” или “until”",
  "another address of the same document": "другой адрес того же документа",
  "another address, or a copy in an archive (archived)": "другой адрес или копия в архиве (“archived”)",
  "exceptTo, where it is one; the condition that parts them; or the end of the older":
    "“exceptTo”, если это исключение; условие, которое их разделяет; или окончание более старого",
  "in a place that is often asked about, it rests on evidence that is {0}":
    "в месте, о котором часто спрашивают, подтверждение такое: {0}",
  "it allows what {0} forbids, under the same conditions, and is no exception to it":
    "разрешает то, что запрещает {0}, при тех же условиях, и не является исключением из него",
  "it was last read on {0}": "последний раз прочитано {0}",
  "its address was dead on {0}": "адрес не отвечал {0}",
  "no copy of it is kept": "копия не сохранена",
  "no source that was seen says whether it is in force": "ни один просмотренный источник не говорит, действует ли это",
  "nobody noted when it was read": "когда это прочитано, никто не записал",
  "nobody noted when the law of {0} was looked through": "когда просмотрено право {0}, никто не записал",
  "only the year is known: {0}": "известен только год: {0}",
  "reading it, and the day as retrieved": "чтение и его день в поле “retrieved”",
  "the day on which the statute ended, or the law that kept the rule": "день окончания акта или закон, который сохранил правило",
  "the law of {0} was looked through up to {1}": "право {0} просмотрено по {1}",
  "the legislature's own record: it became law, it goes on, with a new day of review, or it came to nothing on the day on which that was seen":
    "сведения самого законодательного органа: проект стал законом, рассматривается дальше (с новым днём просмотра) или ничем не кончился в день, когда это стало видно",
  "the official journal of that year, or the heading of the text": "официальное издание того года или заголовок текста",
  "the rule stands until {0}, and its statute ended on {1}": "правило действует до {0}, а его акт окончился {1}",
  "the rules under rules, or another status": "правила в поле “rules” или другой статус",
  "the status is {0}, and {1} speaks of mining and stands: {2}": "статус — {0}, а {1} говорит о майнинге и действует: {2}",
  "the status names no rule that it rests on: {0}": "статус не называет правила, на котором стоит: {0}",
  "the text of the law, read, with the place in it": "прочитанный текст закона с указанием места в нём",
  "the text of the rule: whom it binds, and whether it stands": "текст правила: кого оно обязывает и действует ли оно",
  "{0} still stands as proposed, and the last that was heard of it is of no known day":
    "“{0}” всё ещё числится проектом, и день последней вести о нём не известен",
  "{0} still stands as proposed, and the last that was heard of it is of {1}":
    "“{0}” всё ещё числится проектом, последняя весть о нём — от {1}",
  "{0} was tabled in {1}, which ended before {2}, and still stands as proposed":
    "“{0}” внесён в период “{1}”, который окончился до {2}, и всё ещё числится проектом",
  "{0}; no copy of it is kept": "{0}; копия не сохранена",

  // The address: its path, its parameters, its time.
  "nothing is at {0}; questions go to /graphql, and ids are paths":
    "по адресу {0} ничего нет; запросы принимает `/graphql`, а идентификаторы записей — это пути",
  "nothing lives at this address; ids are paths, such as /akn/ru or /concept/digital-mining":
    "по этому адресу ничего нет; идентификаторы записей — это пути, например `/akn/ru` или `/concept/digital-mining`",
  "release {0} is not published": "выпуск {0} не опубликован",
  "release {0} of the dataset holds nothing under {1}": "в выпуске {0} набора данных нет ничего под {1}",
  "release {0} of the dataset holds nothing under {1} at this time":
    "в выпуске {0} набора данных на это время нет ничего под {1}",
  "no such parameter; did you mean {0}? {1}": "такого параметра нет; может быть, {0}? {1}",
  "no such parameter; {0}": "такого параметра нет; {0}",
  "this address takes none": "этот адрес не принимает параметров",
  "this address takes {0}": "этот адрес принимает: {0}",
  "is empty; give it a value, or leave it out": "пусто; укажите значение или уберите параметр",
  "is given twice; give it once": "указано дважды; укажите один раз",
  "{0} is none of its values; it takes {1}": "{0} — не одно из значений; принимаются: {1}",
  "this address can be had as: {0}": "этот адрес можно получить в виде: {0}",
  "this can be had as json or xml": "это можно получить как `json` или `xml`",
  "the path is not percent-encoded UTF-8": "путь записан не в UTF-8 с процентами",
  "the path names another day, {0}": "путь называет другой день, {0}",
  "{0} is no day; write 2027-01-01": "{0} — не день; напишите так: 2027-01-01",
  "{0} is no day; write it as 2024-11-01": "{0} — не день; напишите так: 2024-11-01",
  "{0} is no instant; write it as 2026-01-31T12:00:00Z": "{0} — не момент времени; напишите так: `2026-01-31T12:00:00Z`",
  "{0} comes before from, {1}": "{0} раньше начала, {1}",
  "what will be known in the future is not known; leave it out for now":
    "что будет известно в будущем, не известно; уберите это, чтобы спросить о настоящем",
  "this node may not have heard yet of every release until then; ask again in a moment, or leave it out for now":
    "этот узел мог ещё не узнать обо всех выпусках до этого времени; спросите чуть позже или уберите это, чтобы спросить о настоящем",
  "the dataset begins with release 1, published {0}; before it nothing was recorded":
    "набор данных начинается с выпуска 1, опубликованного {0}; до него ничего не записано",
  "the dataset has no release yet; run minelaw ingest": "в наборе данных ещё нет выпусков; выполните `minelaw ingest`",
  "nothing is recorded yet": "ещё ничего не записано",
  "an id in the address names another moment": "идентификатор в адресе называет другое время",
  "the id names release {0}, which is not published": "идентификатор называет выпуск {0}, который не опубликован",
  "the id says another moment than {0}; give one of the two":
    "идентификатор называет не то время, что {0}; оставьте что-нибудь одно",
  "the ids are of different moments; ask for each moment apart":
    "идентификаторы относятся к разному времени; спросите о каждом времени отдельно",
  "{0} is no id of a {1}": "{0} — не идентификатор записи вида {1}",
  "{0} is no id; ids are paths, such as /rule/ru/over-limit":
    "{0} — не идентификатор; идентификаторы — это пути, например `/rule/ru/over-limit`",

  // Lists.
  "a cursor or another value of the query is not what its place needs":
    "курсор или другое значение запроса не подходит к своему месту",
  "is no cursor of this list": "это не курсор этого списка",
  "is no cursor of this list at this moment; take one from pageInfo or edges of the same field, asked for the same things on the same day":
    "это не курсор этого списка на это время; откройте список с начала и перейдите по ссылке на следующую страницу",
  "must be from 1 to {0}, and is {1}": "должно быть от 1 до {0}, а указано {1}",
  "ask for 1 to {0}": "спросите от 1 до {0}",
  "at most {0} at a time, and there are {1}": "за один раз не больше {0}, а указано {1}",
  "at most {0}, and there are {1}": "не больше {0}, а указано {1}",
  "belongs to first; together with last, give before": "относится к `first`; вместе с `last` указывают `before`",
  "belongs to last; together with first, give after": "относится к `last`; вместе с `first` указывают `after`",
  "cannot be given together with first": "нельзя указать вместе с `first`",
  "the list is of what holds in one place; leave it out": "список говорит о том, что действует в одном месте; уберите это",

  // Places and concepts.
  "the dataset has no data on {0}": "в наборе данных ничего не записано о {0}",
  "the dataset has no data on {0}; it has on {1}, around it: ask for {2}":
    "в наборе данных ничего не записано о {0}; есть данные о {1}, куда это место входит: спросите о {2}",
  "the dataset knows no part of {0}": "в наборе данных не записаны части {0}",
  "{0} is neither a jurisdiction code nor the name of a recorded place: under that name nothing is recorded; {1}":
    "{0} — ни код юрисдикции, ни название записанного места: под этим названием ничего не записано; {1}",
  "did you mean {0} ({1})?": "может быть, {0} ({1})?",
  "write ISO 3166 codes such as RU or US-NY, or a name such as Kazakhstan":
    "напишите код ISO 3166, например RU или US-NY, или название, например Казахстан",
  "{0} is not recorded to lie in {1}; write the name or the code of one place":
    "не записано, что {0} лежит в {1}; напишите название или код одного места",
  "{0} is the name of {1}; write one of these codes": "так ({0}) называется несколько мест: {1}; напишите один из этих кодов",
  "says how law comes to hold in the places of jurisdictions; name some, or leave it out":
    "говорит, откуда берётся право названных мест; назовите места или уберите это",
  "name the places, with commas between: KZ,RU": "назовите места через запятую: KZ,RU",
  "at most {0} places are compared, and there are {1}": "сравнить можно не больше {0} мест, а указано {1}",
  "{0} is no concept code; write digital-mining": "{0} — не код понятия; напишите, например, `digital-mining`",
  "no such concept: {0}; there are {1}": "такого понятия нет: {0}; есть: {1}",

  // Searches, memos, pictures, texts, downloads.
  "is longer than {0} characters": "длиннее {0} знаков",
  "is longer than {0} characters; cut it and ask for each part": "длиннее {0} знаков; разделите текст и спросите о каждой части",
  "is longer than {0} characters; name what you look for in a few words":
    "длиннее {0} знаков; назовите то, что ищете, несколькими словами",
  "names nothing to find; give a word or a number": "не названо, что искать; напишите слово или номер",
  "says only what to leave out; name what to find": "сказано только, чего не показывать; назовите, что искать",
  "write 1 to {0} characters": "напишите от 1 до {0} знаков",
  "{0} is no year; write four digits, as 2024": "{0} — не год; напишите четыре цифры, например 2024",
  "a text of the query holds the character NUL, which the database cannot read":
    "в тексте запроса есть знак с кодом 0, который база данных не читает",
  "name the records, with commas between: /rule/ru/over-limit,/offence/…":
    "назовите записи через запятую: `/rule/ru/over-limit,/offence/…`",
  "a memo takes at most {0} records, and there are {1}": "в справку входит не больше {0} записей, а указано {1}",
  "{0} says nothing of the law by itself; a memo takes places, statutes, their parts, and what these lay down":
    "{0} само ничего не говорит о праве; в справку входят места, акты, их положения и то, что ими установлено",
  "no such picture; there are: {0}": "такого графика нет; есть: {0}",
  "{0}; each as .svg, .png, .csv, .csv-metadata.json or .json":
    "{0}; каждый как `.svg`, `.png`, `.csv`, `.csv-metadata.json` или `.json`",
  "no picture is at this address": "по этому адресу графика нет",
  "no picture of this server is at that address; /pictures names all":
    "по этому адресу нет графика этого сервера; все перечислены в `/pictures`",
  "give the address of a picture, such as /pictures/map": "укажите адрес графика, например `/pictures/map`",
  "{0} is no number of pixels; write it as 600": "{0} — не число пикселей; напишите так: 600",
  "no rate of {0} is recorded in {1}; there are: {2}": "для {0} не записано ставок в единицах {1}; есть: {2}",
  "no rate with a figure is recorded for {0}": "для {0} не записано ни одной ставки с числом",
  "no page has such an image; write it as /preview/akn/ru.png":
    "ни у одной страницы нет такого изображения; напишите так: `/preview/akn/ru.png`",
  "more images are asked for than can be drawn; ask again in a moment, or take the SVG":
    "изображений запрошено больше, чем можно нарисовать; спросите чуть позже или возьмите SVG",
  "is missing: name the work whose text is wanted": "не указано: назовите акт, текст которого нужен",
  "is the eId of no unit of this text": "такой части (`eId`) в этом тексте нет",
  "no such sitemap; /sitemap.xml names all": "такой карты сайта нет; все перечислены в `/sitemap.xml`",
  "no such description": "такого описания нет",
  "no release has such a file; its manifest names its files: /release/1/bulk/manifest.json":
    "ни у одного выпуска нет такого файла; файлы перечислены в описи: `/release/1/bulk/manifest.json`",
  "the file has {0} bytes, and none there": "в файле {0} байт, и там их нет",
  "the file made room for another; ask again in a moment": "файл уступил место другому; спросите чуть позже",
  "downloads cannot be written here for now ({0}); everything else answers":
    "сейчас загрузки записать нельзя ({0}); всё остальное отвечает",

  // A miner.
  "say what the miner is, such as INDIVIDUAL; ANYONE says nothing": "скажите, кто майнит; «кто угодно» ничего не говорит",
  "cannot be less than zero, and is {0}": "не может быть меньше нуля, а указано {0}",
  "a site of {0} MW cannot use {1} kWh in a month of {2} hours":
    "площадка мощностью {0} МВт не может потребить {1} кВт·ч за месяц в {2} часов",
  "{0} is no plain number; write it as 6000 or 6000.5": "{0} — не число; напишите так: 6000 или 6000.5",
  "{0} is too large to be a number; write one such as 6000.5": "{0} — слишком большое число; напишите, например, 6000.5",
  "{0} is no ISO 4217 code; write one such as KZT": "{0} — не код валюты ISO 4217; напишите, например, KZT",
  "say in which currency, such as KZT": "укажите валюту, например KZT",
  "{0} is no answer; write yes or no": "{0} — не ответ; напишите `yes` (да) или `no` (нет)",
  "{0} says neither yes: nor no: before the condition": "в {0} перед условием нет ни `yes:` (да), ни `no:` (нет)",
  "{0} is no known source; write NATIONAL_GRID, RENEWABLE or OWN_OFF_GRID, or NOT_OWN_OFF_GRID":
    "источник энергии {0} не известен; напишите `NATIONAL_GRID` (сеть), `RENEWABLE` (возобновляемая), `OWN_OFF_GRID` (своя, вне сети) или `NOT_OWN_OFF_GRID`",
  "{0} cannot be true together": "{0} не может быть верно вместе",
  "cannot be false where energySource is NATIONAL_GRID": "не может быть «нет», если энергия — из общей сети",
  "cannot be true where energySource is OWN_OFF_GRID": "не может быть «да», если энергия — своя, вне сети",
  "say each by its id, or by its text": "назовите каждое условие либо по идентификатору, либо словами",
  "{0} is said by the field {1}": "для {0} есть своё поле: {1}",
  "no condition of the law of the place has the id {0}": "в праве этого места нет условия с идентификатором {0}",
  "no condition of the law of the place has the text {0}": "в праве этого места нет условия с такими словами: {0}",
  "is said both to hold and not to hold: {0}": "сказано и «да», и «нет»: {0}",

  // The server.
  "{0} is not answered here; ask by {1}": "на {0} здесь нет ответа; спросите методом {1}",
  "send the question as application/json": "отправьте запрос как `application/json`",
  "the body is larger than the server reads": "тело запроса больше, чем читает сервер",
  "the request cannot be read as HTTP with a JSON body": "запрос нельзя прочесть как HTTP с телом JSON",
  "the request names no host": "запрос не называет хост",
  "this is answered at another address, which would be longer than proxies pass on; ask for less at once":
    "ответ даёт другой адрес, и он длиннее, чем пропускают прокси; запросите меньше за раз",
  "the headers that the page would send are more than the server names again":
    "заголовки, о которых спрашивает страница, вместе длиннее, чем читает сервер",
  "the request names no path": "запрос не называет путь",
  "the request names two hosts": "запрос называет два хоста",
  "what the request names as its host is none": "то, что запрос называет хостом, — не хост",
  "a query of cost {0} exceeds what is left of {1} points a minute; ask again after {2}":
    "запрос стоимостью {0} превышает остаток от {1} баллов в минуту; спросите снова после {2}",
  "more is being asked than the server can answer; ask again in a moment":
    "спрашивают больше, чем сервер успевает отвечать; спросите чуть позже",
  "no answer was ready within {0} ms; ask for less at once": "за {0} мс ответ не был готов; спросите сразу о меньшем",
  "nobody waits for the answer any longer": "ответа больше никто не ждёт",
  "a read took longer than anybody waits for it; ask for less at once":
    "чтение заняло слишком много времени; спросите сразу о меньшем",
  "the database does not answer; ask again in a moment": "база данных не отвечает; спросите чуть позже",
  "the server could not answer; the fault is ours and was noted":
    "сервер не смог ответить; ошибка на нашей стороне, она записана",
  "{0} is proposed": "“{0}”: внесение на рассмотрение",
  "{0} advances": "“{0}”: рассмотрение продолжается",
  "{0} comes to nothing": "“{0}”: рассмотрение окончено без принятия",
  "{0} is enacted": "“{0}”: принятие",
  "{0} comes into force": "“{0}”: вступление в силу",
  "{0} is amended": "“{0}”: внесение изменений",
  "{0} is suspended": "“{0}”: приостановление действия",
  "{0} takes effect again": "“{0}”: возобновление действия",
  "{0} expires": "“{0}”: истечение срока действия",
  "{0} is repealed": "“{0}”: отмена",
  " in part": " (в части)",
  "{0} is amended by {1}: {2}": "“{0}”: внесение изменений актом “{1}”: “{2}”",
  "{0}: {1} begins to apply: {2}": "“{0}”: начинает применяться {1}: “{2}”",
  "{0}: {1} no longer applies: {2}": "“{0}”: больше не применяется {1}: “{2}”",
  "the offence": "состав нарушения",
  "the charge": "налог или сбор",
  "the {0}": "{0}",
  "the definition of “{0}”": "определение “{0}”",
  "the token class “{0}”": "класс токенов “{0}”",
};
