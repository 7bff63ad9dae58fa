//! The words of the lexicon, by class and kind: data.

use super::{
    ADJECTIVE, AFTER, APART, BODY, CALENDAR, COUNT, FEMALE, FOCUS, HONORIFIC, KIN, KNOWN, MALE, NEW, NOBODY,
    OWNER, PARTICLE, PERSON, PLACE, PLAIN, PLURAL, PORTFOLIO, PRESS, SUFFIX, TITLE, VAGUE, VERB, VOICE,
    WRITING,
};
use crate::report::SpeakerKind;
use SpeakerKind::{
    Anonymous, Campaigner, Company, Document, Expert, Official, Organisation, Outlet, Politician, Witness,
};

/// The longest list wins nothing: a word may stand in several rows; classes add up, the first kind stays.
pub const ROWS: &[(u32, Option<SpeakerKind>, &str)] = &[
    (PLAIN | NEW, None, "a an some"),
    (PLAIN | NEW | APART, None, "another"),
    (PLAIN | KNOWN, None, "the this that these those"),
    (PLAIN | KNOWN | COUNT, None, "both all each every"),
    (PLAIN | OWNER, None, "his her its their my our your whose"),
    (
        PLAIN | AFTER,
        None,
        "of for at from by with in on to about against near under over after before since until during who whom which where when while whose that as close familiar into between among outside inside within without through across along above below behind than via upon per despite including briefed",
    ),
    (
        PLAIN | COUNT | NEW,
        None,
        "one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands several many most few numerous",
    ),
    (PLAIN | APART, None, "second third fourth fifth other others"),
    (
        PLAIN,
        None,
        "dear first last next and or but nor so yet if because although though unless whether not no yes he she they it i we you him them us me himself herself itself themselves there here then now how why what whatever whoever more less much such only even also still just too very again already almost once however moreover meanwhile instead indeed perhaps maybe later earlier today yesterday tomorrow tonight according asked born based given like unlike despite thanks yet never ever always often sometimes nobody everybody somebody anybody everyone someone anyone nothing everything something anything none neither either those who's let look please ok okay oh well look",
    ),
    (
        PLAIN,
        None,
        "nearly about around across additionally asked adding after although among amid apart aside back besides beyond certainly clearly critics currently due eventually finally following for formerly further hence hours days weeks months years inside lastly long many minutes nevertheless nonetheless otherwise overall part people previously rather recently separately shortly similarly since soon specifically speaking still surely therefore throughout thus together toward towards twice typically ultimately up usually whenever wherever why will can could would should may might must shall do does did have has had is are was were be been being get gets got go goes went make makes made take takes took come comes came say says said tell tells told think thinks thought want wants know knows see sees saw keep keeps find finds found give gives gave",
    ),
    (
        VERB,
        None,
        "said says say saying told tells tell added adds argued argues argue wrote writes write insisted insists warned warns warn claimed claims claim replied answered asked announced announces denied denies admitted conceded called calls described describes accused estimated reported reports concluded concludes found finds showed shows revealed acknowledged noted notes explained explains recalled joked posted tweeted declared confirmed suggested suggests stated states predicted urged testified promised vowed pledged is are was were has have had will would can could should may might must did does do wants wanted thinks believes believed hopes hoped plans planned",
    ),
    (PLAIN | NOBODY, None, "nobody everybody somebody anybody everyone someone anyone none no"),
    // Honorifics and titles.
    (
        HONORIFIC | MALE,
        None,
        "mr mister sir lord monsieur herr senor señor signor shri thiru alhaji mallam malam bhai",
    ),
    (
        HONORIFIC | FEMALE,
        None,
        "mrs ms miss lady dame madame mme frau señora signora madam smt kumari alhaja hajiya hajia aunty auntie aunt begum",
    ),
    (HONORIFIC, Some(Expert), "dr doctor prof professor assoc adv"),
    (
        HONORIFIC,
        None,
        "mx rev reverend fr rt ven monsignor mgr comrade engr barr evangelist otunba igwe datuk dato ayatollah swami",
    ),
    (PERSON, Some(Politician), "councillor corporator committeeman committeewoman superdelegate"),
    (HONORIFIC | TITLE, Some(Politician), "cllr coun clr cr councillor sen rep gov pres hon ald"),
    (
        HONORIFIC | TITLE,
        Some(Official),
        "maj-gen lt-gen brig-gen lt-col sgt lt capt col gen maj cpl cmdr adm det insp supt pte pfc brig pc wpc dc dci dcs sp asp dsp csp ssp dcp acp dig aig igp asi psi ofc radm ssgt msgt amb",
    ),
    (
        TITLE | PERSON,
        Some(Politician),
        "president senator governor representative congressman congresswoman congressperson minister premier chancellor mayor deputy councilman councilwoman councilmember councilor alderman assemblyman assemblywoman lawmaker legislator mp mep msp td mla lawmaker taoiseach tánaiste vice-president secretary speaker whip mpa mna nominee candidate politician peer baroness baron presidential-candidate frontrunner front-runner assemblymember councilperson selectman selectwoman commissioner-elect mhk mpp mlc cm pm reeve",
    ),
    (TITLE | PERSON | MALE, Some(Politician), "king prince emperor sheikh sultan pope"),
    (TITLE | PERSON | FEMALE, Some(Politician), "queen princess empress"),
    (
        TITLE | PERSON,
        Some(Official),
        "judge justice sheriff prosecutor general colonel captain lieutenant sergeant major admiral commander commissioner ambassador inspector superintendent detective constable officer envoy auditor ombudsman magistrate marshal regulator comptroller treasurer registrar postmaster coroner consul diplomat brigadier sub-inspector advocate-general attorney-general solicitor-general undersheriff bailiff jailer collector tehsildar controller provost rector vice-chancellor oba chief archivist undersecretary under-secretary",
    ),
    (TITLE | PERSON | MALE, Some(Official), "duke viscount marquess"),
    (TITLE | PERSON | FEMALE, Some(Official), "duchess countess viscountess marchioness"),
    (TITLE | PERSON, Some(Expert), "gp attorney"),
    (TITLE | PERSON, Some(Company), "ceo cfo coo cto cmo cio manager executive founder co-founder cofounder"),
    (
        TITLE | PERSON,
        None,
        "chairman chairwoman chair chairperson director leader head co-chair archbishop bishop cardinal rabbi imam pastor father sister brother reverend adviser advisor strategist member coach captain coordinator co-ordinator",
    ),
    // People by what they do.
    // Whose kind nothing but the story tells.
    (PERSON, None, "colleague predecessor successor counterpart running-mate deputy"),
    (PERSON | VOICE, None, "spokesperson spokespeople representative mouthpiece publicist"),
    (PERSON | VOICE | MALE, None, "spokesman spokesmen"),
    (PERSON | VOICE | FEMALE, None, "spokeswoman spokeswomen"),
    (
        PERSON,
        Some(Politician),
        "independent incumbent frontbencher backbencher republican democrat democrats republicans conservative tory tories contender running-mate congressmen senators parliamentarian statesman stateswoman ex-minister ex-president ex-mayor separatist leftist centrist kingmaker chieftain stalwart grandee bigwig heavyweight office-bearer powerbroker apparatchik holdout",
    ),
    (
        PERSON,
        Some(Official),
        "official aide staffer firefighter policeman policewoman trooper investigator regulator negotiator diplomat soldier officer inspector clerk planner administrator superintendent principal headteacher commissioner chief warden ranger secretary-general bureaucrat prosecutors civil-servant librarian undersecretary trustee referee umpire medic watchkeeper coastguard dispatcher harbourmaster harbormaster bursar quartermaster assessor jailer probation-officer monarch spymaster commandant adjutant peacekeeper jurist conservator mediator arbitrator adjudicator headmaster headmistress dean appointee",
    ),
    (
        PERSON,
        Some(Company),
        "boss banker entrepreneur businessman businesswoman executive owner tycoon magnate mogul shareholder investor shopkeeper ceo landlord co-owner partner industrialist financier restaurateur proprietor licensee franchisee oligarch dealmaker jeweller jeweler winemaker vintner freeholder agent billionaire capitalist",
    ),
    (
        PERSON,
        Some(Expert),
        "medievalist classicist analyst economist researcher scientist expert academic scholar historian author writer professor lecturer doctor physician surgeon epidemiologist engineer architect columnist critic commentator pundit pollster strategist consultant fellow psychologist sociologist biologist physicist chemist geologist ecologist climatologist meteorologist hydrologist virologist astronomer statistician technician botanist lawyer forecaster specialist theorist co-author editor essayist biographer reviewer curator philosopher anthropologist archaeologist archeologist novelist psychiatrist scientist inventor acoustician physiologist instructor translator barrister solicitor counsel defender litigator don dietitian dietician nutritionist therapist psychotherapist counsellor counselor pharmacist pharmacologist dentist vet veterinarian pathologist paediatrician pediatrician oncologist cardiologist obstetrician radiologist anaesthetist anesthesiologist endocrinologist biostatistician chronobiologist oceanographer volcanologist zoologist entomologist ornithologist palaeontologist paleontologist mathematician demographer criminologist linguist theologian conservationist naturalist actuary surveyor accountant blogger podcaster playwright screenwriter dramatist biochemist geneticist neuroscientist immunologist microbiologist toxicologist seismologist agronomist horticulturist ethicist technologist futurist programmer coder hacker arborist horologist translator lexicographer musicologist memoirist reviewer rapporteur watcher arborist restorer appraiser auctioneer valuer neurosurgeon speechwriter modeller modeler geophysicist biophysicist thinker",
    ),
    (
        PERSON,
        Some(Outlet),
        "reporter journalist correspondent host presenter anchor interviewer moderator broadcaster newsreader editor-in-chief newscaster newsman newswoman newspaperman",
    ),
    (
        PERSON,
        Some(Campaigner),
        "activist campaigner organizer organiser protester protestor demonstrator unionist steward advocate environmentalist lobbyist crusader whistleblower dissident convener convenor suffragist abolitionist feminist marcher picket rebel fundraiser trade-unionist co-convener co-organiser co-organizer agitator pacifist",
    ),
    (
        PERSON,
        Some(Witness),
        "fisher grader winner medallist medalist finalist semi-finalist runner-up seed champion titleholder underdog wildcard qualifier trader star co-star boatman gunman foreman layman crewman horseman yachtsman stuntman watchman airman barman physio physiotherapist masseur contestant resident neighbor neighbour witness survivor victim passenger driver farmer worker teacher student pupil nurse customer tenant homeowner villager fisherman beekeeper parent fan supporter player striker goalkeeper defender midfielder quarterback pitcher forward winger coach trainer athlete swimmer runner cyclist boxer teammate groundsman singer actor musician artist designer photographer filmmaker baker chef waiter bartender barber plumber electrician carpenter miner sailor ferryman pilot refugee migrant veteran pensioner retiree commuter shopper visitor tourist guest caller listener rider patient caretaker gardener shepherd dancer drummer guitarist poet tenor soprano director-actor juror inmate prisoner defendant plaintiff suspect locals townspeople voter grandparent guardian onlooker bystander hiker skipper postman postwoman employee machinist schoolteacher petitioner complainant appellant claimant hotelier publican islander nanny babysitter friend groomsman  owner-driver landlady cook cleaner guard bricklayer scorer bandmate volunteer shearer elder grocer florist butcher bookseller joiner roofer mechanic cabbie courier welder labourer laborer builder crofter grower rancher trucker docker longshoreman stevedore seafarer deckhand mariner angler trawlerman herder rower jockey golfer landholder viticulturist monk traveller creator showrunner batsman bowler all-rounder catcher infielder outfielder lineman linebacker cornerback fullback halfback flanker fly-half scrum-half centre-back full-back left-back right-back centre-half playmaker rookie freshman sophomore schoolboy schoolgirl undergraduate graduate alumnus alumna classmate schoolmate housemate flatmate roommate co-worker coworker workmate bride bridegroom groom newlywed bridesmaid mourner churchgoer parishioner worshipper congregant pilgrim camper walker rambler climber mountaineer skier surfer diver snorkeller jogger motorist biker holidaymaker vacationer tripper concertgoer festival-goer moviegoer theatregoer spectator punter gamer streamer influencer youtuber tiktoker rapper singer-songwriter songwriter cellist violinist pianist trumpeter organist choreographer ballerina comedian comic magician puppeteer sculptor painter potter weaver embroiderer tailor seamstress hairdresser stylist beautician barista bouncer doorman janitor custodian warehouseman porter binman dustman cashier receptionist typist housekeeper housewife homemaker breadwinner carer caregiver orderly midwife paramedic hostage captive detainee internee evacuee amputee donor recipient orphan centenarian septuagenarian octogenarian nonagenarian grandma grandpa granny grandad mother-to-be godmother godfather triplet squatter occupier lodger boarder leaseholder squaddie conscript reservist cadet recruit serviceman servicewoman seaman aviator stewardess trainee apprentice intern jobseeker beneficiary subscriber reader viewer onlooker eyewitness passer-by passerby rescuer lifeboatman lifeguard striker picketer hunter trapper forager gamekeeper ghillie stalker beachcomber skateboarder skater gymnast wrestler judoka fencer archer shooter sprinter hurdler decathlete marathoner triathlete netballer basketballer footballer cricketer hurler goalscorer substitute kicker receiver linesman trialist prodigy debutant debutante musher",
    ),
    (PERSON | MALE, Some(Witness), "fisherman cameraman salesman policeman fireman handyman"),
    (PERSON | FEMALE, Some(Witness), "actress waitress landlady saleswoman"),
    (
        PERSON | VAGUE,
        Some(Anonymous),
        "source person insider attendee participant voice aide operative staffer individual member delegate",
    ),
    (PERSON | VAGUE | MALE, Some(Anonymous), "man guy gentleman boy lad bloke chap"),
    (PERSON | VAGUE | FEMALE, Some(Anonymous), "woman girl lady lass"),
    (PERSON | VAGUE | PLURAL, Some(Anonymous), "people men women sources insiders"),
    (
        PERSON | VAGUE,
        Some(Anonymous),
        "teenager child kid adult user commenter critic opponent ally loyalist skeptic sceptic observer pal mate acquaintance confidant confidante contact informant tipster bidder detractor backer regular poster",
    ),
    (
        PERSON | PLURAL,
        Some(Official),
        "deputies police authorities officials prosecutors investigators regulators military firefighters gardaí gardai garda",
    ),
    (
        PERSON | KIN | FEMALE,
        Some(Witness),
        "wife mother daughter sister niece grandmother girlfriend mom mum widow ex-wife stepmother granddaughter mother-in-law fiancée mam mama mummy mommy sister-in-law daughter-in-law stepdaughter stepsister half-sister goddaughter great-grandmother great-aunt nan nana",
    ),
    (
        PERSON | KIN | MALE,
        Some(Witness),
        "husband father son brother nephew grandfather boyfriend dad widower ex-husband stepfather grandson father-in-law fiancé brother-in-law son-in-law stepson stepbrother half-brother godson great-grandfather great-uncle daddy",
    ),
    (
        PERSON | KIN,
        Some(Witness),
        "spouse partner parent cousin relative sibling child grandchild twin in-laws kin ex-partner",
    ),
    (PERSON | KIN | PLURAL, Some(Witness), "family"),
    (PERSON | PLURAL, Some(Witness), "couple trio duo crew crowd"),
    // Bodies.
    (
        BODY,
        Some(Company),
        "labs shipbuilder chipmaker drugmaker planemaker steelmaker wholesaler exporter importer housebuilder distiller app streamer company firm group corporation business maker manufacturer retailer developer operator startup start-up carrier airline bank chain supplier insurer lender brewer builder conglomerate brand utility provider automaker carmaker contractor owner vendor shipper grocer supermarket producer studio platform giant hotel restaurant shop store subsidiary publisher inc corp corporation ltd plc llc gmbh co holdings partners capital ratings estates industries motors air airlines airways pharmaceuticals technologies systems solutions ventures maritime energy securities records pictures ag sa nv bv spa enterprises brewery foods railway lines logistics telecom electronics smelter mill quarry refinery colliery shipyard dealership fintech distillery vineyard winery dairy bakery robotics bio pharma biotech semiconductor semiconductors wireless entertainment interactive gaming studios properties realty hotels resorts leisure tours freight haulage shipping metals mining minerals petroleum renewables assurance mutual bancorp investments ventures broker brokerage accountants competitor",
    ),
    (
        BODY,
        Some(Official),
        "mission brigade palace division directorate unit ministry department agency board commission authority court police government administration council bureau office committee inspectorate regulator tribunal cabinet fund taskforce service services congress senate house parliament assembly legislature embassy consulate navy army force forces secretariat treasury kremlin pentagon fbi cia irs nasa fda epa nsa doj county municipality district bench prosecutor-general un nato eu sheriff's customs hospital constabulary garda judiciary senedd holyrood dáil seanad stormont knesset coastguard registry patrol clinic infirmary precinct borough jail prison penitentiary watchdog centers",
    ),
    (
        BODY,
        Some(Campaigner),
        "charity collective campaign-group pressure-group nonprofit non-profit ngo advocates friends greenpeace",
    ),
    (
        BODY,
        Some(Organisation),
        "faction iwi tribe union organization organisation association society institute institution foundation trust federation league club team alliance coalition center centre university college school academy lab laboratory museum guild network party parties movement front church diocese think-tank thinktank panel body delegation campaign consortium cooperative co-op observatory orchestra theatre theater chamber confederation conference congregation gallery band rovers athletic wanderers united fc afc side troupe militia group groups governments countries states cities syndicate forum initiative project program programme",
    ),
    (
        BODY,
        Some(Outlet),
        "newspaper magazine broadcaster outlet website tabloid newsroom paper daily weekly publication podcast blog station channel wire network",
    ),
    // Writings.
    (
        WRITING,
        Some(Document),
        "fir mou memorandum preprint handout sheet application result copy supplement deck entry inventory log card appendix spreadsheet screenshot editorial citation clip footage voicemail recording chat dispatch report study paper document statement survey letter memo filing filings lawsuit complaint indictment affidavit ruling judgment judgement verdict opinion order law bill act treaty annex agreement contract plan leaflet pamphlet flyer brochure booklet poll analysis review audit assessment bulletin notice release press-release communique communiqué transcript records record minutes accounts data figures statistics census email e-mail emails reply post tweet note invitation petition manifesto article editorial book diary sign poster banner inscription advert advertisement notes guidance guidelines rules constitution charter resolution motion testimony deposition brief submission forecast guide website-post ad index dossier cable messages message text texts proposal draft warrant summons decree prospectus presentation slide papers findings catalogue logbook ledger label caption plaque placard questionnaire bylaws verse register page calculations",
    ),
    // Outlets.
    (
        PRESS,
        Some(Outlet),
        "espn times post herald tribune gazette journal chronicle telegraph guardian observer courier examiner sentinel inquirer dispatch bee bugle mirror sun mail express independent standard reuters bbc cnn msnbc npr pbs nbc abc cbs fox bloomberg politico axios vox slate salon breitbart buzzfeed huffpost vice wired forbes fortune newsweek economist atlantic newyorker vanity afp ap dpa tass xinhua itv pravda monde figaro spiegel zeitung nacion país corriere repubblica asahi yomiuri news daily tally radio television tv broadcasting post-dispatch star-ledger democrat-gazette globe ledger argus echo advertiser voz week review magazine press wire",
    ),
    // Places.
    (
        PLACE,
        None,
        "arabia salvador rico samoa shoal strait street avenue road lane river lake bay island islands valley mountain mountains park square bridge beach county city town village hill hills coast sea ocean gulf peninsula desert forest airport station harbor harbour district boulevard north south east west northern southern eastern western heights springs",
    ),
    (
        PLACE,
        None,
        "america u.s u.k us uk usa britain england scotland wales ireland france germany italy spain portugal russia ukraine poland china japan india pakistan iran iraq israel syria egypt turkey greece sweden norway denmark finland canada mexico brazil argentina australia africa europe asia afghanistan libya yemen korea taiwan vietnam cuba venezuela colombia washington london paris moscow beijing kyiv kiev berlin brussels tokyo rome madrid dublin edinburgh york chicago boston philadelphia texas california florida ohio virginia pennsylvania michigan wisconsin iowa nevada georgia carolina arizona colorado illinois massachusetts jersey minnesota missouri oregon utah hampshire alabama tennessee kentucky louisiana indiana maryland connecticut kansas nebraska oklahoma vermont maine montana idaho wyoming dakota mississippi arkansas delaware hawaii alaska switzerland austria hungary belgium netherlands kenya nigeria ethiopia sudan jordan lebanon qatar dubai jerusalem gaza hong kong pa calif conn mass fla tex ariz ark colo del ga ill ind kan ky la md mich minn miss mo neb nev okla ore tenn va vt wash wis wyo ala d.c n.y n.j n.c s.c n.h n.m zealand cairo nairobi lagos abuja accra johannesburg pretoria harare kampala dakar addis delhi mumbai bengaluru bangalore kolkata chennai hyderabad karachi lahore dhaka colombo bangkok jakarta manila hanoi seoul tehran baghdad damascus beirut amman riyadh ankara istanbul athens vienna zurich geneva stockholm oslo copenhagen helsinki warsaw prague budapest bucharest belgrade sofia minsk riga vilnius tallinn lisbon barcelona milan munich hamburg frankfurt amsterdam rotterdam glasgow belfast cardiff manchester liverpool leeds birmingham sheffield bristol cork galway limerick sydney melbourne brisbane perth adelaide canberra hobart auckland wellington toronto montreal vancouver ottawa calgary miami houston dallas seattle denver atlanta detroit cleveland minneapolis phoenix orlando tampa nashville memphis baltimore pittsburgh cincinnati milwaukee portland sacramento honolulu peru chile bolivia ecuador uruguay paraguay panama nicaragua honduras guatemala haiti jamaica trinidad barbados iceland estonia latvia lithuania belarus moldova romania bulgaria serbia croatia bosnia kosovo albania slovakia slovenia cyprus malta armenia azerbaijan kazakhstan uzbekistan mongolia malaysia cambodia laos ghana senegal mali niger chad cameroon congo uganda rwanda burundi tanzania zambia zimbabwe malawi mozambique angola namibia botswana eritrea somalia algeria tunisia morocco mauritania gambia guinea liberia benin togo kuwait bahrain oman uae singapore indonesia philippines thailand myanmar burma bangladesh nepal manhattan brooklyn hollywood",
    ),
    (
        CALENDAR,
        None,
        "january february march april may june july august september sept october november december jan feb mar apr jun jul aug oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving ramadan am pm gmt utc est",
    ),
    (
        PERSON | PLURAL,
        None,
        "democrats republicans tories congressmen senators locals townspeople spokesmen spokeswomen",
    ),
    (PERSON | FOCUS, Some(Politician), "republican democrat conservative tory green"),
    (
        PERSON | FOCUS,
        Some(Witness),
        "dane swede finn pole turk scot briton spaniard frenchman dutchman irishman welshman",
    ),
    (
        ADJECTIVE | FOCUS,
        None,
        "american british english scottish welsh irish french german italian spanish portuguese russian ukrainian polish chinese japanese indian pakistani iranian iraqi israeli syrian egyptian turkish greek swedish norwegian danish finnish canadian mexican brazilian argentine australian afghan libyan yemeni korean taiwanese vietnamese cuban venezuelan colombian swiss austrian hungarian belgian dutch kenyan nigerian ethiopian sudanese jordanian lebanese czech slovak romanian bulgarian serbian croatian bosnian",
    ),
    (
        ADJECTIVE,
        None,
        "independent african european asian republican democratic gop labour tory conservative liberal green jewish muslim islamic catholic christian protestant black white latino hispanic western eastern northern southern soviet arab kurdish palestinian saudi former ex senior junior then-candidate acting deputy assistant associate interim outgoing incoming state federal national local city",
    ),
    (
        PARTICLE,
        None,
        "ni nic mac ui van von de del della di da dos das du la le bin ibn ben al el der den ter ten zu af y e st bint abu",
    ),
    (SUFFIX, None, "jr sr ii iii iv esq phd md obe mbe cbe dl jp rn ma ba msc dsc frs frcs ret mbbs dvm"),
    (SUFFIX, Some(Expert), "bl sc qc kc"),
    (SUFFIX, Some(Politician), "mp msp mla mep td"),
    (
        PORTFOLIO,
        None,
        "prevention resources media sport coordination state enterprise defense defence treasury energy education labor labour commerce interior agriculture transportation transport housing justice homeland security veterans affairs health human services staff finance foreign economy war navy army intelligence national environment culture trade home opposition ports works urban rural water environment sport tourism fisheries children equality opposition house child development women family social welfare digital skills tribal minority railways roads highways information broadcasting external petroleum power coal mines textiles food panchayati innovation science technology higher universities local communities climate forests planning budget revenue immigration citizenship indigenous disability regional infrastructure cities arts media youth seniors business industry investment research communications europe africa asia marine fishing islands employment pensions fire emergency emergencies policing prisons probation land lands schools",
    ),
];
