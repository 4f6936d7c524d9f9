/**
 * The states of the world as reports name them: ISO 3166-1 alpha-2 code | names, the one we print first |
 * adjectives and demonyms | capital. Names and adjectives are facts of the language; compiled by hand.
 */
const ROWS = `
AF|Afghanistan|Afghan|Kabul
AL|Albania|Albanian|Tirana
DZ|Algeria|Algerian|Algiers
AD|Andorra|Andorran|Andorra la Vella
AO|Angola|Angolan|Luanda
AG|Antigua and Barbuda|Antiguan|Saint John's
AR|Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
AM|Armenia|Armenian|Yerevan
AU|Australia|Australian|Canberra
AT|Austria|Austrian|Vienna
AZ|Azerbaijan|Azerbaijani,Azeri|Baku
BS|Bahamas,The Bahamas|Bahamian|Nassau
BH|Bahrain|Bahraini|Manama
BD|Bangladesh|Bangladeshi|Dhaka
BB|Barbados|Barbadian|Bridgetown
BY|Belarus|Belarusian|Minsk
BE|Belgium|Belgian|Brussels
BZ|Belize|Belizean|Belmopan
BJ|Benin|Beninese|Porto-Novo
BT|Bhutan|Bhutanese|Thimphu
BO|Bolivia|Bolivian|La Paz
BA|Bosnia and Herzegovina,Bosnia|Bosnian,Bosnian Serb,Bosnian Croat|Sarajevo
BW|Botswana|Botswanan,Motswana|Gaborone
BR|Brazil|Brazilian|Brasília,Brasilia
BN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BG|Bulgaria|Bulgarian|Sofia
BF|Burkina Faso|Burkinabe,Burkinabè|Ouagadougou
BI|Burundi|Burundian|Gitega,Bujumbura
CV|Cabo Verde,Cape Verde|Cabo Verdean,Cape Verdean|Praia
KH|Cambodia|Cambodian,Khmer|Phnom Penh
CM|Cameroon|Cameroonian|Yaoundé,Yaounde
CA|Canada|Canadian|Ottawa
CF|Central African Republic|Central African|Bangui
TD|Chad|Chadian|N'Djamena
CL|Chile|Chilean|Santiago
CN|China,People's Republic of China|Chinese|Beijing
CO|Colombia|Colombian|Bogotá,Bogota
KM|Comoros|Comorian|Moroni
CG|Congo-Brazzaville,Republic of the Congo,Republic of Congo|Congolese|Brazzaville
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC|Congolese|Kinshasa
CR|Costa Rica|Costa Rican|San José,San Jose
CI|Côte d'Ivoire,Cote d'Ivoire,Ivory Coast|Ivorian|Yamoussoukro,Abidjan
HR|Croatia|Croatian,Croat|Zagreb
CU|Cuba|Cuban|Havana
CY|Cyprus|Cypriot,Greek Cypriot,Turkish Cypriot|Nicosia
CZ|Czechia,Czech Republic|Czech|Prague
DK|Denmark|Danish,Dane|Copenhagen
DJ|Djibouti|Djiboutian|
DM|Dominica||Roseau
DO|Dominican Republic|Dominican|Santo Domingo
EC|Ecuador|Ecuadorian,Ecuadorean|Quito
EG|Egypt|Egyptian|Cairo
SV|El Salvador|Salvadoran,Salvadorean|San Salvador
GQ|Equatorial Guinea|Equatoguinean,Equatorial Guinean|Malabo
ER|Eritrea|Eritrean|Asmara
EE|Estonia|Estonian|Tallinn
SZ|Eswatini,Swaziland|Swazi|Mbabane
ET|Ethiopia|Ethiopian|Addis Ababa
FJ|Fiji|Fijian|Suva
FI|Finland|Finnish,Finn|Helsinki
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GM|The Gambia,Gambia|Gambian|Banjul
GE|Georgia|Georgian|Tbilisi
DE|Germany|German|Berlin
GH|Ghana|Ghanaian|Accra
GR|Greece|Greek,Hellenic|Athens
GD|Grenada|Grenadian|Saint George's
GT|Guatemala|Guatemalan|Guatemala City
GN|Guinea|Guinean|Conakry
GW|Guinea-Bissau|Bissau-Guinean|Bissau
GY|Guyana|Guyanese|
HT|Haiti|Haitian|Port-au-Prince
VA|Holy See,Vatican|Vatican|
HN|Honduras|Honduran|Tegucigalpa
HU|Hungary|Hungarian|Budapest
IS|Iceland|Icelandic,Icelander|Reykjavík,Reykjavik
IN|India|Indian|New Delhi,Delhi
ID|Indonesia|Indonesian|Jakarta
IR|Iran|Iranian|Tehran
IQ|Iraq|Iraqi|Baghdad
IE|Ireland|Irish|Dublin
IL|Israel|Israeli|Jerusalem
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|Kingston
JP|Japan|Japanese|Tokyo
JO|Jordan|Jordanian|Amman
KZ|Kazakhstan|Kazakh,Kazakhstani|Astana
KE|Kenya|Kenyan|Nairobi
KI|Kiribati|I-Kiribati|South Tarawa
KP|North Korea,DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang
KR|Republic of Korea,South Korea,RoK,ROK,Korea|South Korean,Korean|Seoul
XK|Kosovo|Kosovar,Kosovan|Pristina
KW|Kuwait|Kuwaiti|Kuwait City
KG|Kyrgyzstan,Kyrgyz Republic|Kyrgyz,Kyrgyzstani|Bishkek
LA|Laos,Lao PDR,Lao People's Democratic Republic|Lao,Laotian|Vientiane
LV|Latvia|Latvian|Riga
LB|Lebanon|Lebanese|Beirut
LS|Lesotho|Basotho|Maseru
LR|Liberia|Liberian|Monrovia
LY|Libya|Libyan|Tripoli
LI|Liechtenstein||Vaduz
LT|Lithuania|Lithuanian|Vilnius
LU|Luxembourg|Luxembourgish,Luxembourger|
MG|Madagascar|Malagasy,Madagascan|Antananarivo
MW|Malawi|Malawian|Lilongwe
MY|Malaysia|Malaysian|Kuala Lumpur,Putrajaya
MV|Maldives|Maldivian|Malé
ML|Mali|Malian|Bamako
MT|Malta|Maltese|Valletta
MH|Marshall Islands|Marshallese|Majuro
MR|Mauritania|Mauritanian|Nouakchott
MU|Mauritius|Mauritian|Port Louis
MX|Mexico|Mexican|Mexico City
FM|Micronesia,Federated States of Micronesia|Micronesian|Palikir
MD|Moldova,Republic of Moldova|Moldovan|Chișinău,Chisinau
MC|Monaco|Monegasque|
MN|Mongolia|Mongolian|Ulaanbaatar,Ulan Bator
ME|Montenegro|Montenegrin|Podgorica
MA|Morocco|Moroccan|Rabat
MZ|Mozambique|Mozambican|Maputo
MM|Myanmar,Burma|Burmese|Naypyidaw,Nay Pyi Taw
NA|Namibia|Namibian|Windhoek
NR|Nauru|Nauruan|Yaren
NP|Nepal|Nepali,Nepalese|Kathmandu
NL|Netherlands,The Netherlands|Dutch|The Hague,Amsterdam
NZ|New Zealand,Aotearoa New Zealand|New Zealander|Wellington
NI|Nicaragua|Nicaraguan|Managua
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja
MK|North Macedonia|Macedonian|Skopje
NO|Norway|Norwegian|Oslo
OM|Oman|Omani|Muscat
PK|Pakistan|Pakistani,Pak|Islamabad
PW|Palau|Palauan|Ngerulmud
PS|Palestine,State of Palestine|Palestinian|Ramallah
PA|Panama|Panamanian|Panama City
PG|Papua New Guinea,PNG|Papua New Guinean|Port Moresby
PY|Paraguay|Paraguayan|Asunción,Asuncion
PE|Peru|Peruvian|Lima
PH|Philippines,The Philippines|Philippine,Filipino|Manila
PL|Poland|Polish,Pole|Warsaw
PT|Portugal|Portuguese|Lisbon
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest
RU|Russia,Russian Federation|Russian|Moscow
RW|Rwanda|Rwandan|Kigali
KN|Saint Kitts and Nevis,St Kitts and Nevis|Kittitian|Basseterre
LC|Saint Lucia,St Lucia|Saint Lucian|Castries
VC|Saint Vincent and the Grenadines,St Vincent and the Grenadines|Vincentian|Kingstown
WS|Samoa|Samoan|Apia
SM|San Marino|Sammarinese|
ST|São Tomé and Príncipe,Sao Tome and Principe|Santomean|São Tomé
SA|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi|Riyadh
SN|Senegal|Senegalese|Dakar
RS|Serbia|Serbian,Serb|Belgrade
SC|Seychelles|Seychellois|Victoria
SL|Sierra Leone|Sierra Leonean|Freetown
SG|Singapore|Singaporean|
SK|Slovakia,Slovak Republic|Slovak,Slovakian|Bratislava
SI|Slovenia|Slovenian,Slovene|Ljubljana
SB|Solomon Islands|Solomon Islander|Honiara
SO|Somalia|Somali|Mogadishu
ZA|South Africa|South African|Pretoria
SS|South Sudan|South Sudanese|Juba
ES|Spain|Spanish,Spaniard|Madrid
LK|Sri Lanka|Sri Lankan|Colombo
SD|Sudan|Sudanese|Khartoum
SR|Suriname|Surinamese|Paramaribo
SE|Sweden|Swedish,Swede|Stockholm
CH|Switzerland,Swiss Confederation|Swiss|Bern,Berne
SY|Syria,Syrian Arab Republic|Syrian|Damascus
TW|Taiwan|Taiwanese|Taipei
TJ|Tajikistan|Tajik,Tajikistani|Dushanbe
TZ|Tanzania,United Republic of Tanzania|Tanzanian|Dodoma,Dar es Salaam
TH|Thailand|Thai|Bangkok
TL|Timor-Leste,East Timor|Timorese|Dili
TG|Togo|Togolese|Lomé,Lome
TO|Tonga|Tongan|Nuku'alofa
TT|Trinidad and Tobago|Trinidadian|Port of Spain
TN|Tunisia|Tunisian|Tunis
TR|Türkiye,Turkey,Turkiye|Turkish,Turk|Ankara
TM|Turkmenistan|Turkmen|Ashgabat
TV|Tuvalu|Tuvaluan|Funafuti
UG|Uganda|Ugandan|Kampala
UA|Ukraine|Ukrainian|Kyiv,Kiev
AE|United Arab Emirates,UAE|Emirati|Abu Dhabi
GB|United Kingdom,UK,Britain,Great Britain|British,Briton|London
US|United States,United States of America,US,USA,U.S.|American|Washington
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek,Uzbekistani|Tashkent
VU|Vanuatu|Ni-Vanuatu|Port Vila
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam,Viet Nam|Vietnamese|Hanoi,Ha Noi
YE|Yemen|Yemeni|Sana'a,Sanaa
ZM|Zambia|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Harare
`;

export type Country = { code: string; name: string; names: string[]; adjectives: string[]; capitals: string[] };

const split = (field: string | undefined): string[] => (field ? field.split(',') : []);

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', names, adjectives, capitals] = row.split('|');
    const all = split(names);
    return { code, name: all[0] ?? code, names: all, adjectives: split(adjectives), capitals: split(capitals) };
  });
