/**
 * Cities that hold meetings and are no capital, by the state they lie in; the capitals stand with their states. Behind the
 * dash: names of cities in several states, and cities whose state is disputed or has no side of its own. Facts of geography.
 */
const ROWS = `
AE: Dubai, Sharjah, Al Ain, Ras Al Khaimah, Fujairah
AF: Kandahar, Herat, Mazar-i-Sharif, Jalalabad
AL: Durrës, Vlorë, Shkodër
AM: Gyumri, Vanadzor
AO: Lobito, Benguela, Lubango, Huambo, Menongue
AR: Rosario, Mendoza, Bariloche, Ushuaia, Jujuy, Tucumán, Mar del Plata, La Plata, Iguazú, Puerto Iguazú, Neuquén
AS: Pago Pago
AT: Salzburg, Graz, Innsbruck, Linz, Klagenfurt, Bregenz
AU: Sydney, Melbourne, Perth, Brisbane, Adelaide, Darwin, Hobart, Cairns, Gold Coast, Townsville, Alice Springs, Geelong, Launceston, Port Stephens
AW: Oranjestad
AZ: Ganja, Shusha, Sheki, Lankaran, Nakhchivan, Gabala
BA: Mostar, Banja Luka, Tuzla, Neum
BD: Chittagong, Chattogram, Sylhet, Cox’s Bazar, Khulna, Rajshahi, Benapole
BE: Antwerp, Ghent, Bruges, Liège, Leuven, Namur, Ostend
BF: Bobo-Dioulasso
BG: Plovdiv, Varna, Burgas, Ruse
BI: Bujumbura, Gitega
BJ: Parakou, Ouidah
BO: Cochabamba, Sucre, Oruro, Potosí, Tarija, Cobija
BR: Rio de Janeiro, São Paulo, Sao Paulo, Belém, Belem, Manaus, Recife, Foz do Iguaçu, Porto Alegre, Fortaleza, Curitiba, Florianópolis, Salvador da Bahia, São Luís, Macapá, Boa Vista, Corumbá, Ponta Porã, Campinas
BT: Paro, Phuentsholing
BW: Kasane, Francistown, Maun, Gaborone, Kazungula
BY: Brest, Grodno, Vitebsk, Gomel
CA: Toronto, Montreal, Montréal, Vancouver, Calgary, Halifax, Québec, Quebec City, Whistler, Kananaskis, Charlevoix, Banff, Winnipeg, Edmonton, Saskatoon, St. John's, Moncton, Fredericton, Yellowknife, Iqaluit, Whitehorse
CD: Goma, Lubumbashi, Kisangani, Bukavu, Matadi, Kolwezi, Kalemie
CG: Pointe-Noire
CH: Geneva, Zurich, Basel, Davos, Lausanne, Lugano, Bürgenstock, Lucerne, St Gallen, Neuchâtel, Fribourg, Interlaken
CI: Abidjan, Bouaké, Bouake, Korhogo
CK: Rarotonga
CL: Punta Arenas, Valparaíso, Valparaiso, Antofagasta, Arica, Iquique, Temuco, Puerto Montt, Viña del Mar, La Serena, Coquimbo
CM: Douala, Maroua, Garoua, Kribi, Limbe, Bamenda
CN: Shanghai, Guangzhou, Shenzhen, Xiamen, Chongqing, Chengdu, Tianjin, Qingdao, Hangzhou, Nanjing, Kunming, Xi’an, Wuhan, Harbin, Urumqi, Boao, Sanya, Suzhou, Dalian, Shenyang, Changchun, Jinan, Zhengzhou, Xining, Lanzhou, Yinchuan, Hohhot, Nanning, Guiyang, Changsha, Hefei, Fuzhou, Ningbo, Wuxi, Yiwu, Zhuhai, Haikou, Guilin, Lhasa, Kashgar, Taiyuan
CO: Medellín, Cali, Leticia, Barranquilla, Bucaramanga, Cúcuta, Pereira, Manizales, Tumaco
CR: Puntarenas
CU: Santiago de Cuba, Varadero
CW: Willemstad
CY: Larnaca, Limassol, Paphos
CZ: Brno, Ostrava, Plzeň, Olomouc, Karlovy Vary
DE: Munich, Hamburg, Frankfurt, Cologne, Bonn, Dresden, Leipzig, Düsseldorf, Stuttgart, Meseberg, Aachen, Bremen, Hanover, Hannover, Nuremberg, Potsdam, Kiel, Lübeck, Rostock, Weimar, Erfurt, Mainz, Wiesbaden, Saarbrücken, Freiburg, Friedrichshafen, Heidelberg, Karlsruhe
DK: Aarhus, Aalborg, Odense, Esbjerg
DO: Punta Cana, Santiago de los Caballeros
DZ: Oran, Constantine, Annaba, Tamanrasset, Ghardaïa
EC: Guayaquil, Manta, Loja, Tulcán
EE: Tartu, Narva, Pärnu
EG: Alexandria, Sharm el-Sheikh, Sharm El Sheikh, Luxor, Aswan, Port Said, Suez, Ismailia, Hurghada, El Alamein, New Alamein
ER: Massawa, Assab
ES: Barcelona, Seville, Málaga, Badajoz, Salamanca, Zaragoza, Bilbao, San Sebastián, Santander, Alicante, Murcia, Cádiz, Huelva, Vigo, A Coruña, Santiago de Compostela, Palma, Las Palmas
ET: Bahir Dar, Mekelle, Gondar, Dire Dawa, Hawassa, Adama, Bishoftu, Jimma, Jijiga
FI: Turku, Tampere, Oulu, Rovaniemi, Vaasa, Lappeenranta, Mariehamn
FJ: Nadi, Lautoka, Savusavu, Labasa
FM: Pohnpei
FO: Tórshavn
FR: Lyon, Marseille, Nice, Strasbourg, Toulouse, Lille, Evian, Bordeaux, Nantes, Rennes, Montpellier, Grenoble, Dijon, Reims, Metz, Nancy, Biarritz, Deauville, Cannes, Avignon, Ajaccio, Bastia
GA: Port-Gentil, Franceville
GB: Edinburgh, Glasgow, Belfast, Cardiff, Manchester, Liverpool, Oxford, Newcastle, Leeds, Bristol, Swansea, Aberdeen, Dundee, Inverness, Stornoway, Lerwick, Kirkwall, Londonderry
GE: Batumi, Kutaisi, Zugdidi, Sighnaghi, Akhaltsikhe
GH: Kumasi, Tamale, Takoradi, Cape Coast
GL: Nuuk
GN: Nzérékoré, Kankan
GQ: Bata
GR: Thessaloniki, Crete, Patras, Rhodes, Corfu, Heraklion, Ioannina
GT: Antigua Guatemala, Quetzaltenango
GU: Hagåtña
GY: Lethem
HN: San Pedro Sula, Tela, Roatán
HR: Dubrovnik, Split, Rijeka, Zadar, Osijek, Pula
HT: Cap-Haïtien
HU: Debrecen, Szeged, Pécs, Győr, Visegrád
ID: Surabaya, Bandung, Yogyakarta, Bali, Nusantara, Medan, Makassar, Labuan Bajo, Batam, Semarang, Palembang, Manado, Mataram, Lombok, Bogor, Denpasar, Jayapura, Balikpapan
IE: Galway, Limerick, Cork, Waterford, Kilkenny, Sligo, Killarney
IL: Haifa, Tel Aviv, Eilat, Beersheba
IN: Mumbai, Kolkata, Chennai, Bengaluru, Bangalore, Jaipur, Goa, Srinagar, Leh, Guwahati, Udaipur, Varanasi, Ahmedabad, Amritsar, Chandigarh, Lucknow, Kochi, Thiruvananthapuram, Bhubaneswar, Gandhinagar, Agra, Pune, Surat, Patna, Shillong, Imphal, Agartala, Gangtok, Visakhapatnam, Puducherry, Belagavi, Hubballi, Mysuru, Coimbatore, Madurai, Siliguri
IQ: Basra, Erbil, Mosul, Najaf, Karbala, Sulaymaniyah
IR: Isfahan, Mashhad, Tabriz, Shiraz, Kish, Chabahar
IS: Akureyri
IT: Milan, Turin, Florence, Venice, Naples, Palermo, Bari, Trieste, Genoa, Bologna, Verona, Padua, Perugia, Pisa, Siena, Catania, Cagliari, Taormina, Bolzano, Trento, Capri
JM: Montego Bay
JO: Aqaba, Irbid, Petra
JP: Osaka, Kyoto, Hiroshima, Nagoya, Fukuoka, Sapporo, Nagasaki, Yokohama, Kobe, Sendai, Niigata, Kanazawa, Nara, Naha, Karuizawa, Toyama
KE: Mombasa, Kisumu, Nakuru, Eldoret, Naivasha, Lamu, Garissa, Malindi
KG: Osh, Cholpon-Ata, Jalal-Abad, Batken
KH: Siem Reap, Battambang, Sihanoukville, Poipet
KP: Wonsan, Rason
KR: Busan, Jeju, Incheon, Gyeongju, Daejeon, Ulsan, Daegu, Gwangju, Suwon, Sejong, Pyeongchang, Pohang
KZ: Almaty, Shymkent, Turkistan, Aktau, Aktobe, Karaganda, Taraz
LA: Luang Prabang, Savannakhet, Pakse
LB: Sidon, Naqoura
LK: Kandy, Galle, Jaffna, Trincomalee, Hambantota
LR: Ganta
LT: Kaunas, Klaipėda
LV: Daugavpils, Liepāja, Jūrmala
LY: Benghazi, Sirte, Misrata, Tobruk, Sebha
MA: Casablanca, Marrakesh, Marrakech, Tangier, Fez, Agadir, Meknes, Essaouira, Ouarzazate
MD: Bălți, Tiraspol
ME: Budva, Kotor, Tivat
MG: Toamasina, Nosy Be, Antsiranana
MK: Ohrid, Bitola, Tetovo
ML: Mopti, Timbuktu, Kidal
MM: Mandalay, Yangon, Bagan, Myitkyina, Tachilek
MN: Hovd, Darkhan
MP: Saipan
MR: Nouadhibou
MV: Addu City
MW: Blantyre, Zomba, Salima, Mzuzu, Mangochi
MX: Cancún, Cancun, Monterrey, Tijuana, Puebla, Oaxaca, Veracruz, Acapulco, Ciudad Juárez, Tapachula
MY: Penang, Langkawi, Johor Bahru, Kuching, Putrajaya, Malacca, Melaka, Ipoh, Kota Kinabalu, Kuantan, Miri
MZ: Beira, Nampula, Pemba, Quelimane
NA: Walvis Bay, Swakopmund, Oshikango, Katima Mulilo, Rundu, Lüderitz, Keetmanshoop, Ondangwa
NC: Nouméa
NE: Agadez, Zinder, Diffa
NG: Abuja, Lagos, Kano, Port Harcourt, Calabar, Kaduna, Maiduguri, Enugu, Ibadan, Benin City, Sokoto
NL: The Hague, Rotterdam, Maastricht, Utrecht, Eindhoven, Groningen, Leiden, Delft
NO: Bergen, Tromsø, Trondheim, Stavanger, Ålesund, Bodø, Kirkenes, Longyearbyen
NP: Pokhara, Lumbini, Biratnagar, Birgunj, Janakpur
NU: Alofi
NZ: Auckland, Christchurch, Queenstown, Dunedin, Rotorua, Napier, Waitangi
OM: Salalah, Sohar, Nizwa, Duqm
PE: Cusco, Arequipa, Piura, Tacna, Puno, Iquitos
PF: Papeete
PG: Lae, Madang, Mount Hagen, Kokopo
PH: Cebu, Davao, Iloilo, Boracay, Baguio, Bacolod, Iloilo City, Zamboanga, General Santos, Cagayan de Oro, Tagaytay, Subic, Legazpi, Puerto Princesa, Vigan
PK: Karachi, Lahore, Peshawar, Quetta, Faisalabad, Gwadar, Multan, Gilgit, Murree, Sialkot, Torkham
PL: Gdańsk, Gdansk, Kraków, Krakow, Wrocław, Wroclaw, Poznań, Łódź, Katowice, Lublin, Rzeszów, Szczecin, Sopot, Białystok, Toruń
PS: Ramallah, Bethlehem, Gaza City
PT: Porto, Coimbra, Braga, Faro, Évora, Funchal, Oporto, Aveiro
PY: Ciudad del Este, Encarnación
RO: Constanța, Cluj, Iași, Timișoara, Brașov, Sibiu, Oradea
RS: Novi Sad, Niš, Kragujevac
RU: St Petersburg, St. Petersburg, Saint Petersburg, Sochi, Kazan, Vladivostok, Kaliningrad, Murmansk, Yekaterinburg, Novosibirsk, Irkutsk, Astrakhan, Makhachkala, Grozny, Nizhny Novgorod, Samara, Ufa, Khabarovsk, Yakutsk, Veliky Novgorod
RW: Huye, Rubavu, Musanze
SA: Jeddah, Jidda, Mecca, Medina, Neom, AlUla, Dammam, Tabuk, Abha, Yanbu, Dhahran, Al Khobar, Taif
SB: Gizo
SD: Port Sudan, Kassala, El Fasher, Nyala
SE: Gothenburg, Malmö, Uppsala, Lund, Linköping, Luleå, Umeå, Kiruna, Visby
SI: Maribor, Bled, Portorož, Koper
SK: Bratislava, Košice, Žilina, Banská Bystrica, Trenčín
SL: Kenema
SN: Saint-Louis, Saly, Thiès, Ziguinchor, Tambacounda
SO: Hargeisa, Mogadishu, Kismayo, Berbera, Garowe, Bosaso, Baidoa
SR: Nickerie, Albina
SS: Malakal
SX: Philipsburg
SY: Aleppo, Latakia, Homs
TH: Chiang Mai, Phuket, Chiang Rai, Pattaya, Hua Hin, Khon Kaen, Udon Thani, Hat Yai
TJ: Khujand, Khorog
TM: Turkmenbashi, Awaza
TN: Sfax, Djerba, Sousse, Hammamet, Tozeur
TO: Vava'u
TR: Istanbul, Antalya, Izmir, İzmir, Bursa, Trabzon, Gaziantep, Edirne, Konya, Kayseri, Mersin, Adana, Diyarbakır, Kars, Samsun, Bodrum
TT: Chaguaramas
TW: Taipei, Kaohsiung, Taichung, Tainan
TZ: Arusha, Zanzibar, Dar es Salaam, Dodoma, Moshi, Mwanza, Mbeya, Kigoma
UA: Lviv, Kharkiv, Odesa, Dnipro, Zaporizhzhia, Chernivtsi, Uzhhorod
UG: Entebbe, Gulu, Jinja, Mbarara, Kasese, Fort Portal
US: New York, Chicago, Boston, Houston, Dallas, Miami, Atlanta, Seattle, San Francisco, Los Angeles, San Diego, Philadelphia, Detroit, Camp David, Honolulu, Anchorage, San Antonio, El Paso, Denver, Minneapolis, Pittsburgh, Cleveland, Baltimore, New Orleans, Tampa, Nashville, Las Vegas, Salt Lake City, Sacramento, Santa Fe
UY: Punta del Este, Paysandú
UZ: Samarkand, Bukhara, Khiva, Termez, Namangan, Fergana, Andijan, Nukus, Urgench
VE: Maracaibo, Puerto Ordaz
VN: Ho Chi Minh City, Da Nang, Danang, Hai Phong, Hue, Can Tho, Nha Trang, Da Lat, Ha Long, Quang Ninh, Vinh, Huế, Huế City, Quy Nhon
VU: Luganville
YE: Aden, Hodeidah
ZA: Johannesburg, Durban, Cape Town, Port Elizabeth, Gqeberha, Bloemfontein, Polokwane, Mbombela, Sun City, Stellenbosch, East London
ZM: Livingstone, Ndola, Kitwe, Chirundu
ZW: Bulawayo, Mutare, Gweru, Kariba
–: Victoria Falls, Hyderabad, Hong Kong, Macau, Macao, Granada, Valencia, Cambridge, Birmingham, Mérida, Guadalajara, Cartagena, Cuenca, Santa Cruz, Córdoba, Concepción, Salvador, Toledo, Dakhla, Laayoune, Wagah, Panmunjom, San Cristóbal, Salto
`;

const states = new Map<string, string | null>();
for (const row of ROWS.trim().split('\n')) {
  const [code = '', names = ''] = row.split(': ');
  for (const name of names.split(', ')) states.set(name, code === '–' ? null : code);
}

export const CITIES: ReadonlySet<string> = new Set(states.keys());

/** The state that a city of the list lies in; null for a capital, an unknown one, or where several could be meant. */
export const stateOfCity = (city: string): string | null => states.get(city) ?? null;
