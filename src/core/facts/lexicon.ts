/**
 * Word classes of English news prose that any story needs: who says and confirms, how sure it is.
 * They know no story; a pack may add forms of its own to a class by naming it in its terms.
 * How forms are written: see `match/automaton.ts`; here they stand apart by commas.
 */
const forms = (list: string): readonly string[] => list.split(',').map((form) => form.trim());

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  // Verbs of saying.
  say: forms(`
    said/says/say/saying, told/tells/tell/telling, added/adds/adding, stated/stating,
    declar*, remark*, explain*, according to, announc*, disclos*, reveal*,
    inform/informs/informed, quoted, noted/notes, insist*, maintain*, argu*, went on,
    comment/commented, speaking, vow/vowed/vows, spoke of, let it be known
  `),
  // Making known.
  announce: forms(`
    announc*, disclos*, reveal*, unveil*, made/make/makes public, let it be known,
    broke/break the news, let slip, date announced, named/names/name .. date, gave/gives .. date,
    set out .. timetable, put about, informed/informs, statement, news, made known
  `),
  // Saying that another is right.
  confirm: forms(`
    confirm*, verif*, affirmed/affirms, bore/bear/bears out, corroborated, gave .. assent,
    said/says yes, signed off, endorsed, backed up, ratified,
    agreed to .. dates/calendar/timetable/schedule, seconded, echoed, validated, gave .. nod,
    stood by .. date/dates, acknowledged
  `),
  // Coming together.
  meet: forms(`
    meet/meets/met/meeting/meetings, sit/sits/sat/sitting down,
    sit/sits/sat/sitting opposite/across, seated, face/faces/facing/faced,
    come/comes/came/coming together, get/gets/got together, conven*,
    gather/gathers/gathered/gathering, assembl*, encounter*, face to face,
    shake/shakes/shook hands, go/goes/went toe to toe, lock/locks/locked horns, at the/one table,
    around the table, sit down, reunion, huddle*
  `),
  // Speaking with each other, and occasions for it.
  talk: forms(`
    talk/talks/talked/talking, negotiat*, discuss*, dialogue/dialogues/dialog, consult*,
    confer/confers/conferred, conference, session/sessions, round/rounds, summit, parley*,
    speak/speaks/spoke/speaking, conversation*, engagement/engagements, appointment, diplomacy,
    contacts, exchange/exchanges, deliberations, debate, event
  `),
  // Standing at the head of a side, or opposite its head.
  lead: forms(`
    lead/leads/led/leading, head/heads/headed/heading, represent*, front/fronts/fronting/fronted,
    spearhead*, speak for, speaks for, sit/sits/sat opposite/across, send/sends/sent/sending,
    dispatch*, opposite number, face/faces/facing/faced, counterpart, named, facing, opposite,
    chief negotiator/negotiators, shakes/shake/shook hands, at the head of, stare down,
    on .. side, across .. table, across from, go to, flies out, speaking for,
    delegation/delegations, team/teams, against, pitted, is to attend, will attend, in charge,
    negotiator/negotiators, envoy/envoys, captain/captained, chair/chairs/chaired,
    came face to face, met with, between
  `),
  // Negation in one word.
  not: forms(`
    not, n't, no, never, neither, nor, none, nobody, without, cannot, isn't, won't, aren't,
    hasn't, haven't, wasn't, didn't, nothing, yet to, nowhere
  `),
  // Saying that something is not known, or not told.
  unknown: forms(`
    unknown, unclear, undisclosed, unnamed, uncertain, open question,
    remains/remained to be seen, up in the air, unannounced, anybody guess, anyone guess,
    remain/remains/remained open, not .. known, not .. clear, no .. word, no .. information,
    not .. named, not .. announced, not .. said, not .. say, not .. disclosed, not .. decided,
    not .. identified, neither .. said, neither .. say, neither .. named, neither .. announced,
    neither .. disclosed, neither .. saying, neither .. indicated, neither .. revealed,
    nobody .. named, no names, no one .. named, none .. named, no .. named, hasn't .. named,
    hasn't .. said, haven't .. said, wasn't .. clear, isn't .. clear, isn't .. known,
    yet to .. say, yet to .. name, yet to .. announce, yet to .. named, yet to .. decide,
    without .. saying, without .. naming, silent on, declined to say, would not say, did not say,
    didn't say, no details, still .. mystery, in the dark, left open, leaving open,
    no .. indication, nor .. who, nothing .. said, nothing .. known, not .. specified,
    not .. revealed, no .. details, under wraps, not .. settled, kept .. secret,
    keeping .. secret, secret, blank, not .. chosen, not .. been told, not yet, tight-lipped,
    tight lipped, would not be drawn
  `),
  // Cues that hedge what is to come; “will”, “is set”, “is due” and “is scheduled” do not.
  hedge: forms(`
    likely, probabl*, possib*, expected, expects, expecting, anticipated, anticipates, may,
    might, could, perhaps, maybe, tentative*, provisional*, proposed, proposes, proposing,
    proposal, under consideration, considering, considered, consider, considers, weighing,
    weighs, weighed, mulling, mulls, mull, studying, thinking .. over, thinking about,
    pencilled/penciled, if it takes place, if it goes ahead, if all goes, not yet set,
    not yet been set, not been set, not yet .. confirmed, not been confirmed, not .. confirmed,
    unconfirmed, yet to be confirmed, yet to be set, yet to be settled, not .. settled,
    not .. settled yet, not yet .. fixed, not .. finalised/finalized, not .. nailed down,
    hope to, hopes to, in planning, being planned, eyed, on the cards, under discussion,
    being discussed, would like, is understood, potential*, mooted, floated, suggested, offered,
    offer, invited, invitation, foreseen, in prospect, awaiting, subject to, looks set to,
    looks like, appears, seems, in the works, being arranged, being considered, supposed to,
    believed to, thought to, reportedly, apparently, presumably, in all likelihood,
    being looked at, examining, chew/chewing over, pondering, conceivabl*, should it,
    not certain, not firm, unsettled, undecided, was to be decided, no .. date, not .. agreed,
    pending, in doubt, far as we understand, plausibl*, earmarked, tipped to, believe, open to,
    awaits, far from certain, by no means certain, not guaranteed, no certainty, to be confirmed,
    tbc, if confirmed, uncertain, not yet certain,
    is/was hoped, hoped that, hoping to, aims/aim/aiming to, wants/want/wanted to meet/hold/sit/see/host,
    ought to meet/hold/sit/take, said to be, understood to be, in theory,
    working/works towards/toward,
    sources suggest, reports suggest, nothing is final, not .. final, barring,
    unclear/clear/certain/sure/said/say/decided/confirmed whether it/they/he/she will/would,
    unclear/clear whether/if .. will/would meet/attend/come,
    whether .. will/would take place, whether .. will/would go ahead, if it happens,
    if they take place, if it comes off, if held, if all goes well,
    if .. agrees/agree/accepts/accept/consents/consent/confirms/confirm/turns/turn,
    if .. says/say yes, if .. comes/come to the table, if .. is/are willing, provided that,
    provided .. agrees/agree/accepts/accept/consents/consent/confirms/confirm/turns/turn,
    on condition that, unless, seemingly, arrangements .. being made,
    still awaited, seems likely, envisag*
  `),
  // What looks like a hedge and takes it back.
  unhedge: forms(`
    not only .. likely, no longer .. likely, more than likely, not just .. likely, as expected,
    than expected, definitely, it is official, no alternatives, expected to last,
    expected to focus, expected to dominate, proposed by, as proposed, what .. expects,
    expects from, so that .. could, council will/to consider, council considers
  `),
  // Saying that something will not take place, or did not.
  calloff: forms(`
    will not meet/hold/sit/talk/take, won't meet/hold/sit/talk/take, would not meet/hold/sit/talk, not .. take place, not be held,
    called off, calls off, call off, cancel*, scrapped, postpon*, put off, denied that it would, deny that they will, no meeting,
    never met, did not meet, not going to meet, has no plans to meet, ruled out a meeting
  `),
};

/** The general classes by id. */
export const GENERAL: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(CLASSES),
);
