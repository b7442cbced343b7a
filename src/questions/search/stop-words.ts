/**
 * Words that ask and join and say nothing of the law: a question is read without them, unless nothing else is left or they
 * stand in quotation marks.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the of in on at to for from by with without and or not but as is are was were be been being am do does did doing have has had i me my we our you your he she it its they them their this that these those there here",
    "what which who whom whose when where why how if then than so such can could may might must shall should will would need needs about into over under up out off any all some no yes per via vs etc",
    "much many long ok ever now still also just only very more most please tell explain find show give get got want know help does one us regarding concerning according around between during against",
    "и в во на за по с со к ко о об обо от до из у для при без под над или а но не ни что кто как где когда ли же бы это этот эта эти тот та те какой какая какие каких сколько нужно ли можно есть был быть будет чем чего его ее их мне мой я мы вы он она они г гг может могут могу можем можешь мочь",
    "і й та у в на за з із до від про для чи що як де коли який яка які скільки не або коштує хто можна треба при під може можуть можу",
    "және мен бен пен туралы үшін қалай қандай не бар ма ме ба бе па пе қанша неше тұрады керек болады бола кім қайда қашан бойынша үшін қай",
    "el la los las un una unos unas de del al en y o u e por para con sin que qué cual cuál cuales como cómo cuando cuándo donde dónde es son ser está están se su sus lo le hay sobre mi a cuanto cuánto cuánta quien quién quiénes puede pueden puedo podemos debe deben",
    "o os as um uma uns umas do da dos das no na nos nas em e ou por para com sem que qual quais como quando onde é são ser está se seu sua ao à quanto quem sobre pode podem posso deve devem",
    "le la les l un une des du de d en et ou à au aux dans par pour avec sans que qui quoi quel quelle quels quelles comment quand où est sont être se sa son ses ce cette ces sur il elle on combien y peut peuvent peux doit doivent",
    "der die das den dem des ein eine einer eines einem einen und oder nicht in im an am auf aus bei mit nach von vom zu zum zur für über unter ist sind war wird werden wie was wer wann wo warum welche welcher welches ob man gibt es darf dürfen muss müssen kann können",
    "og i på av til for med om er som det den de en ei et hva hvem hvor når hvordan hvilke kan skal må ikke eller fra ved",
    "och i på av till för med om är som det den de en ett vad vem var när hur vilka kan ska måste inte eller från vid",
    "il lo la i gli le un uno una di del della dei delle da dal in nel nella e o a al alla per con su che chi come quando dove è sono quanto si può possono deve devono",
    "de het een en of in op aan van voor met zonder is zijn wat wie waar wanneer hoe welke kan mag moet niet uit bij",
    "i w we na z ze do od dla o u po przy przez jest są czy co kto jak gdzie kiedy jaki jakie jaka nie lub oraz za może mogą można musi muszą",
    "ve veya ile için mi mı mu mü bir bu ne nasıl nerede hangi var de da kadar kaç kim hangisi midir mıdır olur",
    "în din la cu de pe pentru și si sau nu este sunt ce care cum cand",
    "در به از با و یا برای که این آن چه چگونه است آیا را هست چقدر چند کجا کی",
    "في من الى إلى على عن مع و أو هل ما ماذا كيف متى أين هو هي هذا هذه التي الذي لا كم بكم",
    "多少钱 多少 吗 是否 如何 怎么 怎样 什么 哪些 哪里 谁 可以 能 能否 的 了 在 和 有 被 对 关于 需要 要",
    "の に は を が と で も か や へ から まで です ます する した こと について",
  ]
    .join(" ")
    .split(" "),
);

export const isStopWord = (word: string) => STOP_WORDS.has(word.toLowerCase());
