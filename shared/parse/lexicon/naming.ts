/**
 * How names are formed in the countries of the world: common given and family names, beginnings and endings, letters.
 *
 * A name does not say whom somebody speaks for; it is one weak sign among many, for reports that mark the sides badly
 * (`naming.ts` gives it only where it fits one side at the table and not the other). All words are without accents
 * and in small letters; `states` are ISO 3166 codes. A people whose names are at home in several states names them all.
 */
export type Naming = {
  states: string;
  /** Names that are common there. */
  names?: string;
  /** How a name there can begin and end. */
  starts?: string;
  ends?: string;
  /** Small letters that few other alphabets have. */
  letters?: string;
};

const ARAB = 'AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE MR DJ KM';
const SPANISH = 'ES AR BO CL CO CR CU DO EC SV GT HN MX NI PA PY PE UY VE GQ';
const ENGLISH = 'GB US CA AU NZ IE JM BB TT BS GY BZ GD LC VC AG DM KN LR';

/** Members of the European Union, whose people work for it. */
export const EU_MEMBERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

export const NAMING: readonly Naming[] = [
  // Europe
  {
    states: ENGLISH,
    names:
      'john james william robert richard thomas charles henry edward george peter andrew simon stephen philip nigel colin graham alistair duncan fiona margaret elizabeth helen jane susan sarah emily charlotte catherine heather gillian rachel alice smith jones taylor brown evans wilson walker wright robinson thompson white hughes edwards green hall wood harris clarke turner hill scott cooper morris ward moore baker campbell stewart murray hamish neville winston michael david daniel matthew christopher anthony patrick kevin brian keith ian neil stuart malcolm rosalind lucy barbara patricia linda jennifer karen dana julia claire victoria joanna philippa bridget tracey lachlan angus callum rory ewan iain kirsty morag isla blair garth bruce wayne craig megan ashley brooke tyler hudson barnes bennett brooks carter coleman collins cox ellis fisher foster gibson gordon grant gray hamilton harper henderson holmes howard hunt jackson jenkins johnson kennedy knight marshall mason mitchell morgan nelson palmer parker perkins perry phillips porter powell price reid roberts rogers ross russell sanders shaw simpson spencer stevens sullivan thornton wallace watson webb wells whitaker wilkinson pettifer',
    ends: 'field worth ingham bury ington shaw thorpe wood smith ridge croft combe hurst ham ley comb stone bridge ward man ett ler',
  },
  {
    states: 'IE',
    names:
      'siobhan aoife niamh sean ciaran eoin padraig cormac grainne roisin orla maeve declan donal fergal brendan deirdre sinead mairead conor byrne kelly murphy ryan doyle walsh eamonn cathal fintan liam aisling caoimhe dervla fionnuala nuala una mac connell sullivan keane gallagher brennan doherty quinn farrell',
    starts: "o' mcc",
  },
  {
    states: SPANISH,
    names:
      'juan jose carlos luis miguel jorge pedro manuel francisco fernando ricardo rafael alejandro javier sergio pablo diego ramon enrique eduardo roberto guillermo ignacio gonzalo maria ana carmen rosa lucia isabel pilar mercedes graciela ximena paula beatriz noel washington silvia marta elena veronica garcia lopez romero torres ruiz flores rivera castro vargas ortiz morales delgado castillo mendoza rojas herrera medina aguilar vega cruz quispe mamani huanca blas julian hernan rodrigo marcelo mauricio alvaro mariano samuel raul wilfredo cristian esteban gustavo leonardo hector oscar victor ruben adolfo alfredo armando arturo bernardo cesar ernesto felipe german horacio hugo ivan jaime joaquin julio leandro lorenzo marcos martin mario mateo nicolas octavio orlando patricio rolando salvador santiago sebastian tomas vicente adriana alicia andrea angelica carolina catalina cecilia claudia consuelo cristina daniela delfina dolores esperanza eugenia florencia gabriela gloria guadalupe ines josefina juana julieta laura leticia lorena lourdes luciana luz macarena magdalena margarita mariana mirta natalia nelida norma patricia raquel rocio rosario sandra sofia soledad susana teresa valeria virginia yolanda aranda arias avila benitez bravo bustamante caballero cabrera caceres calderon campos cantero cardenas carrasco carrillo castaneda contreras cordova correa duarte duque echeverria escobar espinoza estrada figueroa franco fuentes galeano gallardo gallego guerrero guzman hidalgo ibarra lara ledesma leon luna maldonado mejia miranda molina montes montero mora moreno moya navarro nieto nunez ochoa olivera orellana orozco ortega osorio pacheco padilla palacios paredes parra paz pena peralta pereyra ponce prieto quintero quiroga ramos reyes rios riquelme robles rosales rosas salas salazar salinas sandoval sepulveda serrano silva solis sosa soto sotomayor suarez tapia uribe urrutia valdes valencia valenzuela vaca vera vidal villalba villanueva zamora zapata zuniga choque condori',
    ends: 'ez uelo ierra etxea berria arri oaga illo urraga everry goyen arria ondo uren',
    letters: 'ñ',
    starts: 'etch ech undu uri iza arre',
  },
  {
    states: 'PT BR AO MZ CV GW ST TL',
    names:
      'joao jose antonio manuel paulo pedro luis rui nuno tiago goncalo domingos custodio fernando joaquim henrique vasco maria ana teresa catarina ines filipa helena isaura graca silva santos ferreira pereira oliveira costa rodrigues martins sousa fernandes goncalves gomes lopes marques almeida alves ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha neves coelho cunha pires ramos neto tavares evora duarte afonso bernardo diogo filipe guilherme hugo leonel luisa manuela margarida mafalda rute joana sofia susana beatriz leonor matilde dulce silvino aristides adalberto rosario conceicao brito sa fortes pinhal vilhena sottomayor magalhaes barros batista borges braga brandao caetano cabral camara carneiro castelo cordeiro dias faria fonseca freitas guerreiro guimaraes leal leite macedo machado maia matos melo mesquita miranda moura nogueira nobre pacheco paiva passos peixoto queiroz resende salgado sampaio serra seabra simoes toledo valente vasconcelos viana xavier',
    starts: '',
    ends: 'inho eiro eira oes aes ques inha elho alho ado',
    letters: 'ãõ',
  },
  {
    states: 'MZ',
    names:
      'machava chissano nhantumbo macuacua sitoe cossa matola guambe chongo tembe mondlane nyusi mucavele muianga mabunda langa cumbe macamo muthemba zacarias ubisse mazive bila',
  },
  { states: 'AO', names: 'kiala ndala tchipenda savimbi lukamba nzinga muteka kassoma dala cassule quiteque' },
  {
    states: 'FR BE CH LU MC CA HT CI CM BJ TG BF GA CG CD BI RW CF MG SN ML NE GN TD KM DJ',
    names:
      'jean pierre michel philippe alain bernard jacques andre claude francois laurent nicolas olivier christophe pascal thierry etienne guillaume antoine benoit mathieu marie anne sylvie catherine nathalie isabelle brigitte celine aurelie delphine helene genevieve josephine clarisse',
  },
  {
    states: 'FR BE CH LU MC CA HT',
    names:
      'martin dubois durand moreau laurent lefebvre girard bonnet dupont lambert fontaine rousseau leroy castelain delacroix mercier garnier chevalier perrin morel renaud roche colin vidal',
    ends: 'eau ault ard iere ieux oux illon court ville mont lain teau nier rier ot quet',
  },
  {
    states: 'DE AT CH LI LU',
    names:
      'hans klaus jurgen wolfgang dieter heinz helmut stefan matthias thomas andreas markus ulrich bernd rainer florian lukas ursula sabine petra monika birgit anke heike ingrid claudia silke katharina annette muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch richter klein wolf neumann schwarz braun kruger hofmann hartmann lange huber gruber moser annegret henrike hanneke gerhard gunther friedrich karl-heinz joachim eberhard manfred reinhard volker jochen holger torsten jens steffen ute renate gisela christa elke martina gabriele susanne kerstin nicole von zu heyde kraus vogel keller frank roth beck lorenz baumann franke albrecht winter vogt haas schubert kuhn busch horn',
    ends: 'mann berger bauer meier maier mayer hardt hofer steiner egger inger thal bach schmid busch burg stadt feld wald ler ner ke',
  },
  {
    states: 'NL BE SR',
    names:
      'jan pieter willem hendrik joost maarten bram sander jeroen wouter ruud marieke anneke femke saskia liesbeth annelies de jong vries bakker visser smit jansen meijer mulder dekker peeters janssens maes claes goossens wouters jorrit henk hanneke katrijn geert joris koen dirk rik lotte lieve griet els van der den ter brouwer bos vos peters hendriks dijkstra kuipers postma hoekstra',
    ends: 'stra sma veld dijk huis kamp horst broek aert aerts beele putte mans brouck ink wielen',
    starts: 'vande vanden vander',
  },
  {
    states: 'DK NO',
    names:
      'lars jens niels ole soren anders morten henrik mette kirsten inger ragnhild astrid ingrid sigrid bjorn knut olav kristian tone solveig marit hilde kari hansen olsen nielsen jensen larsen pedersen andersen eirik tormod sigurd trond terje geir arne harald leif magnus rolf svein vidar asbjorn oyvind torbjorn siri turid guri gro berit randi liv synne nordahl bakke berge lie moen lund dahl haugen',
    ends: 'sen gaard vik stad dal nes heim berg gard strup holm',
    letters: 'øæ',
  },
  { states: 'NO', ends: 'haug land rud lid aune stad vik' },
  {
    states: 'SE FI',
    names:
      'lars anders gunnar sven nils goran hakan bengt mats ulf karin annika birgitta ingrid kerstin maja lena johansson lindgren ulrika solveig maria fredrik johan magnus mikael henrik erik oskar axel gustaf linnea elin ebba carl juhani',
    ends: 'sson qvist strom gren berg lund kvist stedt hielm skold strand lind mark dahl gard ner blad vall',
    letters: 'å',
  },
  {
    states: 'FI',
    names:
      'antti pekka juha matti jukka kari timo heikki mikko tuomas ville riitta paivi tiina sanna leena anneli aino hanna jaakko eero outi juhani kimmo ilkka esko risto markku sakari paavo olli marja ritva pirjo tarja minna katja johanna sari satu',
    ends: 'nen maki niemi jarvi lahti koski vuori kangas la la-lahti salo saari korpi',
  },
  {
    states: 'EE',
    names:
      'tonu urmas toomas priit marko rein jaan kristi kadri liina maarja tiiu anneli kaja mart siim taavi tamm saar sepp magi kask kukk rebane ilves parn lepik marika heiki raivo ahti indrek margus kalle andrus peeter mihkel piret triin katrin signe jarvi oja lepp vaher',
    ends: 'maa soo magi vere pere saar mets oja',
    letters: 'õ',
  },
  {
    states: 'LV',
    names:
      'janis andris juris maris edgars ilze elina inese liga baiba zane dace ivars gints raimonds kristaps aija dzintra guntis uldis valdis aivars normunds arturs agnese evita sandra ozols liepins krumins kalnins',
    ends: 'ins ina kalns kalne ovskis ovska ietis niece kalniete berzins berzina sons dzis bergs ols manis rozs',
    letters: 'āēģīķļņ',
  },
  {
    states: 'LT',
    names:
      'jonas mindaugas vytautas algirdas gintaras darius arvydas rasa ruta egle jurate ausra daiva vilma gabrielius linas saulius rimantas valdas gediminas kestutis virginija dalia asta zivile neringa kristina egidijus',
    ends: 'auskas aitis iene aite yte evicius avicius onis utis unas enas iunas ius iute ute skas kis',
    letters: 'ėįų',
  },
  {
    states: 'IS',
    names:
      'gudrun sigridur kristin jon sigurdur olafur gunnar einar thorvaldur hallgerdur ragnheidur bjarni katrin helga bjartur arni stefan haraldur thorsteinn ingibjorg sigrun asta solveig audur hrafn kari palmi',
    ends: 'dottir sson gason nason rson',
    letters: 'þð',
  },
  {
    states: 'PL',
    names:
      'jan piotr andrzej krzysztof tomasz pawel marcin michal grzegorz zbigniew wojciech maciej anna katarzyna malgorzata agnieszka ewa joanna magdalena zofia nowak wojcik mazur krawczyk zajac jerzy stanislaw jacek marek leszek bogdan ryszard dorota beata monika iwona elzbieta barbara kowal wrona sikora',
    ends: 'ski ska cki cka dzki wicz czyk szyn iak owicz ewicz ak ek',
    letters: 'łżźęą',
  },
  {
    states: 'CZ SK',
    names:
      'jan jiri petr pavel tomas martin jaroslav miroslav vaclav zdenek lubomir ladislav jozef stefan eva hana lenka jana katerina zuzana marketa novak svoboda dvorak cerny horak kucera ondrej radim karel milos vladimir michal marek dusan roman daniela zdenka ivana alena katarina lucia veronika',
    ends: 'ova cek cik icek arek acek ansky lik ovcova cova kova stik rus kar sek nec',
    letters: 'řěůľŕ',
  },
  {
    states: 'HU',
    names:
      'laszlo istvan jozsef zoltan sandor gabor ferenc tibor attila balazs katalin eszter ildiko zsuzsanna agnes judit orsolya nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos gyorgy andras peter tamas gergely balint csaba bence marton imre karoly miklos eva erzsebet ilona maria agota reka szilvia lukacs simon',
    starts: 'sz zs',
    ends: 'falvi hegyi helyi hazi ossy',
    letters: 'őű',
  },
  {
    states: 'RO MD',
    names:
      'ion vasile gheorghe nicolae mihai andrei cristian bogdan radu florin sorin ioana elena mihaela ana cristina ruxandra doina popa rusu ceban lupu stoica dumitru cornelia bejan stefan marius adrian dan octavian liviu traian constantin alina simona raluca irina natalia tudor munteanu ursu bostan ciobanu cojocaru',
    ends: 'escu eanu oiu aru iuc anu uta atu an eni oi',
    letters: 'ășț',
  },
  {
    states: 'BG MK',
    names:
      'georgi dimitar ivan nikolay stoyan hristo plamen borislav petar desislava tsvetana ivanka elena marija jovan stefanoski zoran goran nikola ljubica biljana stojan aleksandar vasil krasimir kiril metodi todor angel rumen ilinka svetlana gergana radoslava milena snezana blagoja',
    ends: 'ov ova ev eva oski oska evski evska kov ski arsovski',
  },
  {
    states: 'RS HR BA ME',
    names:
      'dragan zoran goran milan nikola marko ivan stjepan ante tomislav jovan vuk aleksandar milica jelena ivana ana vesna gordana snezana mirela amra emir senad adnan horvat kovac babic jasmin mirza haris nermin damir hrvoje kresimir zlatko igor branko nenad slobodan mirjana ljiljana sanja nada maja tanja jadranka',
    ends: 'ic vic',
    letters: 'ćđ',
  },
  {
    states: 'SI',
    names:
      'janez matej gregor alenka mojca tadej primoz bostjan andrej matjaz tomaz metka polona natasa barbara vida nika marjan miha novak kranjc zupancic vidmar potocnik mlakar kos golob prelog kralj hribar zupan kramberger franc joze stanko dusan rok luka urska ursa katja irena darja tina spela vesna kovacic kobal rozman turk hocevar zajc',
    ends: 'nik snik sek ovec ncic zen shek avsek ic ar',
  },
  {
    states: 'AL XK',
    names:
      'agron arben ilir besnik fatmir edi gent luan artan bujar albin blerim mirela elira teuta valbona besa drita ermal dritan flutura arta hoxha shehu leka prifti gjoka ilda kraja genc edmond sokol gezim armend shpend vjosa albana linda mimoza arbnora berisha krasniqi gashi morina',
    ends: 'aj shi qi lliu aku uku etaj ani',
    letters: 'ë',
  },
  {
    states: 'GR CY',
    names:
      'giorgos georgios dimitris nikos yannis ioannis kostas konstantinos panagiotis andreas christos maria eleni katerina sofia despina anastasia vasiliki chrysanthi costas lefteris marina thanos stavros michalis spyros petros alexandros charalambos evangelos ioanna kyriaki angeliki georgia',
    ends: 'opoulos opoulou idis idou akis aki iadis iou ides atos akou eas ikou antis antinou akos inou eos ellis',
    starts: 'papa hatzi kara chat',
  },
  {
    states: 'TR CY',
    names:
      'mehmet mustafa ahmet ali huseyin hasan ibrahim murat emre kemal serkan burak ozgur ayse fatma zeynep elif emine hatice selin defne nur yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan kilic aslan cetin kara koc kurt cahit orhan selim tayfun cem levent tolga onur ufuk haluk bulent erdal ferhat esra sibel gulsen nilgun pinar ebru',
    starts: 'oz',
    ends: 'oglu turk demir ogullari li ci dag gul',
    letters: 'ğış',
  },
  {
    states: 'IT SM CH',
    names:
      'giovanni giuseppe marco francesco antonio alessandro andrea luca paolo roberto stefano matteo giulia chiara francesca elena paola alessandra rossi russo ferrari bianchi romano colombo ricci marino greco bruno gallo conti davide federico filippo lorenzo simone claudio massimo maurizio sergio valentina silvia laura anna barbara cristina',
    ends: 'ini etti ello elli ucci oni ieri azzi otti aro acci ovo ola ardo illa gadin',
  },
  {
    states: 'MT',
    names:
      'borg camilleri vella farrugia zammit azzopardi galea micallef xuereb grech caruana spiteri attard mifsud cassar bonnici debono',
  },
  // East Europe, the Caucasus and Central Asia
  {
    states: 'RU BY KZ UA',
    names:
      'alexander aleksandr andrey sergey sergei dmitry vladimir mikhail nikolai nikolay alexei yury yuri igor oleg viktor evgeny olga elena natalia natalya tatyana svetlana irina ekaterina lyudmila konstantin maxim pavel anatoly boris valery vyacheslav anna marina galina lyubov vera larisa kirill gennady',
    ends: 'ov ova ev eva in ina skaya ovich evich ovna evna',
  },
  {
    states: 'UA',
    names:
      'andriy serhiy oleksandr volodymyr mykola mykhailo yevhen dmytro vasyl taras olha oksana nataliya iryna kateryna yuliia yulia bohdan ostap anatoliy vitaliy ruslan oleh ihor petro hanna larysa halyna liudmyla valeriy maksym',
    ends: 'enko chuk yuk skyi skyy tska yshyn iv ak iuk ets ko',
  },
  { states: 'BY', names: 'aliaksandr siarhei uladzimir mikalai dzmitry viktar natallia volha', ends: 'enka ouski euski ich' },
  {
    states: 'GE',
    names:
      'giorgi davit irakli levan zurab nino tamar ketevan nana maia mikheil ioseb nestan vakhtang otar lasha tinatin mamuka nodar temur archil gela ekaterine eka lali natia salome tea khatuna aleksandre vazha',
    ends: 'shvili dze iani aia ua uri eli ava iya eishvili idze adze elidze avili',
  },
  {
    states: 'AM',
    names:
      'armen ararat tigran hayk vahan gevorg hovhannes ashot karen samvel anahit lusine narine gohar mher artur ruben ani suren hrant vardan mkrtich edgar gagik arman susanna hasmik mariam sona tatevik aram',
    ends: 'yan ian yants',
  },
  {
    states: 'AZ',
    names: 'elchin ilham rashad vugar farid samir leyla aysel gulnara nigar sevda kamran orkhan anar tofig heydar ramil',
    ends: 'yev yeva zade zadeh ov ova ogly li beyli',
    letters: 'ə',
  },
  {
    states: 'KZ',
    names:
      'nursultan yerlan askar daulet kanat marat nurlan bolat serik gulnara aigul dinara aizhan saule madina temir yermek timur temirlan yerbol kairat dauren zhanar zhanna assel roza berik zhomart azamat',
    ends: 'bayev bekov bayeva bekova genov ayev uly kyzy ov ova ev eva tayev ibekov',
  },
  {
    states: 'KG',
    names:
      'nurbek azamat almaz kubanychbek bakyt talant aibek ulan gulmira ainura cholpon jyldyz aigul nurgul daniyar nurgazy toktomush temirlan bektur sultan aizada zhyldyz ermek ruslan tilek sooronbay',
    ends: 'baev bekov baeva bekova aliev uulu kyzy alieva ushev',
  },
  {
    states: 'UZ',
    names:
      'shavkat rustam bakhtiyor jahongir ulugbek sherzod otabek dilnoza gulnora nodira feruza malika farrukh aziz bobur saida dilshod dilorom nilufar zulfiya aziza kamola dilfuza khurshid botir alisher akmal odil islom yusuf ergash',
    ends: 'jonov boyev ov ova iyev qulov nazarov khodjaev xonov khonov joev',
    starts: 'yusup',
  },
  {
    states: 'TJ',
    names:
      'rustam sirojiddin emomali davron farrukh zafar firuz zarina manizha shahnoza parvina mehri sirojiddin bahodur khurshed sitora bobo rahim jamshed iskandar nigina gulru saidmurod asror shamsiddin davlatali',
    ends: 'zoda zod iyon ov ova ien imi',
    starts: 'bobo',
  },
  {
    states: 'TM',
    names: 'gurbanguly serdar rasit meret orazgeldi maral ogulsapar bahar annamyrat batyr',
    ends: 'geldi medow mammedow guly ow owa myradov',
  },
  {
    states: 'MN',
    names:
      'bat bold batbayar ganbold enkhbold munkhbat otgonbayar ganzorig tsetseg oyun sarnai altantsetseg bolormaa tuya narantsatsralt oyunchimeg damdin gombojav sodnom tsogt chuluun dulam bayarmaa',
    starts: 'enkh munkh tser gan otgon batt altan bayar oyun narant dam gombo sodnom tse dash lkhag pure byamb',
    ends: 'jargal erdene tsetseg suren khuu bayar saikhan dorj maa bold tulga tseren chimeg tsralt gerel iny avyn iin',
  },
  // The Middle East
  {
    states: ARAB,
    names:
      'mohammed mohamed muhammad ahmed ahmad ali hassan hussein ibrahim khalid khaled omar yousef youssef abdullah abdulrahman salem salim saleh nasser faisal tariq tarek hamad hazem samir karim jamal mustafa mahmoud hisham walid majid rashid sami ziad bassam fatima aisha mariam maryam layla leila noura huda hanan rania dina nadia salma amina zainab reem samira lina mona ghada habib talal khamis abdelkrim laaroussi soraya yasmin fawzi jihad muna buthaina nabil adel ashraf hany sherif waleed yasser emad marwan fadi jihan rasha sahar hala nesrine naima latifa khadija samia souad fouad said jaber sulaiman saif hilal badr yahya ayman',
    starts: 'al- el- abdul abdel abu ben-',
  },
  {
    states: 'LB JO SY PS',
    names: 'nuseirat haddad khoury nasrallah saad rami elias georges hariri tannous majali',
    starts: 'abu',
  },
  {
    states: 'MA DZ TN',
    names:
      'benali bouazizi bensaid cherif mansouri tazi bennani alaoui idrissi trabelsi belkacem ouazzani khattabi laaroussi chraibi berrada kettani filali benkirane hamdaoui slimani',
    starts: 'ben bou bel oua',
    ends: 'ouni oui aoui azzani attabi oussi',
  },
  { states: 'MR', names: 'ould mint cheikh sidi mokhtar lemine moktar baba ahmedou taleb deddahi vall' },
  {
    states: 'SA AE QA KW BH OM',
    names: 'sultan saud nahyan bin bint mansour hamdan khalifa jassim rashid talal khamis humaid badr sayyid shaikh',
    ends: 'eifi aimi oosi ari ami umi aibi arsi shamakhi',
  },
  { states: 'SD SS EG', names: 'osman eltayeb elhadi abdelrahim siddig babiker', starts: 'el' },
  { states: 'SS', names: 'deng garang machar kiir akol akec nyandeng ayen majok mabior bol lual wani taban lado' },
  {
    states: 'IR AF TJ',
    names:
      'hossein hassan reza mehdi mohsen javad hamid saeed majid behrouz farhad kamran dariush shirin maryam zahra nasrin leila parisa mohammad abbas',
    ends: 'zadeh pour nejad ian far khah parast abadi vand',
  },
  {
    states: 'AF',
    names: 'hamid ashraf gul karzai abdullah zalmai wardak noorzai stanikzai mohammad najib sediq',
    ends: 'zai zada yar',
  },
  {
    states: 'IL',
    names:
      'avi moshe yaakov yosef yitzhak eli shimon uri amir noam eitan gilad yael tamar shira michal noa ronit orit dalia cohen levi mizrahi peretz biton friedman katz shapiro goldberg nadav yoram tzur hadari perelman yossi dov ilan boaz ehud tzipi galit orly hagit tomer assaf rivka miriam daniel',
    starts: 'ben- bar-',
    ends: 'owitz stein baum',
  },
  // South Asia
  {
    states: 'IN',
    names:
      'rajesh rakesh sanjay anil sunil vijay ashok ravi suresh ramesh arun vikram amit deepak manoj pradeep priya anita sunita kavita meera lakshmi radha neha rekha sharma gupta singh kumar verma patel mehta joshi iyer nair menon reddy rao mishra pandey chaudhary chatterjee banerjee mukherjee bose sen das desai kulkarni pillai subramanian krishnan indira arvind rathore rajvir dhaliwal shyamal bandyopadhyay ashwini nirmala jaishankar subrahmanyam nikhil rohan rahul gaurav pooja swati shweta sandeep sanjeev naveen harish mahesh mohan gopal venkatesh karthik meenakshi ramanathan bhattacharya dutta ghosh saha roy deshmukh patil shinde pawar thakur tiwari shukla trivedi dubey saxena kapoor malhotra khanna bhatia sethi arora gill sidhu grewal bajwa tomar chauhan rawat negi bisht',
    ends: 'swamy murthy nathan appa wala kar jee wal sundaram padhyay raman murugan kutty than vasan garajan',
  },
  {
    states: 'FJ MU TT GY SR ZA',
    names:
      'prasad naidu ram kumar singh sharma reddy maharaj persaud ramgoolam jugnauth naidoo pillay govender narayan lal chand ramkarran ramotar deodat sonia hinds ramdhani kalpoe dookeran moonilal jagdeo ramjattan bissoondath',
    starts: 'ram',
    ends: 'karran otar audhani',
  },
  {
    states: 'PK',
    names:
      'imran asif nawaz shahbaz bilawal tariq javed khalid iqbal zafar saeed aamir sohail hina maryam shireen nadia ayesha saima khan malik chaudhry qureshi sheikh butt bhutto shah hussain ahmad syed mirza raza abbasi kayani bukhari dar gilani waqar cheema ahmed bashir usman zubair faisal rizwan shahid naveed adnan khurram farooq rehman akhtar siddiqui hashmi naqvi jafri zaidi gondal warraich dogar kazmi durrani afridi khattak',
  },
  {
    states: 'BD',
    names:
      'rahman hossain islam ahmed khatun begum akter chowdhury uddin haque sheikh hasina abul kalam momen sultana miah sarkar karim mohammad nazmul shahriar alam farhana yasmin lopa golam sarwar talukder shahana parveen md shafayat ullah mridha mahbub anwar jahan nahar ferdous tasnim rumana shamim masud munir mostafa mahmud kabir bhuiyan mollah majumder sikder biswas',
    ends: 'uddin uzzaman ul ullah',
  },
  {
    states: 'LK',
    names:
      'perera fernando silva de mendis bandara dissanayake kumara nimal sunil mahinda chandrika ranil kumari nirmala tharaka dilani sivakumar jagath ruwan sumith chaminda lasantha upali ajith lakshman gamini sarath anura kusum chamari malini thilak roshan',
    ends: 'singhe sinha wardena wardene nayake nayaka sekera ratne tilake tunga weera suriya rajah manne pathirana atchi arachchi tilleke gama gala deniya goda',
    starts: 'jaya wijaya wije gune sena rata liyana edi goone kari hetti rana amara abey wick',
  },
  {
    states: 'NP',
    names:
      'adhikari thapa shrestha gurung tamang rai limbu koirala oli dahal bhattarai karki basnet acharya poudel khadka prakash bishnu sita gita kamala ram hari binod pushpa madhav gyawali bhandari maharjan lama sherpa pokharel indira kumari chaudhary lok bahadur kunwar ganesh man rajbanshi lal maya devi narayan raj krishna bimala sushila rajendra deepak giri chand rana magar khatri dhakal sapkota nepal lamichhane pandit yadav bista regmi subedi',
  },
  {
    states: 'BT',
    names:
      'dorji tshering wangchuk tenzin sonam karma pema kinley namgyal lotay jigme ugyen dechen penjor yangzom rinchen phuntsho norbu lhamo choden tandin wangdi chhoden zangmo',
  },
  {
    states: 'MV',
    names:
      'didi manik waheed solih nasheed rasheed shareef naseem moosa fathimath aishath aminath mariyam hawwa shahid ibrahim hussain zahir maumoon',
  },
  // East and South-East Asia
  {
    states: 'CN TW SG',
    names:
      'wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen wen jing ming hua hong xin yan fang mei jun qiu wenbo ling guodong bin qiang lei tao bo kai jian guang zhi yong hui ying juan na xia rong ping yun shi qin shao dai fan meng yao xue mao bai cui jia gu hou long wan duan qian yin',
    starts: 'zh xi xu qi guo wen jian',
    ends: 'dong feng hong ming guo jun',
  },
  {
    states: 'SG MY',
    names:
      'tan lim lee ng ong wong goh chua chan koh teo ang yeo tay ho low chong cheong leong teoh khoo chew mei ling siew kok wei boon seng hui eng kiat siong chin',
  },
  {
    states: 'JP',
    names:
      'hiroshi takashi kenji kenichi takeshi satoshi makoto akira kazuo yoshihide shigeru naoko yoko keiko yumi akiko haruka ayumi yuki mariko sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida sasaki inoue kimura hayashi shimizu mori abe ikeda hashimoto ishikawa ogawa goto okada hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura nakagome yuji hoshino kaori harumi ichinose ryo sho daisuke kenta shinji koji osamu tetsuo yasuo masahiro nobuo toshio eiji junko noriko michiko emi megumi sachiko tomoko ai mayumi rie hirano kudo sakai kaneko fujita matsuda nakano hara uchida takagi shibata maruyama sugiyama arai otsuka nomura takeda iwasaki kikuchi',
    ends: 'moto mura yama kawa gawa zawa guchi saki shima hara naka uchi hashi shita ko bayashi nose gome michi ya oka no tani numa sugi',
    starts: 'naka yama taka mori ishi kita nishi hoshi ichi fuji kuro shira matsu',
  },
  {
    states: 'KR KP',
    names:
      'kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong jeon ko moon yang son bae baek nam heo ryu chae chun noh min ha do ryoo ban wi ok gu gil cha joo eun tae',
    ends: '-hyun -jin -soo -ho -hee -min -young -kyung -woo -ju -wook -sik -il -hwan -chul -rim -yeop -seong -kyu -gyu -ah -eun -yeon -hoon -jun -jae -mi -sun -suk -hwa -ki -gi',
    starts: 'chae',
  },
  {
    states: 'VN',
    names:
      'nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly dinh trinh thi van minh thanh duc quang hung tuan anh linh huong lan thu hai phuong hoa mai binh dung long trung cuong hieu bach chau hien khanh kien lam mau nam ngoc nhan nhung oanh quoc son tam thao thuy tien toan tu tung vinh xuan yen',
    letters: 'ơưđạếộ',
  },
  {
    states: 'TH',
    names:
      'somchai somsak prayut prawit surachai wichai sompong suthep anutin chai nattapong siriporn wanida malee supaporn kanya ratana pornthip thanakorn nopadon parnpree apichart chatchai kittipong krongkanit rattanawan narong kittisak jirayu suwit preecha manop arunee busaba duangjai kanokwan nattaya sasithorn suda wipada pichai thaksin',
    ends: 'porn chai kul pong wong rat sakul nukul anon siri wat akorn thep panich phan wan kit kanit tanawan isuk yakul prasert suwan',
    starts: 'ratta kri wora chala thana sri phra',
  },
  {
    states: 'LA',
    names:
      'khamphanh bounkeut thongdy bounnhang thongloun somsavat saleumxay sonexay phankham khamtay souphanouvong vilayhong manivanh phommasack sitthidamrong inthavong sayavongsa chanthavong keomany',
    starts: 'kham boun thong phomm sili saya',
    ends: 'vong vongsa vanh sack vath xay phone lath phandone',
  },
  {
    states: 'KH',
    names:
      'sok hun chan heng chea prak sar keo khieu tep meas sophea sokha bopha sopheap vannak dara rithy samnang kosal vuthy sokhonn pich ouk kem chhay sovann mony chenda ratha',
  },
  {
    states: 'MM',
    names:
      'aung kyaw win thein htun tun myint khin naing soe maung zaw hla min than thant moe phyo htwe nyunt swe tin u daw thura lwin ohn wai nyo yin mya ye tint khaing thandar sandar hnin ei aye thiha sai zin nay',
  },
  {
    states: 'MY BN ID SG',
    names:
      'bin binti haji hajah dato datuk awang dayang pengiran pehin ismail ibrahim abdullah rahman aziz razak hassan othman mahathir anwar nurul siti zulkifli azman hishammuddin norhayati faridah rosnah zainal azlan yusof thanabalan kuppusamy a/l a/p s/o saifuddin khairul mohd wan nik tengku tunku raja hafiz amirul shahrul halim latif mokhtar jamaluddin omar zaki hamzah rashid aishah rohani noraini salleh sulaiman metussin',
    starts: 'nor zul az',
  },
  {
    states: 'ID TL',
    names:
      'budi agus joko bambang hadi wahyu rini dewi sri siti ratna retno megawati puspita kartika yudhoyono widodo marsudi santoso wijaya kusuma hidayat nugroho setiawan saputra lestari wulandari siregar nasution hutapea simanjuntak ginting ketut wayan made nyoman hartini ngatimin gusti ayu laksmi putu komang dwi tri eko fitri yuli endang slamet suharto rahayu hasan lukman rizal taufik arief irawan indra pramono gunawan harahap sinaga sitompul panjaitan lubis purwanto',
    starts: 'su soe wi',
    ends: 'wati anto ono adi awan oyo arto ningsih tini anti ini iman diman wardhana wangsa',
  },
  {
    states: 'PH',
    names:
      'juan jose maria reyes santos cruz bautista ocampo garcia mendoza aquino marcos duterte del rosario dela pangilinan macaraeg dimaculangan magsaysay locsin cayetano lumbera batungbakal salonga ramon ignacio rosa corazon evangelista rowena salvacion lim rodolfo benigno imelda leni teodoro emmanuel jejomar villanueva tolentino manalo bongbong sison soriano pascual santiago lacson dizon gatchalian pimentel mercado valdez ramos abad alcantara',
    ends: 'bacal magan ngco',
  },
  // The Pacific
  {
    states: 'FJ',
    names:
      'ratu adi sitiveni josaia voreqe epeli semi litia mere kelera ana nasilasila waqa vuki jone seruvakula josefa vunisea inia manasa filimoni viliame apisai timoci salote sera ateca vani',
    starts: 'naqa tuila rokot vaka nasi bole wai seru vuni cava rava koroi',
    ends: 'vou levu valu qalo rawa vuki lasila kula isea saga niu ra',
  },
  {
    states: 'WS TO TV',
    names:
      'sione tevita siaosi semisi mele losa ana tuilaepa fiame naomi mataafa tofa viliami siale pohiva teaso penitala maatia enele kausea taukelina simati falani lupe sualauvi penehuro tialavea hemi tawhai aroha ngaire wiremu rangi tama hone moana kiri',
    starts: "tui fale mata tau lea' peni tauk",
    ends: 'ele oto alii pele leota ala',
  },
  {
    states: 'PG SB VU',
    names:
      'peter james joseph moses rabbie namaliu somare agarobe kaupa kilman natapei sogavare maelanga wale hou kalo lini regenvanu tabi justin orovu lucy kapigeno waine michael kerenga belden marape rimbink pato',
    ends: 'orovu geno',
  },
  {
    states: 'KI MH FM NR PW',
    names: 'taneti teburoro tong tito beia heine kabua remengesau whipps waqa keke tebano ioane teresia',
  },
  // Africa
  {
    states: 'ET ER',
    names:
      'tsion alemayehu bekele hundessa selamawit girma abebe tadesse tesfaye haile getachew mulugeta dawit yohannes solomon tewodros kebede mengistu desta lemma meaza tsegaye hailemariam worku almaz hirut birtukan aster sahle demeke meles ayele taye yared yonas fikre berhane afewerki tekle isaias zewdu mesfin negash abiy tefera abebech tessema kifle demissew dereje tolossa tsehay gobena hagos berhanu shiferaw assefa birhanu gizaw girum negussie ashenafi sintayehu alemu mamo tilahun demissie woldemichael hailu teshome bogale dagnachew gashaw zenebe asfaw tigist meseret senait rahel hiwot',
    starts: 'wolde gebre haile tesfa aleme tef shif demis',
    ends: 'mariam selassie yehu ssew assew etsion',
  },
  {
    states: 'SO DJ',
    names:
      'abdi warsame farah guled jama hirsi omar osman nur ismail hodan deqa asha hawa fowzia mohamud sharmarke geedi dahir ahmed hassan mahamoud sahra cilmi jimcaale xasan maxamed cabdi cali faarax jaamac nuur ifrah hodo saado mahad',
    starts: 'abdi cabdi jim',
    ends: 'aale',
  },
  {
    states: 'KE',
    names:
      "odhiambo otieno ochieng onyango wanjiru kamau mwangi njoroge kariuki kimani wambui wanjiku njeri achieng akinyi mutua musyoka kibet kiptoo koech kipchoge rotich korir chebet wafula wekesa barasa kenyatta ruto odinga mudavadi omondi owino mutiso ndungu githinji josphat ekai lokwang akiru ewoi wanyama simiyu nyong'o muthoni nyambura waweru gachagua karanga maina macharia kagwe wetangula lelei sang rono kiprotich cheboi lagat tanui kosgei lekuton",
    starts: 'kip cher lok eka che',
    ends: 'nyong',
  },
  {
    states: 'TZ',
    names:
      'juma salum mwinyi mushi massawe kikwete magufuli mkapa nyerere hassan makamba mbowe lissu kimaro shirima mrema msuya mollel mwakyembe neema rehema asha mariamu lyimo kessy mhagama joseph lukumay hamisi kombo zuhura mkwawa mwakasege abdallah ramadhani rajabu jumanne mwanaidi hamis khamis amour seif ally machano kabudi mulamula mahiga membe lukuvi mpango majaliwa',
    starts: 'mwa luk',
    ends: 'may kasege',
  },
  {
    states: 'UG',
    names:
      'museveni okello ssempijja mugisha byaruhanga kato nakato okot oryem kutesa odongo tumwine nabirye namuganza nakyobe akello atim opio tumusiime kiwanuka mukasa muwonge ssentongo lubega tumwesigye patrick baryakaleeba ariong moses ongom ocen lokiru adong auma amongin birungi kobusingye katumba muhwezi ssemakula nsubuga',
    starts: 'sse naka nam byar tumu bary tum muh kab',
    ends: 'sigye leeba mire ekinya',
  },
  {
    states: 'RW BI',
    names:
      'kagame uwase mugabo habimana ndayishimiye niyonzima mukamana ingabire mutoni kamanzi gasana bizimana hakizimana nduwimana ntare alphonsine mukarwego celestin barampama uwimana uwamahoro murekezi rugwabiza nzeyimana nkurunziza ndikumana ntakirutimana niyongabo sindayigaya',
    starts: 'uwi nyira habi ndayi niyon mukam haki nsengi nkuru ntaho barat baram muka nde niy sind ruga',
    ends: 'imana giye yiremye wimana rwego pama iyimana geze unziza',
  },
  {
    states: 'CD CG',
    names:
      'mukendi kabila tshisekedi ilunga kabongo mbuyi ngoma mavungu kasongo mutombo lumumba kalonji tshibangu ngalula mwamba okemba sassou nguesso mabiala makosso nzila bemba lukusa',
    starts: 'tshi',
  },
  {
    states: 'ZM MW',
    names:
      'mwansa banda phiri chisala mulenga bwalya tembo zulu mwila lungu sakala hichilema chirwa kachale mkandawire gondwe mwale mbewe nyirenda kaunda chanda musonda kapata mumba chilufya mutale haimbe chiwaya kalua thoko chikondi inonge sitwala field simwinga mutinta hachipuka nyirongo thandiwe mwanza ngoma njovu lubinda simuusa sichalwe muchima chikwanda hamududu moonga munalula siame sinyangwe kapwepwe nkhoma msiska kamanga chisiza',
    starts: 'chil hachi sim mwee mun',
    ends: 'puka winga unga',
  },
  {
    states: 'ZW',
    names:
      'moyo ncube mutasa tendai chiwenga tafadzwa rudo sibanda mpofu ndlovu dube gumbo chikowore mnangagwa mugabe chinamasa tsvangirai farai tapiwa kudzai nyasha rutendo shava nkomo chitepo mushonga madzima mangoma matibenga nyoni nhema mahofa dzuda chidzonga',
    starts: 'chin mur muz chi mad',
    ends: 'adzwa nashe onga andizvidza',
  },
  {
    states: 'ZA SZ LS BW',
    names:
      'dlamini nkosi mokoena ndlovu sithole zulu khumalo mabuza mthembu nxumalo simelane mamba thabo sipho tebogo mpho lerato thandi nomvula naledi pandor ramaphosa zuma mokgoro molefe seretse khama masire masisi thandiwe bongani nkosazana mahlangu maseko lesotho mosisili thabane majoro matekane monyane moshoeshoe mabena radebe nzimande mbalula mkhize cele mchunu shabangu maphosa mahlobo vilakazi',
    starts: 'kgo mog mok nom nko mabo mats',
    ends: 'tse ang etsi wane eng oana',
  },
  {
    states: 'ZA NA',
    names: 'botha pretorius merwe nel venter steyn coetzee fourie viljoen kruger du plessis erasmus joubert malan',
  },
  {
    states: 'BW',
    names:
      'kebonyemodisa ditshwanelo reetsang samochima motlhaleemang kgosidintsi onalenna moroka kagiso boitumelo gaborone oratile',
    starts: 'motl kgos kebo',
    ends: 'tswe tlhe',
  },
  {
    states: 'NA',
    names:
      'nangolo shikongo haindongo amukwa ndaitwah nghipondoka iipumbu hamutenya nandi geingob pohamba nujoma hangula amupolo kaapanda hileni nangombe petrus shaanika selma katjiuongua nahas uushona neville isaaks willem beukes vekuii tjikuua ndahafa tjitendero kapofi nekundi uukule ipinge angula amweelo kandjoze',
    starts: 'nghi shi haim amu katj tj uu nang ka nek',
    ends: 'ombe ngua nika',
  },
  {
    states: 'NG',
    names:
      'abubakar sani bello danjuma garba buhari tinubu ibrahim musa okonkwo okafor eze nwosu obi nnamdi chukwuma ngozi chidi ifeoma emeka uche adebayo olusegun folake funmilayo bola ayodele tunde balogun ogunleye akande kalu tuggar gambari aliyu zainab yakubu suleiman umar usman lawal mohammed aisha hadiza amina halima oluwaseun adeola yetunde kehinde taiwo femi kayode segun babatunde obinna chinedu chioma nkechi amaka ugochukwu okeke onyeama igwe ekwueme nwachukwu effiong bassey ekpo osagie',
    starts: 'ade olu ola ogun chuk nwa oko oye aki oluw ogb onye ezek ifea',
    ends: 'chukwu tunde wole chi eze lola dele',
  },
  {
    states: 'GH',
    names:
      'kwame kofi kwaku kwesi kojo yaw akua ama abena efua esi mensah owusu asante boateng appiah osei adjei addo agyeman ofori amoah boakye frimpong nkrumah ansah quaye nii naa tetteh lamptey kwadwo amponsah issahaku salifu kwabena yaa adwoa afia mahama akufo bawumia ayorkor botchwey dankwa opoku sarpong bonsu darko donkor asamoah antwi nyarko tuffour alhassan abdulai mumuni',
    starts: 'ofo agy amp asa',
    ends: 'mpong onsah amoah eng',
  },
  {
    states: 'SN GM ML GN BF CI NE',
    names:
      'diop ndiaye fall sow ba diallo traore keita coulibaly toure camara cisse sarr niang gueye seck faye mbaye sy ly kane diouf sene sall ndao konate kone sanogo maiga sidibe dembele bah barry conde sylla bangoura cheikh ahmadou bamba mamadou amadou ousmane moussa ibrahima aminata fatou awa mariama aissatou khady abdoulaye souleymane boubacar modou oumar seydou hawa zeinabou djibril macky bassirou sokhna ndeye coumba rokhaya idrissa lamine alioune babacar elhadj ibrahim samba demba fanta mariam oumou djeneba kadiatou adama drissa yacouba braima sane jallow jammeh ceesay bojang darboe sanneh touray njie saho manneh',
  },
  { states: 'BF', names: 'ouedraogo sawadogo kabore zongo compaore tapsoba nikiema ilboudo kafando zida sankara yameogo' },
  {
    states: 'CI',
    names: 'kouassi kouame yao koffi bedie ouattara gbagbo konan brou assi adjoumani aka kacou',
    starts: "n'g koua",
  },
  {
    states: 'NE TD',
    names:
      'issoufou mahamadou hassane souley abdou mahamat abakar saleh youssouf hissein adoum idriss deby moustapha brigi hassoumi djibo haroun kalla oumarou zakari',
  },
  {
    states: 'SL LR',
    names:
      'kamara koroma sesay bangura conteh kargbo turay jalloh mansaray kanu bio tejan johnson weah tolbert flomo kollie doe sirleaf boakai dennis kpadeh gaye massaquoi',
  },
  {
    states: 'TG BJ',
    names:
      'kossi komlan afi dossou gnassingbe ahoueke koffi adjo kodjo agbeko amouzou lawson dogbe talon agbegnenou hounkpatin ahouansou edem yawa mawuli akakpo zinsou',
    starts: 'houn agb gnan aho',
    ends: 'vi nou kpo',
  },
  {
    states: 'CM',
    names:
      'biya essomba atangana ndongo fouda talla kamga njoya ngo mbarga ateba tchiroma mbella ngute eto nkeng achu fon tabe ayuk owona onana',
    starts: 'tchou mba nga ngu',
    ends: 'ssomba',
  },
  {
    states: 'GA GQ',
    names: 'ndong obiang nguema ondo mba ona moussavou bongo nze oburu esono nsue mbomio mangue ella oyono boukoumou',
    starts: 'ngou',
  },
  { states: 'CF', names: 'touadera bozize ngrebada zingas temon gouandjika doubane' },
  {
    states: 'MG',
    starts: 'ra andri razaf rako raso',
    ends: 'arison alala antsoa arivelo ndrainy ndriana hery',
    names: 'tiana haja lalao voahangy',
  },
];
