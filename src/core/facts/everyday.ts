/**
 * English words so common that a name or a trigger made of one alone would be met on any page:
 * the function words, and the names, months and verbs that people's names most often are too.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'the a an and or but if so as at by for from in into of off on onto out over to up with about after again ' +
    'against all also always am any are be been before being below between both can could did do does doing ' +
    'down during each ever every few further had has have having he her here hers him his how i it its just ' +
    'like made make many may me might more most much must my never new no nor not now one only other our ' +
    'own same she should since some such than that their them then there these they this those through today ' +
    'too two under until us very was we well were what when where which while who whom why will would yes yet ' +
    'you your first last long great little good day days time times week year years people man men woman women ' +
    'world way part place case point work house home bill mark will rose grace hope faith joy art frank jack ' +
    'bush brown black white green gray grey young long short rich price page rice wood stone field hill bell king ' +
    'march april may june august monday sunday say said says told tell go goes went get gets got come came ' +
    'take took give gave see saw know think look want use find ask seem feel try leave call meet talk news ' +
    'report reports state states government country north south east west city street high low old big small'
  ).split(' '),
);
