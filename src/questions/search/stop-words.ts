import type { Token } from "../citations/labels.js";

/**
 * Words that ask and join and say nothing of the law, by language: a question is read without them, unless nothing else is
 * left or they stand in quotation marks. Pronouns and the words for can, may and must are in them, so that a question of
 * whoever may do something is read as what they may do.
 */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en:
    "a an the of in on at to for from by with without and or not but as is are was were be been being am do does did doing have has had i me my we our you your he she it its they them their this that these those there here " +
    "what which who whom whose when where why how if then than so such can could may might must shall should will would need needs about into over under up out off any all some no yes per via vs etc " +
    "much many long ok ever now still also just only very more most please tell explain find show give get got want know help does one us regarding concerning according around between during against " +
    "today nowadays currently presently anyone someone anybody somebody myself yourself let",
  ru:
    "и в во на за по с со к ко о об обо от до из у для при без под над или а но не ни что кто как где когда ли же бы это этот эта эти тот та те какой какая какие каких сколько нужно ли можно есть был быть будет чем чего его ее их мне мой я мы вы он она они г гг может могут могу можем можешь мочь " +
    "какое какого какому каким какую каком какими если то чтобы почему зачем ты тебе меня нас вас нам вам свой своя свои там тут уже еще нельзя надо лет год года году сегодня сейчас",
  uk:
    "і й та у в на за з із до від про для чи що як де коли який яка які скільки не або коштує хто можна треба при під може можуть можу " +
    "яке якого якому яким яку якщо то щоб чому я ми ви він вона вони мені мій бути є був буде потрібно повинен повинні рік року сьогодні зараз",
  kk: "және мен бен пен туралы үшін қалай қандай не бар ма ме ба бе па пе қанша неше тұрады керек болады бола кім қайда қашан бойынша үшін қай бола ала аламын алады маған менің егер бүгін қазір",
  es:
    "el la los las un una unos unas de del al en y o u e por para con sin que qué cual cuál cuales como cómo cuando cuándo donde dónde es son ser está se están su sus lo le hay sobre mi a cuanto cuánto cuánta quien quién quiénes puede pueden puedo podemos debe deben " +
    "yo tú él ella nosotros ellos me te nos si sí hacer hace hago debo debemos tengo tiene tienen hay pasa hoy actualmente",
  pt:
    "o os as um uma uns umas do da dos das no na nos nas em e ou por para com sem que qual quais como quando onde é são ser está se seu sua ao à quanto quem sobre pode podem posso deve devem " +
    "de tu você ele ela nós eles me se fazer faz há tenho tem podemos devo preciso precisa hoje atualmente",
  fr:
    "le la les l un une des du de d en et ou à au aux dans par pour avec sans que qui quoi quel quelle quels quelles comment quand où est sont être se sa son ses ce cette ces sur il elle on combien y peut peuvent peux doit doivent " +
    "je j tu nous vous ils elles puis pouvons dois devons faut faire fait mon mes si t pourquoi aujourd hui actuellement",
  de:
    "der die das den dem des ein eine einer eines einem einen und oder nicht in im an am auf aus bei mit nach von vom zu zum zur für über unter ist sind war wird werden wie was wer wann wo warum welche welcher welches ob man gibt es darf dürfen muss müssen kann können " +
    "ich wir ihr sie du er mir dich dir uns euch mein meine meinen meiner als auch wenn dann hat habe haben soll sollte könnte dürfte brauche braucht so heute derzeit",
  nb: "og i på av til for med om er som det den de en ei et hva hvem hvor når hvordan hvilke kan skal må ikke eller fra ved jeg du vi man får har hvis",
  da: "og i på af til for med om er som det den de en et hvad hvem hvor hvornår hvordan hvilke kan skal må ikke eller fra ved jeg du vi man får har hvis",
  sv: "och i på av till för med om är som det den de en ett vad vem var när hur vilka kan ska måste inte eller från vid jag du vi man får har",
  it: "il lo la i gli le un uno una di del della dei delle da dal in nel nella e o a al alla per con su che chi come quando dove è sono quanto si può possono deve devono io noi voi mi ti posso puoi possiamo devo dobbiamo se ho ha",
  nl: "de het een en of in op aan van voor met zonder is zijn wat wie waar wanneer hoe welke kan mag moet niet uit bij ik jij je wij we hij ze mijn mogen moeten kunnen als heb heeft hebben",
  pl: "i w we na z ze do od dla o u po przy przez jest są czy co kto jak gdzie kiedy jaki jakie jaka nie lub oraz za może mogą można musi muszą ja ty my się mogę możesz możemy muszę jeśli mam",
  cs: "a v ve na z ze do od pro o u po při je jsou být zda co kdo jak kde kdy jaký jaká jaké ne nebo za může mohou mohu můžu lze smí se si já my musí musím když",
  hu: "a az egy és vagy nem hogy van lehet mi ki hol mikor milyen kell szabad itt ez meg ha én mi",
  tr: "ve veya ile için mi mı mu mü bir bu ne nasıl nerede hangi var de da kadar kaç kim hangisi midir mıdır olur yapmak etmek yapabilir miyim mıyım edebilir yapılır ben biz eğer",
  ro: "în din la cu de pe pentru și si sau nu este sunt ce care cum cand când unde un o al ale să se poate pot poți putem trebuie dacă am",
  id: "apakah yang di ke dan atau untuk dari dengan bisa boleh dapat bagaimana berapa adalah ini itu saya kami jika tidak harus",
  fa: "در به از با و یا برای که این آن چه چگونه است آیا را هست چقدر چند کجا کی من ما می‌توان میتوان می‌شود میشود اگر باید",
  ar: "في من الى إلى على عن مع و أو هل ما ماذا كيف متى أين هو هي هذا هذه التي الذي لا كم بكم يمكن يمكنني يجوز أنا نحن إذا يجب",
  zh: "多少钱 多少 吗 是否 如何 怎么 怎样 什么 哪些 哪里 谁 可以 能 能否 的 了 在 和 有 被 对 关于 需要 要 我 如果",
  ja: "の に は を が と で も か や へ から まで です ます する した こと について",
};

const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS)) {
  for (const word of new Set(words.split(" "))) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}

export const isStopWord = (word: string) => LANGUAGES_OF.has(word.toLowerCase());

/** The languages in which a word asks or joins, and says nothing. */
export const languagesOfStopWord = (word: string): readonly string[] => LANGUAGES_OF.get(word.toLowerCase()) ?? [];

/** Three words that only ask may together say something: what happens if, что будет если. */
export const saysNothing = (tokens: readonly Token[]) => tokens.length < 3 && tokens.every(({ text }) => isStopWord(text));

/** After these stands a place, where a name follows. */
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    "in at of from near within across throughout inside into " +
    "в во на из из-под под у з із " +
    "en de à a au aux du dans no na em do da del dal nel nella di " +
    "im aus bei nach van te i på från fra av af w we z ze v ve"
  ).split(" "),
);

export const isPlacePreposition = (word: string) => PLACE_PREPOSITIONS.has(word);
