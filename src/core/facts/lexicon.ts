/**
 * Word classes of English news prose that any story needs: who says, confirms, threatens; how sure
 * it is. They know no story; a pack may add forms of its own to a class by naming it in its terms.
 * How forms are written: see `automaton.ts`.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  say: [
    'said/says/say/saying', 'told/tells/tell/telling', 'added/adds/adding', 'stated/states/stating', 'declar*', 'remark*',
    'explain*', 'according to', 'announc*', 'disclos*', 'reveal*', 'inform/informs/informed', 'quoted', 'noted/notes',
    'insist*', 'maintain*', 'argu*', 'went on', 'comment/commented', 'speaking', 'vow/vowed/vows', 'spoke of', 'let it be known',
  ],
  announce: [
    'announc*', 'disclos*', 'reveal*', 'unveil*', 'made/make/makes public', 'let it be known', 'broke/break the news',
    'let slip', 'date announced', 'named/names/name .. date', 'gave/gives .. date', 'set out .. timetable', 'put about',
    'informed/informs', 'statement', 'news', 'made known',
  ],
  confirm: [
    'confirm*', 'verif*', 'affirmed/affirms', 'bore/bear/bears out', 'corroborated', 'gave .. assent', 'said/says yes',
    'signed off', 'endorsed', 'backed up', 'ratified', 'agreed to .. dates/calendar/timetable/schedule', 'seconded', 'echoed',
    'validated', 'gave .. nod', 'stood by .. date/dates', 'acknowledged',
  ],
  meet: [
    'meet/meets/met/meeting/meetings', 'sit/sits/sat/sitting down', 'sit/sits/sat/sitting opposite/across', 'seated',
    'face/faces/facing/faced', 'come/comes/came/coming together', 'get/gets/got together', 'conven*', 'gather/gathers/gathered/gathering',
    'assembl*', 'encounter*', 'face to face', 'shake/shakes/shook hands', 'go/goes/went toe to toe', 'lock/locks/locked horns',
    'at the/one table', 'around the table', 'sit-down', 'reunion', 'huddle*',
  ],
  talk: [
    'talk/talks/talked/talking', 'negotiat*', 'discuss*', 'dialogue/dialogues/dialog', 'consult*', 'confer/confers/conferred',
    'conference', 'session/sessions', 'round/rounds', 'summit', 'parley*', 'speak/speaks/spoke/speaking', 'conversation*',
    'engagement/engagements', 'appointment', 'diplomacy', 'contacts', 'exchange/exchanges', 'deliberations', 'debate', 'event',
  ],
  lead: [
    'lead/leads/led/leading', 'head/heads/headed/heading', 'represent*', 'front/fronts/fronting/fronted', 'spearhead*',
    'speak for', 'speaks for', 'sit/sits/sat opposite/across', 'send/sends/sent/sending', 'dispatch*', 'opposite number',
    'face/faces/facing/faced', 'counterpart', 'named', 'facing', 'opposite', 'chief negotiator/negotiators', 'shakes/shake/shook hands',
    'at the head of', 'stare down', 'on .. side', 'across .. table', 'across from', 'go to', 'flies out', 'speaking for', 'delegation/delegations',
    'team/teams', 'against', 'pitted', 'is to attend', 'will attend', 'in charge', 'negotiator/negotiators', 'envoy/envoys',
    'captain/captained', 'chair/chairs/chaired', 'came face to face', 'met with', 'between',
  ],
  demand: [
    'demand*', 'want/wants/wanted/wanting', 'insist*', 'ask/asks/asked/asking', 'call/calls/called/calling for',
    'seek/seeks/sought/seeking', 'requir*', 'press/presses/pressed/pressing', 'request*', 'would like', 'wish/wishes', 'claim*',
    'push/pushes/pushed/pushing', 'urg*', 'condition/conditions', 'list/lists/listed', 'stipulat*', 'propos*', 'expect/expects', 'guarantee/guarantees',
    'assurance/assurances', 'pledge/pledges', 'promise/promises', 'in writing', 'legally',
  ],
  guarantee: ['guarantee/guarantees/guaranteed', 'assurance/assurances', 'pledge/pledges', 'promise/promises', 'commitment/commitments', 'undertaking/undertakings'],
  bar: [
    'ban/bans/banned/banning', 'bar/bars/barred/barring', 'block*', 'forbid*', 'prohibit*', 'rule/rules/ruled/ruling out',
    'prevent*', 'stop*', 'halt*', 'end/ends/ended/ending', 'freez*', 'no more', 'no further', 'no new', 'never', 'not', 'no',
    'keep/keeps/kept/keeping', 'shut/shuts/shutting', 'slam/slams/slammed', 'close/closes/closed/closing', 'cease*', 'renounc*', 'give/gives/gave up', 'veto/vetoes',
    'exclud*', 'deny/denied/denies', 'without', 'nobody', 'admit nobody', 'refrain*', 'curb*', 'limit*', 'abandon*', 'forswear*', 'forgo*', 'drop/drops',
    'preclud*', 'pull/pulls/pulled/pulling back', 'pull/pulls .. out', 'withdraw*', 'remov*', 'out of', 'let in no', 'outlaw*', 'scrap/scrapping', 'suspend*', 'turn away',
    'nor', 'none', 'roll/rolled/rolling back', 'won\'t', 'wouldn\'t', 'mustn\'t', 'leave', 'stay out', 'kept', 'rejects/reject', 'foreswear',
    'moratorium', 'against',
  ],
  threaten: ['threat*', 'warn*', 'vow/vowed/vows', 'promis*', 'menac*', 'pledg*', 'would', 'will', 'ready to', 'prepared', 'readying'],
  deny: [
    'den/denies/deny/denied/denying/denials/denial', 'reject*', 'dismiss*', 'no intention/intentions', 'no plan/plans', 'not planning', 'no such', 'disavow*',
    'refut*', 'insists .. not', 'does not intend', 'did not intend', 'not intend', 'not going to', 'scoff*', 'has no', 'have no', 'had no', 'no one', 'nobody',
    'repudiat*', 'disput*', 'never planned', 'not preparing', 'menace nobody', 'threatens nobody/nobody', 'nonsense', 'absurd', 'hysteria', 'brush*', 'swear*',
    'without any intention', 'disclaim*', 'aren\'t', 'isn\'t', 'not', 'no wish', 'no desire', 'protest/protests/protested',
  ],
  accuse: ['accus*', 'alleg*', 'charg/charges/charged/charging', 'believ*', 'suspect*', 'say/says/said', 'warn*', 'fear*', 'claim*', 'blam*', 'assess*', 'conclud*', 'intelligence', 'estimat*', 'maintain*', 'see/sees', 'regard*', 'reckon*', 'contend*', 'convinced'],
  fear: ['fear*', 'alarm*', 'anxi*', 'worr*', 'dread*', 'concern/concerns/concerned', 'unease', 'nervous*', 'unsettl*', 'jitter*', 'scar/scare/scares/scared', 'frighten*', 'apprehension*', 'spectre', 'specter', 'risk of', 'nerves', 'panic', 'afraid', 'on edge'],
  not: ['not', "n't", 'no', 'never', 'neither', 'nor', 'none', 'nobody', 'without', 'cannot', "isn't", "won't", "aren't", "hasn't", "haven't", "wasn't", "didn't", 'nothing', 'yet to', 'nowhere'],
  know: ['known', 'clear', 'word', 'information', 'named', 'name', 'announced', 'said', 'say', 'disclosed', 'indicated', 'indication', 'details', 'detail', 'identified', 'decided', 'specified', 'revealed', 'given', 'settled', 'saying', 'told', 'hint', 'tell', 'made public', 'unveiled', 'mentioned'],
  unknown: [
    'unknown', 'unclear', 'undisclosed', 'unnamed', 'uncertain', 'open question', 'remains/remained to be seen', 'up in the air', 'unannounced', 'anybody\'s guess', 'anyone\'s guess',
    'remain/remains/remained open', 'not .. known', 'not .. clear', 'no .. word', 'no .. information', 'not .. named', 'not .. announced', 'not .. said',
    'not .. say', 'not .. disclosed', 'not .. decided', 'not .. identified', 'neither .. said', 'neither .. say', 'neither .. named', 'neither .. announced',
    'neither .. disclosed', 'neither .. saying', 'neither .. indicated', 'neither .. revealed', 'nobody .. named', 'no names', 'no one .. named', 'none .. named', 'no .. named',
    'hasn\'t .. named', 'hasn\'t .. said', 'haven\'t .. said', 'wasn\'t .. clear', 'isn\'t .. clear', 'isn\'t .. known', 'yet to .. say', 'yet to .. name', 'yet to .. announce', 'yet to .. named', 'yet to .. decide',
    'without .. saying', 'without .. naming', 'silent on', 'declined to say', 'would not say', 'did not say', 'didn\'t say', 'no details', 'still .. mystery', 'in the dark', 'left open', 'leaving open', 'no .. indication', 'nor .. who',
    'nothing .. said', 'nothing .. known', 'not .. specified', 'not .. revealed', 'no .. details', 'under wraps', 'not .. settled', 'kept .. secret', 'keeping .. secret', 'secret', 'blank', 'not .. chosen', 'not .. been told', 'not yet', 'tight-lipped', 'tight lipped', 'would not be drawn',
  ],
  // Cues that hedge a statement about what is to come; "will", "is set", "is due" and "is scheduled" do not.
  hedge: [
    'likely', 'probabl*', 'possib*', 'expected', 'expects', 'expecting', 'anticipated', 'anticipates', 'may', 'might', 'could', 'perhaps', 'maybe', 'tentative*',
    'provisional*', 'proposed', 'proposes', 'proposing', 'proposal', 'under consideration', 'considering', 'considered', 'consider', 'considers', 'weighing', 'weighs',
    'weighed', 'mulling', 'mulls', 'mull', 'studying', 'thinking .. over', 'thinking about', 'pencilled/penciled', 'if it takes place', 'if it goes ahead', 'if all goes', 'not yet set', 'not yet been set', 'not been set',
    'not yet .. confirmed', 'not been confirmed', 'not .. confirmed', 'unconfirmed', 'yet to be confirmed', 'yet to be set', 'yet to be settled', 'not .. settled', 'not .. settled yet', 'not yet .. fixed', 'not .. finalised/finalized', 'not .. nailed down', 'hope to', 'hopes to', 'in planning', 'being planned', 'eyed', 'on the cards', 'under discussion', 'being discussed',
    'would like', 'is understood', 'potential*', 'mooted', 'floated', 'suggested', 'offered', 'offer', 'invited', 'invitation', 'foreseen', 'in prospect', 'awaiting', 'subject to', 'looks set to', 'looks like', 'appears', 'seems', 'in the works', 'being arranged', 'being considered', 'supposed to', 'believed to', 'thought to', 'reportedly', 'apparently', 'presumably', 'in all likelihood', 'poised to', 'being looked at', 'examining', 'chew/chewing over', 'pondering', 'conceivabl*', 'should it', 'not certain', 'not firm', 'unsettled', 'undecided', 'was to be decided', 'no .. date', 'not .. agreed', 'pending', 'in doubt', 'far as we understand', 'plausibl*', 'earmarked', 'tipped to', 'believe', 'open to', 'awaits',
  ],
  // What looks like a hedge and takes it back.
  unhedge: ['not only .. likely', 'no longer .. likely', 'more than likely', 'not just .. likely', 'as expected', 'than expected', 'confirmed', 'finalised/finalized', 'definitely', 'firm', 'certain', 'it is official', 'no alternatives', 'will go ahead', 'expected to last', 'expected to focus', 'expected to dominate', 'expected to be'],
  // A kind of meeting that is said to be another one.
  'other-occasion': ['in other news', 'separately', 'a separate', 'another', 'elsewhere', 'unrelated', 'meanwhile', 'previously', 'previous', 'earlier talks'],
};

const EMPTY: readonly string[] = [];

/** The general classes by id. */
export const GENERAL: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(CLASSES));

export function generalForms(concept: string): readonly string[] {
  return GENERAL.get(concept) ?? EMPTY;
}
